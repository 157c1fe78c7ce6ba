/** The names at the ends of lines, and when a line ended that is not up to date. */
import { formatDay, formatYear } from '#lib/format/index.ts';
import { isoDay, toDay } from '#lib/series/day.ts';
import type { ChartSeries } from '../chart-input.ts';
import type { Lettering } from './lettering.ts';
import { shortened } from './label-placement.ts';
import type { ChartPoint } from '../points.ts';
import { widthOf } from '../text-width.ts';

/** The last day of the chart is later by more days than these where a line has the year of its end, and no month. */
const YEAR = 366;

/**
 * When a line ended: the year where that is more than a year before the last day of the chart, the month where its last value
 * is carried no longer; blank of a line that is up to date, and of changes, of which none is carried. A marked day has no
 * month: its value is of the time around it.
 *
 * @param to - the last day of the chart
 * @example endedIn(idlib, { day: day('2026-01-20'), … }, day('2026-11-23'), lettering) // 'Jan 2026'
 */
export function endedIn(
	{ draw, carryDays }: Pick<ChartSeries, 'draw' | 'carryDays'>,
	{ day, precision }: Pick<ChartPoint, 'day' | 'precision'>,
	to: number,
	{ locale, marked }: Pick<Lettering, 'locale' | 'marked'>
): string {
	if (to - day > YEAR) return yearOf(day, locale);
	if (marked !== undefined || draw === 'change' || day + carryDays >= to) return '';
	return formatDay(day, precision === 'year' ? 'year' : 'month', locale, 'short');
}

/** Whether a name with the time of its end would be shortened beside the plot: within it, there may be room for all of it. */
export function isCutBeside(series: ChartSeries, point: ChartPoint, to: number, lettering: Lettering): boolean {
	if (endedIn(series, point, to, lettering) === '') return false;
	return widthOf(nameOf(series, point, to, lettering), lettering.type) > lettering.room;
}

/**
 * A line's name, with the month or the year of its end where it ended. In a narrower room it has the year in the place of a
 * month that is wider, and else the name is shortened.
 *
 * @param room - in pixels
 * @example nameOf(idlib, last, day('2026-11-23'), lettering) // 'Idlib, Jan 2026'
 */
export function nameOf(
	series: ChartSeries,
	point: ChartPoint,
	to: number,
	lettering: Lettering,
	room = Infinity
): string {
	const { named, type, ended } = lettering;
	// A line without a name that goes on has its value alone.
	if (series.label === '' && point.day + series.carryDays >= to) return '';
	const name = named ? series.label : '';
	const month = endedIn(series, point, to, lettering);
	const time = widthOf(month, type) > room ? yearOf(point.day, lettering.locale) : month;
	if (time === '' || name === '') return time || shortened(name, room, type);
	const withTime = (short: string) => ended.replace('{a}', short).replace('{b}', time);
	return withTime(shortened(name, room - widthOf(withTime(''), type), type));
}

/**
 * The names of lines as they are at most at their ends: with its year where a line ended long before another one, or before
 * the chart does.
 *
 * @param to - the last day of the chart
 * @example widestNames([ended2021, toDate], to, { ended: '{a}, {b}', locale }) // ['Idlib, 2021', 'Market']
 */
export function widestNames(
	series: readonly ChartSeries[],
	to: number,
	{ ended, locale }: Pick<Lettering, 'ended' | 'locale'>
): string[] {
	const lastDays = series.map(({ points: { days } }) => days[days.length - 1] ?? -Infinity);
	const latest = Math.max(to, ...lastDays);
	return series.map(({ label }, i) => {
		const last = lastDays[i] ?? latest;
		if (!Number.isFinite(last) || latest - last <= YEAR) return label;
		return ended.replace('{a}', label).replace('{b}', yearOf(last, locale));
	});
}

function yearOf(day: number, locale: Lettering['locale']): string {
	return formatYear(Number(isoDay(toDay(day)).slice(0, 4)), locale);
}
