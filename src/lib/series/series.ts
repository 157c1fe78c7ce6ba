import { DAY_LIMIT, isoDay, PRECISIONS, toDay, type Day, type Precision } from './day.ts';
import type { Unit } from './unit.ts';

/**
 * The observations of one rate in one unit, by ascending day: point i is `values[i]` on `days[i]`. Columns rather than
 * objects, so that ten million points stay small and stream. Treat the columns as read-only.
 */
export interface Series {
	readonly id: string;
	readonly unit: Unit;
	/** Days since 1970-01-01, strictly ascending. */
	readonly days: Int32Array;
	readonly values: Float64Array;
	/** Codes of how exactly each point is dated: 0 to the day, 1 to the month, 2 to the year. */
	readonly precisions: Uint8Array;
	/** How many days a value stands for after the day it was observed. */
	readonly carryDays: number;
}

/** One observation: a value in the series' unit, its day, and how precisely it is dated (defaults to the day). */
export interface Point {
	readonly day: Day;
	readonly value: number;
	readonly precision?: Precision;
}

interface About {
	readonly id: string;
	readonly unit: Unit;
	readonly carryDays: number;
	/** Values may be zero or negative, as percentages may; rates and prices may not. */
	readonly signed?: boolean;
}

/**
 * Makes a series from points in the order of their days.
 *
 * @throws RangeError when days do not strictly ascend, when a value is not finite, or not positive while the series is
 * not signed, or when the days that a value may be carried are not a number from 0.
 * @example
 * createSeries({ id: 'syp-parallel', unit: sypOld, carryDays: 120, points: [{ day: day('2024-12-06'), value: 18000 }] })
 */
export function createSeries(init: About & { readonly points: readonly Point[] }): Series {
	const { points } = init;
	points.forEach(checkPointDay);
	return fromColumns({
		...init,
		days: Int32Array.from(points, (point) => point.day),
		values: Float64Array.from(points, (point) => point.value),
		precisions: Uint8Array.from(points, (point) => PRECISIONS.indexOf(point.precision ?? 'day'))
	});
}

/**
 * Makes a series of whole columns, as they come out of a file, with the assertions of `createSeries`. The columns are
 * taken, not copied; without precisions every point is dated to the day.
 *
 * @throws RangeError as `createSeries` does, and when the columns differ in length or a precision's code is unknown.
 * @example
 * fromColumns({ id: 'm', unit: sypOld, carryDays: 120, days: Int32Array.of(20063), values: Float64Array.of(18000) })
 */
export function fromColumns(
	init: About & { readonly days: Int32Array; readonly values: Float64Array; readonly precisions?: Uint8Array }
): Series {
	const { id, unit, carryDays, days, values, precisions = new Uint8Array(days.length) } = init;
	if (!(carryDays >= 0)) throw new RangeError(`${id}: carryDays is a number of days from 0, got ${carryDays}`);
	if (values.length !== days.length || precisions.length !== days.length) {
		throw new RangeError(
			`${id}: columns must agree in length: ${days.length} days, ${values.length} values, ${precisions.length} precisions`
		);
	}
	checkDays(id, days);
	checkValues(id, values, init.signed === true);
	checkPrecisions(id, precisions);
	return Object.freeze({ id, unit, days, values, precisions, carryDays });
}

function checkPointDay(point: Point, index: number): void {
	// Beyond this limit no calendar date exists, and a 32-bit column would wrap round without a word.
	if (Math.abs(toDay(point.day)) <= DAY_LIMIT) return;
	throw new RangeError(`a day is at most ${DAY_LIMIT} days from 1970: point ${index} is ${point.day}`);
}

function checkDays(id: string, days: Int32Array): void {
	let previous = -DAY_LIMIT - 1;
	for (let i = 0; i < days.length; i++) {
		const current = days[i] ?? NaN;
		if (!(current > previous)) throw new RangeError(`${id}: ${notAscending(current, previous, i)}`);
		previous = current;
	}
	if (previous > DAY_LIMIT)
		throw new RangeError(`${id}: a day is at most ${DAY_LIMIT} days from 1970, got ${previous}`);
}

function notAscending(current: number, previous: number, index: number): string {
	if (index === 0) return `a day is at most ${DAY_LIMIT} days from 1970: point 0 is ${current}`;
	const [at, earlier] = [isoDay(toDay(current)), isoDay(toDay(previous))];
	return `days must ascend: point ${index} is ${at}, point ${index - 1} is ${earlier}`;
}

function checkValues(id: string, values: Float64Array, signed: boolean): void {
	const index = values.findIndex((value) => !Number.isFinite(value) || (value <= 0 && !signed));
	if (index < 0) return;
	const rule = signed ? 'finite' : 'finite and above 0';
	throw new RangeError(`${id}: values must be ${rule}: point ${index} is ${values[index]}`);
}

function checkPrecisions(id: string, precisions: Uint8Array): void {
	const index = precisions.findIndex((code) => code >= PRECISIONS.length);
	if (index < 0) return;
	const rule = 'precisions are 0 (day), 1 (month) or 2 (year)';
	throw new RangeError(`${id}: ${rule}: point ${index} is ${precisions[index]}`);
}
