/** The names at the ends of lines, and of when a value is that is not up to date. */
import { formatDay, formatYear } from '#lib/format/index.ts';
import { isoDay, toDay } from '#lib/series/day.ts';
import type { ChartSeries } from '../chart-input.ts';
import type { Lettering } from './lettering.ts';
import { shortened } from './label-placement.ts';
import type { ChartPoint } from '../points.ts';
import { widthOf } from '../text-width.ts';

/** The last day of the chart is later by more days than these where a line has the year of its last value, and no month. */
const YEAR = 366;

/**
 * Of when a line's last value is: the year where that is more than a year before the last day of the chart, carried to that day
 * or not; the month of a line that ended later, whose last value is carried no longer; blank of one that is carried to that day,
 * and within a year of changes, of which none is carried. A marked day has no month: its value is of the time around it.
 *
 * @param to - the last day of the chart
 * @example timeOf(idlib, { day: day('2026-01-20'), … }, day('2026-11-23'), lettering) // 'Jan 2026'
 */
export function timeOf(
	series: Pick<ChartSeries, 'draw' | 'carryDays'>,
	point: Pick<ChartPoint, 'day' | 'precision'>,
	to: number,
	{ locale, marked }: Pick<Lettering, 'locale' | 'marked'>
): string {
	if (isOld(point, to)) return yearOf(point.day, locale);
	if (isCarriedTo(to, series, point) || marked !== undefined || series.draw === 'change') return '';
	return formatDay(point.day, point.precision === 'year' ? 'year' : 'month', locale, 'short');
}

/**
 * Whether the label of a line that ended belongs within the plot, however near to its edge: an old value would look like one of
 * today beside it, and a name with its month would be shortened there.
 */
export function belongsInside(series: ChartSeries, point: ChartPoint, to: number, lettering: Lettering): boolean {
	if (isCarriedTo(to, series, point)) return false;
	if (isOld(point, to)) return true;
	if (timeOf(series, point, to, lettering) === '') return false;
	return widthOf(nameOf(series, point, to, lettering), lettering.type) > lettering.room;
}

function isOld({ day }: Pick<ChartPoint, 'day'>, to: number): boolean {
	return to - day > YEAR;
}

function isCarriedTo(
	to: number,
	{ carryDays }: Pick<ChartSeries, 'carryDays'>,
	{ day }: Pick<ChartPoint, 'day'>
): boolean {
	return day + carryDays >= to;
}

/**
 * A line's name, with the month or the year of a value that is not up to date, which would pass for one of today without it. In
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
	const time = timeOf(series, point, to, lettering);
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

/** A name and of when its value is. */
function dated(name: string, time: string, ended: string): string {
	return ended.replace('{a}', name).replace('{b}', time);
}

/**
 * The names of lines as they have room at their ends: with its year where the last value of a line is more than a year older than
 * that of another one, or than the chart; with its month alone where names stand elsewhere and that value is carried.
 *
 * @param to - the last day of the chart
 * @param withEnded - whether also a line that is carried no longer has room for its year
 * @example widestNames([ended2021, toDate], to, { ended: '{a}, {b}', locale, withEnded: true }) // ['Idlib, 2021', 'Market']
 */
export function widestNames(
	series: readonly ChartSeries[],
	to: number,
	{ ended, locale, withEnded }: Pick<Lettering, 'ended' | 'locale'> & { readonly withEnded: boolean }
): string[] {
	const lasts = series.map(({ points }) => points.at(-1));
	const latest = Math.max(to, ...lasts.flatMap((last) => last?.day ?? []));
	return series.map((one, i) => {
		const [{ label }, last] = [one, lasts[i]];
		if (!last || !isOld(last, latest)) return label;
		const isCarried = isCarriedTo(latest, one, last);
		if (label === '') return isCarried ? (monthAndYear(last, locale)[0] ?? '') : '';
		return isCarried || withEnded ? dated(label, yearOf(last.day, locale), ended) : label;
	});
}

/** The month of a point, and its year where that has no room; of the figure of a year its year alone. */
function monthAndYear({ day, precision }: ChartPoint, locale: Lettering['locale']): string[] {
	const year = yearOf(day, locale);
	return precision === 'year' ? [year] : [formatDay(day, 'month', locale, 'short'), year];
}

function yearOf(day: number, locale: Lettering['locale']): string {
	return formatYear(Number(isoDay(toDay(day)).slice(0, 4)), locale);
}
