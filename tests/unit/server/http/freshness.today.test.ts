import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayInDamascus } from '#lib/format/damascus.ts';
import { createToday, endOfDay } from '#lib/server/http/freshness.ts';

describe('the day in Damascus', () => {
	it.each([
		['the last moment of the day', '2024-12-06T20:59:59.999Z', '2024-12-06', '2024-12-06T21:00:00.000Z'],
		['the first moment of the next', '2024-12-06T21:00:00.000Z', '2024-12-07', '2024-12-07T21:00:00.000Z'],
		['the turn of a year', '2025-12-31T21:00:00.000Z', '2026-01-01', '2026-01-01T21:00:00.000Z'],
		[
			'the day before clocks went forward at midnight',
			'2022-03-24T12:00:00.000Z',
			'2022-03-24',
			'2022-03-24T22:00:00.000Z'
		],
		['a day of 23 hours', '2022-03-24T22:00:00.000Z', '2022-03-25', '2022-03-25T21:00:00.000Z'],
		['a day of 25 hours', '2021-10-27T21:00:00.000Z', '2021-10-28', '2021-10-28T22:00:00.000Z']
	])('%s', (_what, instant, day, end) => {
		expect(dayInDamascus(Date.parse(instant))).toBe(day);
		expect(new Date(endOfDay(Date.parse(instant))).toISOString()).toBe(end);
	});

	it('lasts until the millisecond before its end', () => {
		const instants = fc.date({ min: new Date('2011-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
		fc.assert(
			fc.property(instants, (date) => {
				const end = endOfDay(date.getTime());
				expect(end).toBeGreaterThan(date.getTime());
				expect(dayInDamascus(end - 1)).toBe(dayInDamascus(date.getTime()));
				expect(dayInDamascus(end)).not.toBe(dayInDamascus(date.getTime()));
			}),
			{ numRuns: 40 }
		);
	});
});

describe('createToday', () => {
	it('gives the same day until it ends, then the next, and steps back with the clock', () => {
		const today = createToday();
		const evening = Date.UTC(2024, 11, 6, 20);
		const first = today(evening);
		expect(first.day).toBe('2024-12-06');
		expect(today(first.end - 1)).toBe(first);
		expect(today(first.end).day).toBe('2024-12-07');
		expect(today(evening).day).toBe('2024-12-06');
	});
});
