import { readScene } from '#lib/server/resources/context.ts';
import { writeSpec } from '#lib/query/index.ts';
import { dayTable } from '#lib/view/front/day-table.ts';
import { pictureQuery } from '#lib/view/pictures/social.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals, setHeaders }) => {
	const asked = readScene(url, locals.language, locals.site);
	const { scene, bad } = asked;
	setHeaders({ 'x-record-version': scene.record.version });
	if (bad.length > 0) locals.status = 400;
	return {
		page: dayTable(scene, asked),
		path: `/table${writeSpec(scene.spec, scene.defaults)}`,
		picture: `/picture.png${pictureQuery(scene)}`
	};
};
