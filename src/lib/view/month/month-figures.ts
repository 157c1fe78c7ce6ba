import type { ViewContext } from '#lib/context/context.ts';
import type { ComposedPoint, SeriesInfo } from '#lib/record/index.ts';
import { medianOfSorted, type Day } from '#lib/series/index.ts';

/** The first and the last day of a month. */
export interface MonthDays {
	readonly first: Day;
	readonly last: Day;
}

/** What a rate was on the days of a month on which it was quoted: each of them counts once, with its value. */
export interface MonthFigures {
	readonly end: ComposedPoint;
	/** In the unit of the series. */
	readonly median: number;
	readonly lowest: ComposedPoint;
	readonly highest: ComposedPoint;
	/** How many days were quoted. */
	readonly count: number;
}

/**
 * The figures of a month. One whose day is not known stands for no day.
 *
 * @returns undefined where no day of the month was quoted
 * @example monthFigures(context, parallel, december2024)?.median // 14750
 */
export function monthFigures(
	context: Pick<ViewContext, 'series'>,
	{ id }: Pick<SeriesInfo, 'id'>,
	{ first, last }: MonthDays
): MonthFigures | undefined {
	const { points } = context.series(id);
	const days = points.filter(({ day, precision }) => precision === 'day' && day >= first && day <= last);
	const end = days.at(-1);
	const byValue = [...days].sort((a, b) => a.value - b.value);
	// Of several days with the same value the first one.
	const lowest = byValue[0];
	const highest = byValue.find(({ value }) => value === byValue.at(-1)?.value);
	if (!end || !lowest || !highest) return undefined;
	const median = medianOfSorted(Float64Array.from(byValue, ({ value }) => value));
	return { end, median, lowest, highest, count: days.length };
}
