import { align } from './align.ts';
import { missing, type Missing } from './missing.ts';
import { restate } from './restate.ts';
import { lastIndexUpTo } from './search.ts';
import type { Series } from './series.ts';
import type { Unit } from './unit.ts';

/** One series divided by another, and which observations each of its points was made of. */
export interface Ratio {
	readonly series: Series;
	/** For each point, the place of its observation in the divided series. */
	readonly numerators: Int32Array;
	/** For each point, the place of its observation in the dividing series. */
	readonly denominators: Int32Array;
}

/** The name of a ratio, its unit, and the days on which it has values. */
export interface RatioOf {
	readonly id: string;
	/** What is left when the unit of both has cancelled: dollars for a wage in pounds over pounds per dollar. */
	readonly unit: Unit;
	/**
	 * Has a value on the dividing series' days, too. For a value that holds until it is changed, such as a wage; a quoted one is
	 * known on its own days alone.
	 */
	readonly held?: boolean;
}

/**
 * One series divided by another: on each day of the first, the first over what the second was as of that day. Neither is
 * carried longer than it may be and nothing is interpolated; a day on which either has no value has no ratio. A point is
 * dated as exactly as what was observed on its day, and stands for as long as the shorter-lived of the two.
 *
 * @param a what is divided, in a unit of the same currency as `b`
 * @param b what it is divided by; restated in the unit of `a`
 * @returns 'units-differ' when the two are not of one currency, 'not-positive' when a value is not above zero
 * @example
 * ratio(wage of 278,910 pounds, 14,000 pounds per dollar, { id: 'wage/rate', unit: usd }) // 19.9221… dollars
 */
export function ratio(a: Series, b: Series, { id, unit, held = false }: RatioOf): Ratio | Missing {
	if (a.unit.currency === '' || a.unit.currency !== b.unit.currency) return missing('units-differ');
	if (![a, b].every(({ values }) => values.every((value) => value > 0))) return missing('not-positive');
	const legs = indicesOf(a, b, held ? align([a, b]).days : a.days);
	const { values: dividing } = restate(b, a.unit);
	const series = Object.freeze({
		id,
		unit,
		days: Int32Array.from(legs, ({ day }) => day),
		values: Float64Array.from(
			legs,
			({ numerator: numerator, denominator: denominator }) =>
				(a.values[numerator] ?? NaN) / (dividing[denominator] ?? NaN)
		),
		precisions: Uint8Array.from(legs, (leg) => coarsest(a, b, leg)),
		carryDays: Math.min(a.carryDays, b.carryDays)
	});
	return Object.freeze({
		series,
		numerators: Int32Array.from(legs, ({ numerator: numerator }) => numerator),
		denominators: Int32Array.from(legs, ({ denominator: denominator }) => denominator)
	});
}

interface RatioIndices {
	readonly day: number;
	readonly numerator: number;
	readonly denominator: number;
}

function indicesOf(a: Series, b: Series, days: Int32Array): RatioIndices[] {
	return Array.from(days, (day) => ({
		day,
		numerator: lastIndexUpTo(a.days, day),
		denominator: lastIndexUpTo(b.days, day)
	})).filter(({ day, numerator, denominator }) => isFresh(a, numerator, day) && isFresh(b, denominator, day));
}

function isFresh({ days, carryDays }: Series, index: number, day: number): boolean {
	return index >= 0 && day - (days[index] ?? NaN) <= carryDays;
}

/** The code of how exactly the day is dated: by the observations of that very day, not by what is carried to it. */
function coarsest(a: Series, b: Series, { day, numerator: numerator, denominator: denominator }: RatioIndices): number {
	const ofDay = (series: Series, index: number) => (series.days[index] === day ? (series.precisions[index] ?? 0) : 0);
	return Math.max(ofDay(a, numerator), ofDay(b, denominator));
}
