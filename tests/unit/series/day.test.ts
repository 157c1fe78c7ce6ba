import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, firstOfMonth, isDay, isoDay, monthOf, parseDay, shift, toDay } from '#lib/series/index.ts';

describe('parseDay', () => {
	it.each([
		['1970-01-01', 0],
		['1969-12-31', -1],
		['2011-03-15', 15048],
		['2024-02-29', 19782],
		['2024-12-06', 20063],
		['2000-02-29', 11016],
		['0001-01-01', -719162],
		['9999-12-31', 2932896]
	])('reads %s as day %i', (text, expected) => {
		expect(parseDay(text)).toBe(expected);
	});

	it.each([
		['2024-02-30', 'a day February never has'],
		['2023-02-29', 'a leap day of a common year'],
		['1900-02-29', 'a leap day of a century that is not one'],
		['2024-02-31', '31 February'],
		['2024-04-31', 'the 31st of a month of 30'],
		['2024-13-01', 'a thirteenth month'],
		['2024-00-10', 'a month 0'],
		['2024-01-00', 'a day 0'],
		['2024-1-1', 'missing zeros'],
		['06-12-2024', 'the day first'],
		['2024/12/06', 'slashes'],
		['20241206', 'no hyphens'],
		['2024-12-06T00:00:00Z', 'an instant'],
		[' 2024-12-06', 'a blank before'],
		['2024-12-06\n', 'a line end after'],
		['٢٠٢٤-١٢-٠٦', 'digits that are not Latin'],
		['+002024-12-06', 'a signed year'],
		['', 'nothing']
	])('refuses %j: %s', (text) => {
		expect(parseDay(text)).toBeUndefined();
	});

	it('reads back every day it writes, and the next day is the next number', () => {
		fc.assert(
			fc.property(fc.integer({ min: -719528, max: 2932896 }), (n) => {
				const text = isoDay(toDay(n));
				expect(text).toMatch(/^\d{4}-\d\d-\d\d$/);
				expect(parseDay(text)).toBe(n);
			})
		);
	});

	it('agrees with a calendar that counts its own days', () => {
		let n = day('1999-12-31');
		for (let year = 2000; year <= 2028; year++) {
			[31, year % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].forEach((days, month) => {
				for (let date = 1; date <= days; date++) {
					n = shift(n, 1);
					const text = [year, month + 1, date].map((part) => String(part).padStart(2, '0')).join('-');
					expect([parseDay(text), isoDay(n)]).toEqual([n, text]);
				}
			});
		}
	});
});

describe('day, toDay, isDay', () => {
	it('takes what is known to be right, and says what would be', () => {
		expect(day('2024-12-06')).toBe(20063);
		expect(() => day('2024-02-31')).toThrow(
			new RangeError("a day is written YYYY-MM-DD, as 2024-12-06, got '2024-02-31'")
		);
	});

	it.each([0.5, NaN, Infinity, -Infinity])('refuses %d as a day', (n) => {
		expect(isDay(n)).toBe(false);
		expect(() => toDay(n)).toThrow(new RangeError(`a day is a whole number of days since 1970-01-01, got ${n}`));
	});

	it('refuses to shift by part of a day', () => {
		expect(() => shift(day('2024-12-06'), 0.25)).toThrow(RangeError);
		expect(isoDay(shift(day('2024-03-01'), -1))).toBe('2024-02-29');
	});
});

describe('isoDay', () => {
	it.each([
		[toDay(2932897), '+010000-01-01'],
		[toDay(-719529), '-000001-12-31']
	])('writes day %i, beyond four digits, with a sign', (n, expected) => {
		expect(isoDay(n)).toBe(expected);
	});

	it('refuses a day that no calendar has', () => {
		expect(isoDay(toDay(100_000_000))).toBe('+275760-09-13');
		expect(() => isoDay(toDay(100_000_001))).toThrow('a day is at most 100000000 days from 1970, got 100000001');
	});
});

describe('months', () => {
	it.each([
		['1970-01-31', 0, '1970-01-01'],
		['1969-12-31', -1, '1969-12-01'],
		['2024-12-06', 659, '2024-12-01'],
		['0099-02-28', -22451, '0099-02-01']
	])('%s falls in month %i, which starts on %s', (text, month, start) => {
		expect(monthOf(day(text))).toBe(month);
		expect(isoDay(firstOfMonth(month))).toBe(start);
	});

	it('are those of the calendar, on the first and on the last day of each, through all rules of leap years', () => {
		const months = Array.from({ length: 12 * 4800 }, (_, i) => i - 12 * 2400);
		const starts = months.map((month) => toDay(Date.UTC(1970, month) / 86_400_000));
		expect(months.map(firstOfMonth)).toEqual(starts);
		expect(starts.map(monthOf)).toEqual(months);
		expect(starts.map((start) => monthOf(shift(start, -1)))).toEqual(months.map((month) => month - 1));
	});

	it('refuses a part of a month, and one that no calendar has', () => {
		expect(() => firstOfMonth(0.5)).toThrow(RangeError);
		expect(isoDay(firstOfMonth(3_285_488))).toBe('+275760-09-01');
		expect(() => firstOfMonth(3_285_489)).toThrow(RangeError);
		expect(isoDay(firstOfMonth(-3_285_488))).toBe('-271821-05-01');
		expect(() => firstOfMonth(-3_285_489)).toThrow(RangeError);
		expect(() => firstOfMonth(2 ** 32 + 659)).toThrow(RangeError);
	});
});
