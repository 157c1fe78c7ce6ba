import { describe, expect, it } from 'vitest';
import { createSeries, day, toDay } from '#lib/series/index.ts';
import { SPARK, sparkline } from '#lib/view/series/sparkline.ts';

const unit = { id: 'syp-old', currency: 'SYP', perBase: 100, decimals: 0 };
const FROM = day('2024-01-01');

/** A series of values a number of days after the first, carried for ten days by default. */
const line = (rows: readonly (readonly [after: number, value: number])[], carryDays = 10, last = 84) => {
	const points = rows.map(([after, value]) => ({ day: toDay(FROM + after), value }));
	return sparkline(createSeries({ id: 'made', unit, carryDays, signed: true, points }), {
		from: FROM,
		to: toDay(FROM + last)
	});
};

describe('the line of a series in a row', () => {
	it('leads from corner to corner where the value rises all the time', () => {
		expect(
			line(
				[
					[0, 10],
					[84, 1000]
				],
				84
			)
		).toBe('M2 22l84-20');
	});

	it('falls the other way, and is level in the middle where nothing moves', () => {
		expect(
			line(
				[
					[0, 1000],
					[84, 10]
				],
				84
			)
		).toBe('M2 2l84 20');
		expect(
			line(
				[
					[0, 5],
					[84, 5]
				],
				84
			)
		).toBe('M2 12l84 0');
	});

	it('has equal steps for equal percentages, and for equal amounts where a value is below zero', () => {
		expect(
			line(
				[
					[0, 10],
					[42, 100],
					[84, 1000]
				],
				84
			)
		).toBe('M2 22l42-10l42-10');
		expect(
			line(
				[
					[0, -10],
					[42, 0],
					[84, 10]
				],
				84
			)
		).toBe('M2 22l42-10l42-10');
		expect(
			line(
				[
					[0, 1],
					[42, 50.5],
					[84, 100]
				],
				84
			)
		).not.toBe('M2 22l42-10l42-10');
	});

	it('breaks where a value was carried no longer, and a value alone is a dot', () => {
		expect(
			line([
				[0, 10],
				[10, 10],
				[84, 1000]
			])
		).toBe('M2 22l10 0m74-20h0');
		expect(
			line([
				[0, 10],
				[11, 10],
				[84, 1000]
			])
		).toBe('M2 22h0m11 0h0m73-20h0');
		expect(line([[40, 7]])).toBe('M42 12h0');
	});

	it('does not break between parts that were quoted all along', () => {
		const daily = Array.from({ length: 85 }, (_, i) => [i, 100] as const);
		expect(line(daily, 1)).not.toMatch(/[mh]/);
	});

	it('breaks where the gap lies before the last value of a part', () => {
		expect(
			line(
				[
					[0, 10],
					[40, 10],
					[41, 10]
				],
				10
			)
		).toBe('M2 12h0m41 0h0');
	});

	it('has at most 24 points, of each part the last', () => {
		const daily = Array.from({ length: 85 }, (_, i) => [i, 100 + i] as const);
		expect(line(daily).match(/[Mml]/g)).toHaveLength(24);
		expect(
			line(
				[
					[0, 10],
					[1, 1000],
					[84, 1000]
				],
				84
			)
		).toBe('M3 12l83 0');
	});

	it('shows the days of its window and no other', () => {
		expect(
			line(
				[
					[-1, 10],
					[0, 20],
					[84, 20],
					[85, 10]
				],
				100
			)
		).toBe('M2 12l84 0');
		expect(line([[-5, 10]])).toBe('');
		expect(line([[0, 7]], 10, 0)).toBe('M2 12h0');
	});

	it('stays in its room', () => {
		const path = line(
			[
				[0, 1],
				[20, 100_000],
				[60, 3],
				[84, 9]
			],
			84
		);
		const [start, ...steps] = [...path.matchAll(/(-?\d+) ?(-?\d+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
		let [x, y] = [start?.[0] ?? NaN, start?.[1] ?? NaN];
		for (const [dx = NaN, dy = NaN] of steps) {
			[x, y] = [x + dx, y + dy];
			expect(x >= 0 && x <= SPARK.width && y >= 0 && y <= SPARK.height).toBe(true);
		}
	});
});
