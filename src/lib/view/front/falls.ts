import { m } from '#i18n/compiled/messages.js';
import { inRole, type ViewContext } from '#lib/context/context.ts';
import { steepestFalls } from '#lib/series/index.ts';
import { markedValues } from '#lib/wording/base-note.ts';
import { daysOfChange } from '#lib/wording/since.ts';
import { barRows, type BarRow } from './bars.ts';

/** The longest duration of a fall in days, and how many falls are listed. */
const WITHIN = 14;
const COUNT = 5;

/** The falls of two weeks or less in which the pound lost most of its value on the market, the steepest first. */
export function falls(context: ViewContext): readonly BarRow[] {
	const market = inRole(context, 'headline');
	if (!market) return [];
	return barRows(
		context,
		steepestFalls(market.series, WITHIN, COUNT).map((change) => ({
			name: m.from_to(daysOfChange(context, change, 'short'), context.words),
			note: markedValues(context, market.info, change),
			change
		}))
	);
}
