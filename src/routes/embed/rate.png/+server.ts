import { paintSocial } from '#lib/documents/pictures/paint.ts';
import { readPicture } from '#lib/server/resources/embed.ts';
import { pictureAnswer } from '#lib/server/pictures/answer.ts';
import { pictureOf } from '#lib/view/pictures/picture.ts';
import { subjectOf } from '#lib/chart/data/subject.ts';
import type { RequestHandler } from './$types';

/** The rate card as a picture, for places that take no frames. */
export const GET: RequestHandler = ({ url, locals }) => {
	const asked = readPicture(url, locals.language, locals.site);
	if (asked instanceof Response) return asked;
	const { scene, info } = asked;
	const svg = paintSocial(pictureOf(scene, info, [subjectOf(scene, info)]), scene.spec.theme);
	return pictureAnswer(svg, scene.record.version, scene.spec.w);
};
