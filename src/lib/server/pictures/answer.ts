import { png } from './png.ts';

/**
 * Answers with a picture.
 *
 * @param svg - the picture as a file with plain colours
 * @param width - in pixels, where another than the file's own is wanted
 */
export function pictureAnswer(svg: string, width?: number): Response {
	return new Response(png(svg, width), { headers: { 'content-type': 'image/png' } });
}
