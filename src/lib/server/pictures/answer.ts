import { m } from '#i18n/compiled/messages.js';
import type { Language } from '#lib/record/index.ts';
import { png } from './png.ts';
import { createTurnstile } from '#lib/server/http/limit.ts';

/** A render takes a core for a moment: two at a time leave room for pages, and a short queue bounds the wait. */
const turnstile = createTurnstile({ atOnce: 2, waiting: 16 });

/** Seconds after which a queue of pictures is through. */
const RETRY_AFTER = '3';

/**
 * Answers with a picture, or asks to come back when too many are being made.
 *
 * @param svg - the picture as a file with plain colours
 * @param recordVersion - of the record that it was made from
 * @param width - in pixels, where another than the file's own is wanted
 */
export async function pictureAnswer(
	svg: string,
	recordVersion: string,
	locale: Language,
	width?: number
): Promise<Response> {
	const made = await turnstile(() => png(svg, width));
	if (made !== 'full')
		return new Response(made, { headers: { 'content-type': 'image/png', 'x-record-version': recordVersion } });
	return new Response(`${m.picture_busy({}, { locale })}\n`, {
		status: 503,
		headers: { 'content-type': 'text/plain; charset=utf-8', 'retry-after': RETRY_AFTER, 'cache-control': 'no-store' }
	});
}
