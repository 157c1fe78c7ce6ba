import type { Series } from './series.ts';
import { restateValue, sameUnit, type Unit } from './unit.ts';

/**
 * A series in another unit of its currency: every value times unit.perBase / series.unit.perBase. A series that
 * is in the unit already is given back as it is.
 *
 * @throws RangeError when the unit belongs to another currency.
 * @example
 * restate(oldPounds, sypNew).values // 180 where there was 18000
 */
export function restate(series: Series, unit: Unit): Series {
	if (sameUnit(series.unit, unit)) return series;
	const values = series.values.map((value) => restateValue(value, series.unit, unit));
	return Object.freeze({ ...series, unit, values });
}
