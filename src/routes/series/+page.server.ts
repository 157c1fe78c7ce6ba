import { readScene } from '#lib/server/resources/context.ts';
import { freshness } from '#lib/view/front/freshness.ts';
import { noticeOf } from '#lib/wording/problems.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals, setHeaders }) => {
	const { scene, bad } = readScene(url, locals.language, locals.site);
	setHeaders({ 'x-record-version': scene.record.version });
	if (bad.length > 0) locals.status = 400;
	return { groups: freshness(scene), notices: bad.map((one) => noticeOf(one, scene.words)) };
};
