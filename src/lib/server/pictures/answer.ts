import { png } from './png.ts';

/**
 * Answers with a picture.
 *
 * @param svg - the picture as a file with plain colours
 * @param recordVersion - of the record that it was made from
 * @param width - in pixels, where another than the file's own is wanted
 */
export function pictureAnswer(svg: string, recordVersion: string, width?: number): Response {
	const headers = { 'content-type': 'image/png', 'x-record-version': recordVersion };
	return new Response(png(svg, width), { headers });
}
