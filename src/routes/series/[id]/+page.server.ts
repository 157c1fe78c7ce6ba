import { error } from '@sveltejs/kit';
import { readScene } from '#lib/server/resources/context.ts';
import { cannotShow } from '#lib/server/resources/series.ts';
import { writeSpec } from '#lib/query/index.ts';
import { seriesPage } from '#lib/view/series/series-page.ts';
import { pictureQuery } from '#lib/view/pictures/social.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals, params, setHeaders }) => {
	const asked = readScene(url, locals.language, locals.site);
	const info = asked.scene.record.series.get(params.id);
	if (!info) error(404);
	const cannot = cannotShow(asked.scene, info);
	const scene =
		cannot.length > 0 ? { ...asked.scene, spec: { ...asked.scene.spec, show: asked.defaults.show } } : asked.scene;
	const bad = [...asked.bad, ...cannot];
	setHeaders({ 'x-record-version': scene.record.version });
	if (bad.length > 0) locals.status = 400;
	const query = writeSpec(scene.spec, scene.defaults);
	return {
		page: seriesPage(scene, info, { ...asked, bad }),
		query,
		id: info.id,
		picture: `/series/${info.id}.png${pictureQuery(scene, [info.id])}`
	};
};
