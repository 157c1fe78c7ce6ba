import { ticks } from 'd3-array';
import { formatNumber, formatYear, plain, type Locale } from '#lib/format/index.ts';
import { day, isoDay, type Day } from '#lib/series/index.ts';
import type { Scale } from '#lib/spec/index.ts';

/** A mark on an axis: its place in the axis' own coordinate, and what is printed there. */
export interface Tick {
	readonly at: number;
	readonly label: string;
}

/** A value as the upright axis measures it: its decimal logarithm, or itself. */
export function project(value: number, scale: Scale): number {
	return scale === 'log' ? Math.log10(value) : value;
}

/** Decimals that print a round value whole, and none of its binary noise. */
const WHOLE = 12;

/**
 * Round values between two bounds: 1, 2 and 5 times the powers of ten on a logarithmic axis, fewer where they would crowd,
 * and even steps where the axis is too short to hold two of them.
 *
 * @param low - the lowest value on the axis, in pounds per dollar
 * @param most - how many labels fit
 * @example valueTicks(40, 30000, 'log', 5, en).map((tick) => tick.label) // ['100', '1,000', '10,000']
 */
export function valueTicks(low: number, high: number, scale: Scale, most: number, locale: Locale): Tick[] {
	const even = () => ticks(low, high, Math.ceil(most / 2));
	const round = scale === 'log' ? roundValues(low, high, most) : [];
	const values = round.length < 2 ? even() : round;
	return values.map((value) => ({ at: project(value, scale), label: plain(formatNumber(value, locale, WHOLE)) }));
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

/**
 * First days of years between two days, as many as fit.
 *
 * @example yearTicks(day('2011-01-01'), day('2026-01-01'), 4, en).map((tick) => tick.label) // ['2015', '2020', '2025']
 */
export function yearTicks(from: Day, to: Day, most: number, locale: Locale): Tick[] {
	const [first, last] = [Number(isoDay(from).slice(0, 4)), Number(isoDay(to).slice(0, 4))];
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
