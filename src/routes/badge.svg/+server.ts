import { paintBadge } from '#lib/documents/pictures/paint.ts';
import { readPicture } from '#lib/server/resources/embed.ts';
import { badgeOf } from '#lib/view/pictures/badge.ts';
import type { RequestHandler } from './$types';

/** A rate on one line, as a picture for Markdown. */
export const GET: RequestHandler = ({ url, locals }) => {
	const asked = readPicture(url, locals.language, locals.site);
	if (asked instanceof Response) return asked;
	const { scene, info } = asked;
	return new Response(paintBadge(badgeOf(scene, info), scene.spec.theme), {
		headers: { 'content-type': 'image/svg+xml', 'x-record-version': scene.record.version }
	});
};
