import { align, toDay, type Day, type Series } from '#lib/series/index.ts';
import type { ChartQuery } from '#lib/query/index.ts';
import type { DateRange } from './date-range.ts';

/**
 * The day on which an index is 100: the requested one; else the first one shown on which every series has a
 * value; else, where no day is common to all, the first one shown of the series that begins last.
 *
 * @param series - those that an index can be made of
 * @example baseDayOf({ base: undefined }, [parallel, lebanese], { from: day('2011-01-01'), to }) // 2021-03-15
 */
export function baseDayOf(
	{ base }: Pick<ChartQuery, 'base'>,
	series: readonly Series[],
	{ from }: Pick<DateRange, 'from'>
): Day {
	if (base !== undefined) return base;
	const { days, columns } = align(series);
	const common = days.findIndex((day, i) => day >= from && columns.every((column) => Number.isFinite(column[i])));
	const found = days[common];
	if (found !== undefined) return toDay(found);
	const firsts = series.flatMap((one) => one.days.find((day) => day >= from) ?? one.days.at(-1) ?? []);
	return toDay(Math.max(from, ...firsts));
}
