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
 * When a line ended: the month from where its last value is carried no longer, the year where that is more than a year before
 * the last day of the chart; blank of a line that is carried to that day, and within a year of changes, of which none is
 * carried. A marked day has no month: its value is of the time around it.
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
	if (day + carryDays >= to) return '';
	if (to - day > YEAR) return yearOf(day, locale);
	if (marked !== undefined || draw === 'change') return '';
	return formatDay(day, precision === 'year' ? 'year' : 'month', locale, 'short');
}

/** Whether a name with the time of its end would be shortened beside the plot: within it, there may be room for all of it. */
export function isCutBeside(series: ChartSeries, point: ChartPoint, to: number, lettering: Lettering): boolean {
	if (endedIn(series, point, to, lettering) === '') return false;
	return widthOf(nameOf(series, point, to, lettering), lettering.type) > lettering.room;
}

/**
 * A line's name, with the month or the year of its end where it ended: without it an old value would pass for one of today. In
 * a narrower room it has the year in the place of a month, then the name is shortened before the year; only where not even a
 * letter of it has room, the time is left out. Where names stand elsewhere it is the month alone, or the year.
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
	const { type, ended, locale } = lettering;
	const name = lettering.named ? series.label : '';
	const time = endedIn(series, point, to, lettering);
	if (time === '') return shortened(name, room, type);
	if (name === '') return fitting(monthAndYear(point, locale), room, type) ?? '';
	const year = yearOf(point.day, locale);
	const short = shortened(name, room - widthOf(dated('', year, ended), type), type);
	const texts = [dated(name, time, ended), dated(name, year, ended), dated(short, year, ended)];
	return fitting(texts, room, type) ?? shortened(name, room, type);
}

/** The first of some texts that has room; undefined where none has. */
function fitting(texts: readonly string[], room: number, type: number): string | undefined {
	return texts.find((text) => widthOf(text, type) <= room);
}

/** A name and when its line ended. */
function dated(name: string, time: string, ended: string): string {
	return ended.replace('{a}', name).replace('{b}', time);
}

/**
 * The names of lines as they have room at their ends: with its year where a line ended long before another one, or before the
 * chart does, and is carried no longer.
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
	return series.map(({ label, carryDays }, i) => {
		const last = lastDays[i] ?? latest;
		if (!Number.isFinite(last) || latest - last <= Math.max(YEAR, carryDays)) return label;
		return dated(label, yearOf(last, locale), ended);
	});
}

/** The month of a point, and its year where that has no room; nothing of the figure of a year. */
function monthAndYear({ day, precision }: ChartPoint, locale: Lettering['locale']): string[] {
	return precision === 'year' ? [] : [formatDay(day, 'month', locale, 'short'), yearOf(day, locale)];
}

function yearOf(day: number, locale: Lettering['locale']): string {
	return formatYear(Number(isoDay(toDay(day)).slice(0, 4)), locale);
}
