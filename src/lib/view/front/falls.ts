import { m } from '#i18n/compiled/messages.js';
import { inRole, type ViewContext } from '#lib/context/context.ts';
import { formatDay, formatDayOfYear, type Locale } from '#lib/format/index.ts';
import { startOf, steepestFalls, type Change } from '#lib/series/index.ts';
import { valuesInWords } from '#lib/wording/change.ts';
import { barRows, type BarRow } from './bars.ts';

/** The longest duration of a fall in days, and how many falls are listed. */
const WITHIN = 14;
const COUNT = 5;

/** The falls of two weeks or less in which the pound lost most of its value on the market, the steepest first. */
export function falls(context: ViewContext): readonly BarRow[] {
	const market = inRole(context, 'headline');
	if (!market) return [];
	const { words, locale } = context;
	return barRows(
		context,
		steepestFalls(market.series, WITHIN, COUNT).map((change) => ({
			name: m.from_to(spanOf(change, locale), words),
			note: valuesInWords(context, change),
			change
		}))
	);
}

/** Both days of a change; where both are in one year, only the second names it. */
function spanOf({ from, to }: Change, locale: Locale): { readonly from: string; readonly to: string } {
	const sameYear = from.precision === 'day' && startOf(from.observed, 'year') === startOf(to.observed, 'year');
	return {
		from: sameYear
			? formatDayOfYear(from.observed, locale, 'short')
			: formatDay(from.observed, from.precision, locale, 'short'),
		to: formatDay(to.observed, to.precision, locale, 'short')
	};
}
