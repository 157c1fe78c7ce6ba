import type { Day, Precision } from './day.ts';
import { dayAt, precisionAt, valueAt } from './point.ts';
import type { Series } from './series.ts';
import type { Unit } from './unit.ts';

/** An observation as it is read on some day. */
export interface Observation {
	readonly value: number;
	readonly unit: Unit;
	/** The day it was observed. */
	readonly observed: Day;
	/** Days from the observation to the day it is read on, from 0. */
	readonly age: number;
	readonly precision: Precision;
	/** The observation's place in the series it was read from. */
	readonly index: number;
}

/**
 * The observation at an index of a series, as read on a day.
 *
 * @throws RangeError when the series has no such index.
 * @example
 * observationAt(series, 0, day('2011-03-20')).age // 5 for an observation of 15 March
 */
export function observationAt(series: Series, index: number, day: Day): Observation {
	const observed = dayAt(series, index);
	return Object.freeze({
		value: valueAt(series, index),
		unit: series.unit,
		observed,
		age: day - observed,
		precision: precisionAt(series, index),
		index
	});
}
