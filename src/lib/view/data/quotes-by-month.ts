/** How many quotes each month has. */
import type { Quote } from '#lib/record/index.ts';
import { isoDay, monthOf, type Day } from '#lib/series/index.ts';

/** Quotes, counted by month and by year. */
export interface QuoteCounts {
	readonly quotes: number;
	/** Of each month that has any, by the month as counted from January 1970. */
	readonly months: ReadonlyMap<number, number>;
	/** Figures of a whole year, by the year: they belong to no month. */
	readonly years: ReadonlyMap<number, number>;
	/** The months of the first and the last quote; undefined where there is none. */
	readonly first: number | undefined;
	readonly last: number | undefined;
}

/**
 * Counts quotes by month. Quotes that are only context are left out: no series has a point from them.
 *
 * @param quotes - of one series, in any order
 * @param asOf - leaves out quotes dated after this day
 * @example quotesByMonth(ofParallel, day('2026-11-23')).months.get(monthOf(day('2024-12-06'))) // 41
 */
export function quotesByMonth(quotes: readonly Quote[], asOf: Day): QuoteCounts {
	const counted = quotes.filter(({ date, context }) => date <= asOf && context === undefined);
	const [months, years] = [new Map<number, number>(), new Map<number, number>()];
	for (const { date, precision } of counted) {
		const isOfYear = precision === 'year';
		const at = isOfYear ? yearOf(date) : monthOf(date);
		const counts = isOfYear ? years : months;
		counts.set(at, (counts.get(at) ?? 0) + 1);
	}
	const all = counted.map(({ date }) => monthOf(date)).sort((a, b) => a - b);
	return { quotes: counted.length, months, years, first: all[0], last: all.at(-1) };
}

/**
 * The first and the last month that months are counted between: of the quotes that have a month; a figure of a whole year has none.
 *
 * @example monthRange({ months: new Map([[600, 2], [610, 1]]), first: 234, last: 610 }) // [600, 610]
 */
export function monthRange({ months, first, last }: Pick<QuoteCounts, 'months' | 'first' | 'last'>): readonly [number, number] {
	const keys = [...months.keys()];
	return keys.length > 0 ? [Math.min(...keys), Math.max(...keys)] : [first ?? 0, last ?? 0];
}

function yearOf(date: Day): number {
	return Number(isoDay(date).slice(0, 4));
}
