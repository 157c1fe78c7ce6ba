import { readComparison } from '#lib/server/resources/compare.ts';
import { writeSpec } from '#lib/query/index.ts';
import { comparePage } from '#lib/view/compare/compare-page.ts';
import { pictureQuery } from '#lib/view/pictures/social.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals, setHeaders }) => {
	const asked = readComparison(url, locals.language, locals.site);
	const { scene, comparison, bad } = asked;
	setHeaders({ 'x-record-version': scene.record.version });
	if (bad.length > 0) locals.status = 400;
	return {
		page: comparePage(scene, comparison, asked),
		query: writeSpec(scene.spec, scene.defaults),
		picture: `/compare.png${pictureQuery(scene, scene.spec.series)}`
	};
};
