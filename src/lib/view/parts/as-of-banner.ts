import { m } from '#i18n/compiled/messages.js';
import { formatDay } from '#lib/format/index.ts';
import { queryOf, type ViewContext } from '#lib/context/context.ts';

/** Says that a page is seen as of a day, and leads to the latest. */
export interface AsOfBanner {
	readonly text: string;
	readonly latestHref: string;
}

/**
 * The banner of a page that is seen as of a day; undefined for the latest.
 *
 * @param latestHref - the same page without the day; by default with all else that its chart shows
 */
export function asOfBanner(
	context: ViewContext,
	latestHref = queryOf(context, { asOf: undefined })
): AsOfBanner | undefined {
	const { asOf } = context.query;
	if (asOf === undefined) return undefined;
	const text = m.as_of_banner({ day: formatDay(asOf, 'day', context.locale) }, context.words);
	return { text, latestHref };
}
