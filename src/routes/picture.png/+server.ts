import { paintSocial } from '#lib/documents/pictures/paint.ts';
import { pictureAnswer } from '#lib/server/pictures/answer.ts';
import { readSeries } from '#lib/server/resources/series.ts';
import { frontSubjects } from '#lib/view/front/subjects.ts';
import { pictureOf } from '#lib/view/pictures/picture.ts';
import type { RequestHandler } from './$types';

/** The series whose figure the picture tells. */
const TOLD = 'syp-parallel';

/** The front page as the picture of a shared address: the market's rate, and both lines. */
export const GET: RequestHandler = ({ url, locals }) => {
	const asked = readSeries(url, locals.language, locals.site, TOLD);
	if (asked instanceof Response) return asked;
	const { scene } = asked;
	const svg = paintSocial(pictureOf(scene, scene.series(TOLD).info, frontSubjects(scene)), scene.spec.theme);
	return pictureAnswer(svg, scene.record.version, scene.language, scene.spec.w);
};
