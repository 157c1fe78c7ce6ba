/** A rate as a picture, for places that take no frames. */
import { lineSpecOf } from '#lib/chart/data/chart-line-spec.ts';
import { viewContext, type ViewContext } from '#lib/context/context.ts';
import { paintBadge, paintSocial } from '#lib/documents/pictures/paint.ts';
import { ADDRESSES } from '#lib/query/addresses.ts';
import { defaultsOf, embedDefaults, parseShown, readValues, type ParameterProblem } from '#lib/query/index.ts';
import type { SeriesInfo } from '#lib/record/index.ts';
import { pictureAnswer } from '#lib/server/pictures/answer.ts';
import type { Site } from '#lib/server/site.ts';
import { badgeOf } from '#lib/view/pictures/badge.ts';
import { seriesPicture } from '#lib/view/pictures/series-picture.ts';
import { oneOf } from './embed.ts';
import { badRequest } from './representations.ts';
import type { Resource, ResourceRequest } from './resource.ts';

/** A request for a picture of a rate. */
interface PictureRequest {
	readonly context: ViewContext;
	readonly info: SeriesInfo;
	readonly problems: readonly ParameterProblem[];
}

/**
 * Reads the address of a rate as a picture or a badge: the parameters of a card, the language, the colours and the width.
 *
 * @returns the request, or the answer to send: 400 as JSON
 */
function readPicture(
	{ url: { searchParams }, language }: ResourceRequest,
	{ record, today, settings }: Site
): PictureRequest | Response {
	const defaults = embedDefaults('rate', record, settings.defaults);
	const { values: own, problems: badOwn } = readValues(['picture'], searchParams, defaultsOf(['picture']));
	const { query, problems } = parseShown('rate', searchParams, today, defaults, ['picture']);
	const { lang = language, theme, w } = own;
	const context = viewContext(record, { ...query, theme, w }, today, lang, defaults);
	const { info, unknown } = oneOf(context);
	const all = [...problems, ...badOwn, ...unknown];
	return info && all.length === 0 ? { context, info, problems: all } : badRequest(all, context);
}

/** The rate card as a picture. */
export const ratePicture = {
	address: ADDRESSES.rateWidget,
	read: readPicture,
	forms: {
		png: ({ context, info }) => {
			const svg = paintSocial(seriesPicture(context, info, [lineSpecOf(context, info)]), context.query.theme);
			return pictureAnswer(svg, context.query.w);
		}
	}
} satisfies Resource<typeof ADDRESSES.rateWidget, PictureRequest>;

/** A rate on one line, for Markdown. */
export const badge = {
	address: ADDRESSES.badge,
	read: readPicture,
	file: ({ context, info }) =>
		new Response(paintBadge(badgeOf(context, info), context.query.theme), {
			headers: { 'content-type': 'image/svg+xml' }
		})
} satisfies Resource<typeof ADDRESSES.badge, PictureRequest>;
