import { paintSocial } from '#lib/documents/pictures/paint.ts';
import { pictureAnswer } from '#lib/server/pictures/answer.ts';
import { readSeries } from '#lib/server/resources/series.ts';
import { pictureOf } from '#lib/view/pictures/picture.ts';
import type { RequestHandler } from './$types';

/** A series as the picture of a shared address. */
export const GET: RequestHandler = ({ url, locals, params }) => {
	const asked = readSeries(url, locals.language, locals.site, params.id);
	if (asked instanceof Response) return asked;
	const { scene, comparison } = asked;
	const svg = paintSocial(pictureOf(scene, scene.series(params.id).info, comparison.subjects), scene.spec.theme);
	return pictureAnswer(svg, scene.record.version, scene.language, scene.spec.w);
};
