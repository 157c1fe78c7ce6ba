import { m } from '#i18n/compiled/messages.js';
import { LATEST } from '#lib/query/index.ts';
import { queryOf, type ViewContext } from '#lib/context/context.ts';
import { isUnitReplaced } from '#lib/context/unit.ts';
import { vintageSentence } from '#lib/wording/vintage.ts';

/** The notice that a page does not show the newest figures, with a link to these. */
export interface AsOfBanner {
	readonly text: string;
	readonly latestHref: string;
}

/**
 * The banner of a page that is seen as of a day, from a release, or as it was known on a day; undefined for the latest.
 * It says so where there was no chosen unit yet.
 *
 * @param latestHref - the same page with the newest figures; by default with all else that its chart shows
 */
export function asOfBanner(context: ViewContext, latestHref = queryOf(context, LATEST)): AsOfBanner | undefined {
	const text = vintageSentence(context);
	if (text === '') return undefined;
	return { text: isUnitReplaced(context) ? `${text} ${m.as_of_unit({}, context.words)}` : text, latestHref };
}
