import { asOf, changeBetween, isMissing, missing, type Change, type Day, type Missing } from '#lib/series/index.ts';
import type { ChartLineSpec } from '#lib/chart/data/chart-line-spec.ts';
import type { ViewContext } from '#lib/context/context.ts';

/** How far a currency came since the base day; or the reason why that cannot be calculated. */
export interface Ranked {
	readonly subject: ChartLineSpec;
	readonly change: Change | Missing;
}

/**
 * The rates that are compared, by what their currency lost since a day: from the figure as of the base day to the last one
 * by the end of what is shown, which may be no older than its series carries if the query names a day. The greatest loss
 * of value comes first; what cannot be calculated comes last.
 *
 * @param subjects - what is compared; only rates are ranked
 * @example rankingOf(context, [pound, lira], day('2011-03-15')).map(({ subject }) => subject.id) // ['syp-parallel', 'try-official']
 */
export function rankingOf(context: ViewContext, subjects: readonly ChartLineSpec[], base: Day): readonly Ranked[] {
	const ranked = subjects
		.filter(({ id }) => context.series(id).info.quantity === 'rate')
		.map((subject) => ({ subject, change: changeSinceBase(context, subject, base) }));
	return [...ranked].sort((a, b) => order(a.change) - order(b.change));
}

function order(change: Change | Missing): number {
	return isMissing(change) ? Infinity : change.value;
}

function changeSinceBase(context: ViewContext, { id }: ChartLineSpec, base: Day): Change | Missing {
	const { series, points } = context.series(id);
	const { asOf: seen, to } = context.query;
	const from = asOf(series, base);
	if (isMissing(from)) return from;
	const end = to ?? seen ?? points.at(-1)?.day;
	const last = end === undefined ? missing('not-observed') : asOf(series, end);
	if (isMissing(last)) return missing('end-missing', last.last);
	return last.index > from.index ? changeBetween(from, last) : missing('end-missing');
}
