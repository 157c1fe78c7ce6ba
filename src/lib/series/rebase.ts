import { asOf } from './as-of.ts';
import type { Day } from './day.ts';
import { isMissing, missing, type Missing } from './missing.ts';
import type { Observation } from './observation.ts';
import { checkRoom } from './room.ts';
import type { Series } from './series.ts';
import type { Unit } from './unit.ts';

/** An index and the observation that is its 100. */
export interface Rebased {
	readonly series: Series;
	readonly base: Observation;
}

/** Index points; of prices and of values they are different things, and no ratio mixes them. */
const INDEX_UNITS: Readonly<Record<'price' | 'value', Unit>> = Object.freeze({
	price: indexUnit('index-price'),
	value: indexUnit('index-value')
});

/**
 * A series as an index that is 100 at the observation as of a base day: 100·x/x_base for the dollar's price,
 * 100·x_base/x for the pound's value.
 *
 * @param of which of the two readings; defaults to the price
 * @param out a column to fill, at least as long as the series; the index is a window on it
 * @returns why the base has no value ('not-observed', 'too-old'), or 'not-positive' when a value is not above zero
 * @throws RangeError when `out` is too short.
 * @example
 * rebase(series, day('2011-03-15')) // { series: 38297.87… where there was 18000, base: { value: 47, … } }
 */
export function rebase(
	series: Series,
	base: Day,
	of: 'price' | 'value' = 'price',
	out?: Pick<Series, 'values'>
): Rebased | Missing {
	const observation = asOf(series, base);
	if (isMissing(observation)) return observation;
	const size = series.values.length;
	const column = out?.values ?? new Float64Array(size);
	checkRoom([column], size);
	const values = column.subarray(0, size);
	if (!fill(series.values, observation.value, of, values)) return missing('not-positive');
	return Object.freeze({ series: Object.freeze({ ...series, unit: INDEX_UNITS[of], values }), base: observation });
}

/** A plain loop for each reading, for millions of points; returns whether all values are above zero. */
function fill(values: Float64Array, base: number, of: 'price' | 'value', index: Float64Array): boolean {
	return of === 'price' ? fillPrices(values, base, index) : fillValues(values, base, index);
}

function fillPrices(values: Float64Array, base: number, index: Float64Array): boolean {
	for (let i = 0; i < values.length; i++) {
		const x = values[i] ?? NaN;
		index[i] = (100 * x) / base;
		if (!(x > 0)) return false;
	}
	return true;
}

function fillValues(values: Float64Array, base: number, index: Float64Array): boolean {
	for (let i = 0; i < values.length; i++) {
		const x = values[i] ?? NaN;
		index[i] = (100 * base) / x;
		if (!(x > 0)) return false;
	}
	return true;
}

function indexUnit(id: string): Unit {
	return Object.freeze({ id, currency: id, perBase: 1, decimals: 1 });
}
