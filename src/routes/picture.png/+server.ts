import { leadingRate } from '#lib/record/index.ts';
import { paintSocial } from '#lib/documents/pictures/paint.ts';
import { pictureAnswer } from '#lib/server/pictures/answer.ts';
import { readSeries } from '#lib/server/resources/series.ts';
import { frontSubjects } from '#lib/view/front/subjects.ts';
import { pictureOf } from '#lib/view/pictures/picture.ts';
import type { RequestHandler } from './$types';

/** The front page as the picture of a shared address: the leading rate, and the lines of the page. */
export const GET: RequestHandler = ({ url, locals }) => {
	const asked = readSeries(url, locals.language, locals.site, leadingRate(locals.site.record)?.id ?? '');
	if (asked instanceof Response) return asked;
	const { scene, name, comparison } = asked;
	const lines = frontSubjects(scene);
	const subjects = lines.length > 0 ? lines : comparison.subjects;
	const svg = paintSocial(pictureOf(scene, scene.series(name).info, subjects), scene.spec.theme);
	return pictureAnswer(svg, scene.record.version, scene.spec.w);
};
