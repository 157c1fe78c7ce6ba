import { readComparison } from '#lib/server/compare-request.ts';
import { writeSpec } from '#lib/spec/index.ts';
import { comparePage } from '#lib/view/compare-page.ts';
import { pictureQuery } from '#lib/view/social.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals, setHeaders }) => {
	const asked = readComparison(url, locals.language);
	const { scene, comparison, bad } = asked;
	setHeaders({ 'x-record-version': scene.record.version });
	if (bad.length > 0) locals.status = 400;
	return {
		page: comparePage(scene, comparison, asked),
		query: writeSpec(scene.spec, scene.defaults),
		picture: `/compare.png${pictureQuery(scene, scene.spec.series)}`
	};
};
