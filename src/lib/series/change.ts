import { asOf } from './as-of.ts';
import type { Day } from './day.ts';
import { isMissing, missing, type Missing } from './missing.ts';
import { baseTolerance, before, type Period } from './period.ts';
import type { Observation } from './observation.ts';
import type { Series } from './series.ts';
import { sameUnit } from './unit.ts';

/** A move from one reading to another, in both of its readings. */
export interface Change {
	readonly from: Observation;
	readonly to: Observation;
	/** Change of the dollar's price, a fraction: x₁/x₀ − 1. */
	readonly price: number;
	/** Change of the pound's value, a fraction: x₀/x₁ − 1. */
	readonly value: number;
	/** x₁/x₀. */
	readonly multiple: number;
	/** Days between the two observations. */
	readonly days: number;
	/** The base is only dated to its month or year, which the text beside the figure must say. */
	readonly baseIsApproximate: boolean;
}

/** Since a named day, the base may be this many days older than it, as over the longest period. */
const OLDEST_BASE = baseTolerance('year');

/**
 * Change of the dollar's price, a fraction: x₁/x₀ − 1.
 *
 * @param x0 pounds per dollar at the base
 * @param x1 pounds per dollar at the end
 * @throws RangeError when either is not positive and finite.
 * @example
 * priceChange(100, 125) // 0.25
 */
export function priceChange(x0: number, x1: number): number {
	return multiple(x0, x1) - 1;
}

/**
 * Change of the pound's value, a fraction: x₀/x₁ − 1.
 *
 * @param x0 pounds per dollar at the base
 * @param x1 pounds per dollar at the end
 * @throws RangeError when either is not positive and finite.
 * @example
 * valueChange(100, 125) // -0.2 (to rounding)
 */
export function valueChange(x0: number, x1: number): number {
	return multiple(x1, x0) - 1;
}

/**
 * How many times the rate at the base the rate at the end is: x₁/x₀.
 *
 * @param x0 pounds per dollar at the base
 * @param x1 pounds per dollar at the end
 * @throws RangeError when either is not positive and finite.
 * @example
 * multiple(47, 18000) // 382.97872…
 */
export function multiple(x0: number, x1: number): number {
	if (!isRate(x0) || !isRate(x1)) throw new RangeError(`rates are positive and finite, got ${x0} and ${x1}`);
	return x1 / x0;
}

/**
 * The change from one reading to another, whichever series they come from.
 *
 * @returns 'units-differ' when they are not in one unit, 'not-positive' when a value is not above zero
 * @example
 * changeBetween(at13500, at18000) // { price: 0.3333…, value: -0.25, multiple: 1.3333…, days: 7, … }
 */
export function changeBetween(from: Observation, to: Observation): Change | Missing {
	if (!sameUnit(from.unit, to.unit)) return missing('units-differ');
	if (!isRate(from.value) || !isRate(to.value)) return missing('not-positive');
	return Object.freeze({
		from,
		to,
		price: priceChange(from.value, to.value),
		value: valueChange(from.value, to.value),
		multiple: multiple(from.value, to.value),
		days: to.observed - from.observed,
		baseIsApproximate: from.precision !== 'day'
	});
}

/**
 * The change over a calendar period. It ends at the observation as of the day and counts back from the day of that
 * observation; the base is the observation as of the target day, at most `baseTolerance(period)` days older.
 *
 * @returns why there is no end ('not-observed', 'too-old'), 'too-coarse' when the end of a change over a day or a week
 * is only dated to its month or year, 'too-old' with the last known base, or 'base-missing'
 * @example
 * changeOver(series, day('2024-12-06'), 'week') // { value: -0.25, from: { observed: 2024-11-29, … }, … }
 */
export function changeOver(series: Series, day: Day, period: Period): Change | Missing {
	const to = asOf(series, day);
	if (isMissing(to)) return to;
	const isShort = period === 'day' || period === 'week';
	if (isShort && to.precision !== 'day') return missing('too-coarse');
	return changeFrom(asOf(series, before(to.observed, period), baseTolerance(period)), to);
}

/**
 * The change since a named day. It ends at the observation as of the day; the base is the observation as of `since`, at
 * most 60 days older than it and no older than the series carries.
 *
 * @returns as `changeOver`; an end that is only dated to its month or year is 'too-coarse' less than a month after
 * `since`, and where nothing was observed between the base and the end the answer is 'base-missing'
 * @example
 * changeSince(series, day('2011-03-15'), day('2024-12-06')) // { multiple: 382.97872…, … }
 */
export function changeSince(series: Series, since: Day, day: Day): Change | Missing {
	const to = asOf(series, day);
	if (isMissing(to)) return to;
	const isShort = since > before(to.observed, 'month');
	if (isShort && to.precision !== 'day') return missing('too-coarse');
	return changeFrom(asOf(series, since, Math.min(OLDEST_BASE, series.carryDays)), to);
}

function changeFrom(base: Observation | Missing, to: Observation): Change | Missing {
	if (isMissing(base)) return base.missing === 'not-observed' ? missing('base-missing') : base;
	return base.index < to.index ? changeBetween(base, to) : missing('base-missing');
}

function isRate(x: number): boolean {
	return x > 0 && x < Infinity;
}
