import { readScene } from '#lib/server/request.ts';
import { freshness } from '#lib/view/freshness.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals, setHeaders }) => {
	const { scene, bad } = readScene(url, locals.language);
	setHeaders({ 'x-record-version': scene.record.version });
	if (bad.length > 0) locals.status = 400;
	return { groups: freshness(scene) };
};
