import fc from 'fast-check';
import {
	createSeries,
	day,
	isMissing,
	toDay,
	type Day,
	type Missing,
	type Point,
	type Precision,
	type Series,
	type Unit
} from '#lib/series/index.ts';

/** Series made for the tests of the time-series core: by hand, and at random. */

export const OLD: Unit = { id: 'syp-old', currency: 'SYP', perBase: 100, decimals: 0 };
export const NEW: Unit = { id: 'syp-new', currency: 'SYP', perBase: 1, decimals: 2 };
export const LBP: Unit = { id: 'lbp', currency: 'LBP', perBase: 1, decimals: 0 };

/** A day, a value, and a precision where it is not the day. */
export type Row = readonly [day: string, value: number, precision?: Precision];

export interface Told {
	readonly id?: string;
	readonly unit?: Unit;
	readonly carryDays?: number;
	readonly signed?: boolean;
}

export function made(rows: readonly Row[], stated: Told = {}): Series {
	const points = rows.map(([text, value, precision = 'day']): Point => ({ day: day(text), value, precision }));
	return createSeries({ id: 'made', unit: OLD, carryDays: 120, ...stated, points });
}

/** Days a few years around the turn of 2024, a leap year. */
export const anyDay: fc.Arbitrary<Day> = fc
	.integer({ min: day('2022-01-01'), max: day('2027-12-31') })
	.map((n) => toDay(n));

export const anyRate: fc.Arbitrary<number> = fc.double({ min: 0.01, max: 1e6, noNaN: true });

const anyPrecision = fc.oneof(
	{ arbitrary: fc.constant<Precision>('day'), weight: 8 },
	{ arbitrary: fc.constantFrom<Precision>('month', 'year'), weight: 1 }
);

/** Mostly a few days apart, at times around the lengths at which a week's, a month's or a year's base gets too old. */
const anyGap = fc.oneof(
	{ arbitrary: fc.integer({ min: 1, max: 9 }), weight: 6 },
	{ arbitrary: fc.integer({ min: 10, max: 70 }), weight: 2 },
	{ arbitrary: fc.integer({ min: 300, max: 440 }), weight: 1 }
);

export interface Wanted {
	readonly minLength?: number;
	readonly maxLength?: number;
	/** Whether some points are only dated to their month or year. */
	readonly coarse?: boolean;
	readonly unit?: Unit;
}

/** A series on irregular days from somewhere in 2022 on. */
export function anySeries({
	minLength = 1,
	maxLength = 60,
	coarse = false,
	unit = OLD
}: Wanted = {}): fc.Arbitrary<Series> {
	const precision = coarse ? anyPrecision : fc.constant<Precision>('day');
	const rows = fc.array(fc.record({ gap: anyGap, value: anyRate, precision }), { minLength, maxLength });
	const start = fc.integer({ min: day('2022-01-01'), max: day('2022-12-31') });
	return fc.tuple(start, rows, fc.integer({ min: 0, max: 150 })).map(([first, steps, carryDays]) => {
		let at = first;
		const points = steps.map(({ gap, value, precision: exactness }): Point => {
			at += gap;
			return { day: toDay(at), value, precision: exactness };
		});
		return createSeries({ id: 'any', unit, carryDays, points });
	});
}

/** Every day from a little before the first observation of a series to a little after its last. */
export function daysAround(series: Series, margin = 3): readonly Day[] {
	const first = (series.days[0] ?? 0) - margin;
	const last = (series.days[series.days.length - 1] ?? 0) + margin;
	return Array.from({ length: last - first + 1 }, (_, k) => toDay(first + k));
}

/** The answer, where one is expected: a missing one fails the test with its reason. */
export function found<T>(answer: T): Exclude<T, Missing> {
	if (isFound(answer)) return answer;
	throw new Error(`expected an answer, got ${JSON.stringify(answer)}`);
}

function isFound<T>(answer: T): answer is Exclude<T, Missing> {
	return !isMissing(answer);
}
