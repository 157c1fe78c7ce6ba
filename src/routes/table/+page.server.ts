import { readScene } from '#lib/server/request.ts';
import { writeSpec } from '#lib/spec/index.ts';
import { dayTable } from '#lib/view/day-table.ts';
import { pictureQuery } from '#lib/view/social.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals, setHeaders }) => {
	const asked = readScene(url, locals.language);
	const { scene, bad } = asked;
	setHeaders({ 'x-record-version': scene.record.version });
	if (bad.length > 0) locals.status = 400;
	return {
		page: dayTable(scene, asked),
		path: `/table${writeSpec(scene.spec, scene.defaults)}`,
		picture: `/picture.png${pictureQuery(scene, ['syp-parallel', 'syp-official'])}`
	};
};
