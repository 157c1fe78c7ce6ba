import { error } from '@sveltejs/kit';
import { readScene } from '#lib/server/request.ts';
import { isoDay } from '#lib/series/index.ts';
import { writeSpec } from '#lib/spec/index.ts';
import { seriesPage } from '#lib/view/series-page.ts';
import { pictureQuery } from '#lib/view/social.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals, params, setHeaders }) => {
	const { scene, bad, today } = readScene(url, locals.language);
	const info = scene.record.series.get(params.id);
	if (!info) error(404);
	setHeaders({ 'x-record-version': scene.record.version });
	if (bad.length > 0) locals.status = 400;
	const picture = `/series/${info.id}.png${pictureQuery(scene, [info.id])}`;
	return { page: seriesPage(scene, info, bad, isoDay(today)), query: writeSpec(scene.spec), id: info.id, picture };
};
