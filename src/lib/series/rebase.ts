import { asOf } from './as-of.ts';
import type { Day } from './day.ts';
import { isMissing, missing, type Missing } from './missing.ts';
import type { Observation } from './observation.ts';
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
 * @returns why the base has no value ('not-observed', 'too-old'), or 'not-positive' when a value is not above zero
 * @example
 * rebase(series, day('2011-03-15')) // { series: 38297.87… where there was 18000, base: { value: 47, … } }
 */
export function rebase(series: Series, base: Day, of: 'price' | 'value' = 'price'): Rebased | Missing {
	const reading = asOf(series, base);
	if (isMissing(reading)) return reading;
	if (series.values.some((x) => !(x > 0))) return missing('not-positive');
	const base100 = reading.value;
	const values = series.values.map(of === 'price' ? (x) => (100 * x) / base100 : (x) => (100 * base100) / x);
	return Object.freeze({ series: Object.freeze({ ...series, unit: INDEX_UNITS[of], values }), base: reading });
}

function indexUnit(id: string): Unit {
	return Object.freeze({ id, currency: id, perBase: 1, decimals: 1 });
}
