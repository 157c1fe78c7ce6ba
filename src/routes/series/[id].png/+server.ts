import { paintSocial } from '#lib/chart/paint.ts';
import { pictureAnswer } from '#lib/server/pictures/answer.ts';
import { readSeries } from '#lib/server/series-request.ts';
import { pictureOf } from '#lib/view/picture.ts';
import { subjectOf } from '#lib/view/subject.ts';
import type { RequestHandler } from './$types';

/** A series as the picture of a shared address. */
export const GET: RequestHandler = ({ url, locals, params }) => {
	const asked = readSeries(url, locals.language, params.id);
	if (asked instanceof Response) return asked;
	const { scene, info } = asked;
	const svg = paintSocial(pictureOf(scene, info, [subjectOf(scene, info)]), scene.spec.theme);
	return pictureAnswer(svg, scene.record.version, scene.language, scene.spec.w);
};
