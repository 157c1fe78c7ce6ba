/** What a printed figure can stand for: how far the true number may be from it. */
import type { PublishedNumber } from '../record.ts';
import type { Bound } from './claim.ts';

/** Both ends of what a figure can mean. */
export type RoundingInterval = readonly [low: number, high: number];

/** A percentage above a hundred is rounded to fewer digits than it has: this share of itself is allowed. */
const LARGE_SHARE = 0.01;

/** Rates are stated in round figures: this share of itself is allowed at most. */
const RATE_SHARE = 0.01;

/** “Doubled”, “ten times” are never meant exactly. */
const MULTIPLE_SHARE = 0.05;

/** The tolerance of “almost”, “about” and “nearly” for a percentage or a multiple, and for a rate. */
const ABOUT_MOVE = 0.1;
const ABOUT_RATE = 0.05;

/** What rounding leaves behind in a computer. */
const DUST = 1e-9;

/**
 * Tells whether a number is within a span, ends included.
 *
 * @example isWithin([24.5, 25.5], 24.6) // true
 */
export function isWithin([low, high]: RoundingInterval, value: number): boolean {
	return value >= low - DUST * Math.abs(low) && value <= high + DUST * Math.abs(high);
}

/**
 * Tells whether two spans have something in common, ends included.
 *
 * @example overlap([1, 2], [2, Infinity]) // true
 */
export function overlap(a: RoundingInterval, b: RoundingInterval): boolean {
	return isWithin(a, b[0]) || isWithin(b, a[0]);
}

/** “More than” leaves out the figure itself, by this share of it. */
const BEYOND = 1e-6;

/** A figure with what it bounds. */
export interface Bounded {
	readonly bound: Bound | undefined;
	readonly upper: PublishedNumber | undefined;
}

/**
 * The numbers for which a figure stands with its bound: from its least on for “at least”, up to its most for “at most”,
 * from the least of the lower to the most of the upper end of a range.
 *
 * @param figure - the figure of the claim
 * @param exact - what a figure alone stands for
 * @param least - the least number that there can be
 * @example boundedSpan(figure13000, { bound: 'over', upper: undefined }, rateSpanOf, 0) // [13000.013, Infinity]
 */
export function boundedSpan(
	figure: PublishedNumber,
	{ bound, upper }: Bounded,
	exact: (figure: PublishedNumber) => RoundingInterval,
	least: number
): RoundingInterval {
	const [low, high] = exact(figure);
	if (upper) return [low, exact(upper)[1]];
	if (bound === 'over') return [figure.value * (1 + BEYOND), Infinity];
	if (bound === 'under') return [least, figure.value * (1 - BEYOND)];
	if (bound === 'least') return [low, Infinity];
	return bound === 'most' ? [least, high] : [low, high];
}

/**
 * The range that a printed percentage can stand for: half of its last digit either way, above a hundred at least a
 * hundredth of it, and a tenth of it where the claim says “about”. Decimals may have been cut off instead of rounded: 30.9
 * also stands for 30.98.
 *
 * @param falls - it tells what something lost. Nothing loses all, so the last figure below 100 that can be printed stands
 * for everything up to it: 99% for 99.7%
 * @example percentSpan({ value: 25, digits: '25' }, { falls: true, about: false }) // [24.5, 25.5]
 */
export function percentSpan(
	{ value, digits }: PublishedNumber,
	{ falls, about }: { readonly falls: boolean; readonly about: boolean }
): RoundingInterval {
	const step = 10 ** -decimalsOf(digits);
	const large = value > 100 ? value * LARGE_SHARE : 0;
	const room = Math.max(step / 2, large, about ? value * ABOUT_MOVE : 0);
	const last = falls && value < 100 && value + step >= 100;
	const above = step < 1 ? Math.max(room, step) : room;
	return [value - room, last ? 100 : value + above];
}

/**
 * The multiples that “doubled” or “× 383” can stand for.
 *
 * @example multipleSpan({ value: 2, digits: '2' }, false) // [1.9, 2.1]
 */
export function multipleSpan({ value }: PublishedNumber, about: boolean): RoundingInterval {
	const room = value * (about ? ABOUT_MOVE : MULTIPLE_SHARE);
	return [value - room, value + room];
}

/**
 * The rates that a printed one can stand for: half of its last digit that is not zero, at most a hundredth of it; a
 * twentieth of it where the claim says “about”.
 *
 * @example rateSpan({ value: 18000, digits: '18000' }, false) // [17820, 18180]
 */
export function rateSpan({ value, digits }: PublishedNumber, about: boolean): RoundingInterval {
	const [whole = '', decimals = ''] = digits.split('.');
	const zeros = /0*$/.exec(whole)?.[0].length ?? 0;
	const half = 0.5 * 10 ** (decimals === '' ? zeros : -decimals.length);
	const room = about ? value * ABOUT_RATE : Math.min(half, value * RATE_SHARE);
	return [value - room, value + room];
}

function decimalsOf(digits: string): number {
	return digits.split('.')[1]?.length ?? 0;
}
