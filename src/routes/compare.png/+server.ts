import { paintSocial } from '#lib/documents/pictures/paint.ts';
import { readCompared } from '#lib/server/resources/compare.ts';
import { pictureAnswer } from '#lib/server/pictures/answer.ts';
import { comparisonPicture } from '#lib/view/pictures/picture.ts';
import type { RequestHandler } from './$types';

/** A comparison as the picture of a shared address. */
export const GET: RequestHandler = ({ url, locals }) => {
	const asked = readCompared(url, locals.language, locals.site);
	if (asked instanceof Response) return asked;
	const { scene, comparison } = asked;
	const svg = paintSocial(comparisonPicture(scene, comparison), scene.spec.theme);
	return pictureAnswer(svg, scene.record.version, scene.language, scene.spec.w);
};
