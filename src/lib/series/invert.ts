import type { Series } from './series.ts';
import { invertUnit } from './unit.ts';

/**
 * The other side of a rate, 1/x: from pounds per dollar, what a pound is worth in dollars. The unit is inverted with it.
 *
 * @throws RangeError when a value is not positive, which only a signed series can have.
 * @example
 * invert(series).values // 0.00005555… where there was 18000
 */
export function invert(series: Series): Series {
	const values = series.values.map((value, index) => {
		if (!(value > 0)) throw new RangeError(`${series.id}: only positive values invert: point ${index} is ${value}`);
		return 1 / value;
	});
	return Object.freeze({ ...series, unit: invertUnit(series.unit), values });
}
