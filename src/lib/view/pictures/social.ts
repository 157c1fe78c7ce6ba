import { withVersion } from '#lib/query/trackers.ts';
import { leadingRate } from '#lib/record/index.ts';
import { frontSeries } from '#lib/view/front/subjects.ts';
import { chartQuery, type ViewContext } from '#lib/context/context.ts';

/**
 * The query of the picture that stands for a page where it is shared: the page's own, as of the last day of its data, with the
 * version of the record. So a new figure has a new address, and a cache of pictures by their address never shows an old
 * one.
 *
 * @param ids - the series that the picture shows; defaults to those of the front page
 * @returns '' or a query that begins with '?'
 * @example pictureQuery(context) // '?asof=2026-10-12&unit=new&v=c0ffee12ab34'
 */
export function pictureQuery(
	context: ViewContext,
	ids: readonly string[] = frontSeries(context).map(({ id }) => id)
): string {
	const lasts = ids.flatMap((id) => context.series(id).points.at(-1)?.day ?? []);
	const last = lasts.reduce((a, b) => (b > a ? b : a), lasts[0] ?? context.day);
	const query = chartQuery(context, { w: undefined, h: undefined, asOf: context.query.asOf ?? last });
	return withVersion(query, context.record.version);
}

/**
 * The query of the front page's picture for a page that is about one figure: as of the last day of the leading rate.
 *
 * @example leadingPictureQuery(context) // '?asof=2026-10-05&v=c0ffee12ab34'
 */
export function leadingPictureQuery(context: ViewContext): string {
	return pictureQuery(
		context,
		[leadingRate(context.record)?.id].filter((id) => id !== undefined)
	);
}
