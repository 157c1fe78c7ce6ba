import { ticks } from 'd3-array';
import {
	formatDay,
	formatNumber,
	formatPart,
	formatRoundChange,
	formatYear,
	inReadingOrder,
	plain,
	type Locale
} from '#lib/format/index.ts';
import { day, isoDay, shift, type Day } from '#lib/series/day.ts';
import { widthOf } from './text-width.ts';
import { project, type AxisKind, type AxisScale } from './axis.ts';

/** A mark on an axis: its place in the axis' own coordinate, and what is printed there. */
export interface Tick {
	readonly at: number;
	readonly label: string;
	/** The same where there is little room. */
	readonly brief?: string;
}

/** Decimals that print a round value whole, and none of its binary noise. */
const WHOLE = 12;

/**
 * Round values between two bounds: 1, 2 and 5 times the powers of ten on a logarithmic axis, fewer where they would crowd,
 * and even steps where the axis is too short to hold two of them.
 *
 * @param low - the lowest value on the axis
 * @param most - how many labels fit
 * @example valueTicks(40, 30000, { scale: 'log', kind: 'amount' }, 5, en).map((tick) => tick.label) // ['100', '1,000', '10,000']
 */
export function valueTicks(
	low: number,
	high: number,
	{ scale, kind }: { scale: AxisScale; kind: AxisKind },
	most: number,
	locale: Locale
): Tick[] {
	if (scale === 'left') return leftTicks(1 + low, 1 + high, most, locale);
	const round = scale === 'log' ? roundValues(low, high, most) : [];
	const values = round.length < 2 ? evenValues(low, high, most) : round;
	return values.map((value) => ({ at: project(value, scale), label: tickText(value, kind, locale) }));
}

/** Round parts of what there was, up to all of it: 100%, 50%, 20% … or 100%, 10%, 1%. */
function leftTicks(low: number, high: number, most: number, locale: Locale): Tick[] {
	const [round, even] = [roundValues(low, high, most), evenValues(low, high, most)];
	const parts = (round.length < 2 ? even : round).filter((part) => part > 0 && part <= 1);
	return parts.map((part) => ({ at: Math.log10(part), label: plain(formatPart(part, locale, 3)) }));
}

/**
 * Leaves out ticks whose labels would touch: every second one, every third, as many as it takes. Where that would leave a
 * single one, which shows no distance, the first and the last stay, or all that have the room in brief.
 *
 * @param apart - pixels between two units of the axis
 * @param size - of the type, in pixels
 */
export function spaced(ticks: readonly Tick[], apart: number, size: number): readonly Tick[] {
	const kept = spacedAsWritten(ticks, apart, size);
	if (kept.length > 1 || ticks.length < 2) return kept;
	const inBrief = ticks.map(({ at, label, brief = label }) => ({ at, label: brief }));
	const short = spacedAsWritten(inBrief, apart, size);
	return short.length > 1 ? short : kept;
}

function spacedAsWritten(ticks: readonly Tick[], apart: number, size: number): readonly Tick[] {
	const widest = Math.max(0, ...ticks.map(({ label }) => widthOf(label, size))) + size;
	const least = Math.min(...ticks.slice(1).map(({ at }, i) => (at - (ticks[i]?.at ?? at)) * apart));
	const every = Number.isFinite(least) && least > 0 ? Math.ceil(widest / least) : 1;
	const [first, last] = [ticks[0], ticks[ticks.length - 1]];
	if (every < ticks.length || !first || !last) return ticks.filter((_, i) => i % every === 0);
	const needed = (widthOf(first.label, size) + widthOf(last.label, size)) / 2 + size;
	return (last.at - first.at) * apart >= needed ? [first, last] : [first];
}

/** Ticks are round, so they are written with the digits they have and no more. */
function tickText(value: number, kind: AxisKind, locale: Locale): string {
	if (kind !== 'percent') return plain(formatNumber(value, locale, WHOLE));
	return plain(formatRoundChange(value, locale));
}

/** About half as many as fit; where that is a single one, which shows no distance, the next finer steps. */
function evenValues(low: number, high: number, most: number): number[] {
	const half = ticks(low, high, Math.ceil(most / 2));
	const finer = half.length < 2 ? ticks(low, high, Math.ceil(most)) : half;
	return finer.length > most ? half : finer;
}

const STEPS: readonly (readonly number[])[] = [[1, 2, 5], [1, 3], [1]];

function roundValues(low: number, high: number, most: number): number[] {
	const first = Math.floor(Math.log10(low));
	const last = Math.ceil(Math.log10(high));
	const within = (steps: readonly number[]) =>
		Array.from({ length: last - first + 1 }, (_, i) => first + i)
			.flatMap((power) => steps.map((step) => Number((step * 10 ** power).toPrecision(1))))
			.filter((value) => value >= low && value <= high);
	const powers = within([1]);
	const every = Math.ceil(powers.length / most);
	return STEPS.map(within).find((values) => values.length <= most) ?? powers.filter((_, i) => i % every === 0);
}

const YEARS = [1, 2, 5, 10, 20];
const MONTHS = [1, 2, 3, 6];
/** The most that there is between one step and the next. */
const FINER = 2.5;
const DAYS_IN_MONTH = 30.44;

/**
 * Round days between two days, as many as fit: first days of years, or of months, or single days in a short span. Where
 * that is a single one, which shows no distance, those of the next finer steps.
 *
 * @example dayTicks(day('2011-01-01'), day('2026-01-01'), 4, en).map((tick) => tick.label) // ['2015', '2020', '2025']
 */
export function dayTicks(from: Day, to: Day, most: number, locale: Locale): Tick[] {
	const ticks = roundDays(from, to, most, locale);
	return ticks.length < 2 ? roundDays(from, to, most * FINER, locale) : ticks;
}

function roundDays(from: Day, to: Day, most: number, locale: Locale): Tick[] {
	const months = (to - from) / DAYS_IN_MONTH;
	if (months > most * 6) return yearTicks(from, to, most, locale);
	const every = MONTHS.find((step) => months / step <= most);
	return months > 2 && every !== undefined ? monthTicks(from, to, every, locale) : singleDays(from, to, most, locale);
}

function yearTicks(from: Day, to: Day, most: number, locale: Locale): Tick[] {
	const [first, last] = [yearOf(from), yearOf(to)];
	const every = YEARS.find((step) => (last - first) / step <= most) ?? 50;
	const start = Math.ceil(first / every) * every;
	const years = Array.from(
		{ length: Math.max(0, Math.floor((last - start) / every) + 1) },
		(_, i) => start + i * every
	);
	return years
		.map((year) => ({ at: day(`${year}-01-01`), label: formatYear(year, locale) }))
		.filter(({ at }) => at >= from && at <= to);
}

function monthTicks(from: Day, to: Day, every: number, locale: Locale): Tick[] {
	const count = (yearOf(to) - yearOf(from) + 1) * 12;
	return Array.from({ length: count }, (_, i) => i)
		.filter((i) => i % every === 0)
		.map((i) => day(`${yearOf(from) + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}-01`))
		.filter((at) => at >= from && at <= to)
		.map((at) => {
			const brief = `${formatYear(Number(isoDay(at).slice(5, 7)), locale)}/${formatYear(yearOf(at), locale)}`;
			return { at, label: formatDay(at, 'month', locale, 'short'), brief };
		});
}

function singleDays(from: Day, to: Day, most: number, locale: Locale): Tick[] {
	const every = Math.max(1, Math.ceil((to - from) / most));
	return Array.from({ length: Math.floor((to - from) / every) + 1 }, (_, i) => shift(from, i * every)).map((at) => ({
		at,
		label: inReadingOrder(formatDay(at, 'day', locale, 'short').replace(/[ ,]*\S*[\d٠-٩]{4}$/, ''), locale)
	}));
}

function yearOf(at: Day): number {
	return Number(isoDay(at).slice(0, 4));
}
