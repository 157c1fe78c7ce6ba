import { describe, expect, it } from 'vitest';
import { before, changeBetween, day, shift, type Day, type Period, type Precision } from '#lib/series/index.ts';
import { plain } from '#lib/format/index.ts';
import { comparedInWords, isNominal, laterInWords, sinceInWords, withinInWords } from '#lib/wording/since.ts';
import { found, OLD } from '#tests/support/series.ts';
import { context } from '#tests/support/view/context.ts';

const END = day('2026-10-05');

const changeFrom = (from: Day, precision: Precision = 'day') => {
	const shared = { unit: OLD, age: 0 };
	return found(
		changeBetween(
			{ ...shared, value: 14_700, observed: from, precision, index: 0 },
			{ ...shared, value: 18_000, observed: END, precision: 'day', index: 1 }
		)
	);
};

/** A base so many days before the day that a period names. */
const older = (period: Period, days: number) => changeFrom(shift(before(END, period), -days));

describe('the name of a period', () => {
	it.each([
		['day', 0, true],
		['day', 1, false],
		['week', 1, true],
		['week', 2, false],
		['month', 3, true],
		['month', 4, false],
		['month', 30, false],
		['year', 15, true],
		['year', 16, false]
	] as const)('%s: a base %i days older is called so: %s', (period, days, is) => {
		expect(isNominal(older(period, days), period)).toBe(is);
	});

	it.each([
		['week', '2026-09-15', 'month', false],
		['month', '2026-09-15', 'month', true],
		['month', '2026-08-31', 'month', false],
		['month', '2026-01-01', 'year', false],
		['year', '2025-10-31', 'month', true],
		['year', '2025-09-15', 'month', false],
		['year', '2025-01-01', 'year', true],
		['year', '2024-12-31', 'year', false]
	] as const)('%s: a base of %s, dated to its %s: %s', (period, from, precision, is) => {
		expect(isNominal(changeFrom(day(from), precision), period)).toBe(is);
	});
});

describe('when a change after a day ends', () => {
	const ends = (since: string, period: 'month' | 'year') =>
		laterInWords(context(), day(since), changeFrom(day(since)), period);

	it.each([
		['2026-09-05', 'month', 'a month later'],
		['2026-09-08', 'month', 'a month later'],
		['2026-09-09', 'month', '5 Oct 2026, 26 days later'],
		['2025-10-20', 'year', 'a year later'],
		['2025-10-21', 'year', '5 Oct 2026, 349 days later']
	] as const)('of %s, over a %s: %s', (since, period, text) => {
		expect(ends(since, period)).toBe(text);
	});

	it('is the month of a figure that is dated to it, where that is not the period’s', () => {
		const change = changeFrom(day('2026-08-20'));
		const end = (observed: string) => ({
			...change,
			to: { ...change.to, observed: day(observed), precision: 'month' as const }
		});
		expect(laterInWords(context(), day('2025-08-20'), end('2026-08-31'), 'year')).toBe('a year later');
		expect(laterInWords(context(), day('2025-08-20'), end('2026-06-30'), 'year')).toBe('Jun 2026');
	});
});

describe('what a change is compared with', () => {
	it('is the period, with the base’s value and day beside it', () => {
		expect(comparedInWords(context(), older('week', 0), 'week')).toEqual({
			since: 'a week earlier',
			base: '14,700 on 28 September 2026'
		});
	});

	it('is the base’s own day where that is another, named once', () => {
		expect(comparedInWords(context(), older('month', 30), 'month')).toEqual({ since: '6 August 2026', base: '14,700' });
		const inArabic = comparedInWords(context({}, 'ar'), older('month', 30), 'month');
		expect(plain(JSON.stringify(inArabic))).toBe('{"since":"في 6 آب 2026","base":"14,700"}');
	});

	it('is a month where the base is a monthly figure, and says so', () => {
		const compared = comparedInWords(context(), changeFrom(day('2026-08-31'), 'month'), 'month', 'short');
		expect(compared).toEqual({ since: 'Aug 2026', base: '14,700, a monthly figure' });
	});

	it('is the period up to its end, or both days, where it is told of a later day', () => {
		expect(withinInWords(context(), older('week', 0), 'week')).toBe('in the week to 5 Oct 2026');
		expect(withinInWords(context(), older('month', 30), 'month')).toBe('from 6 Aug 2026 to 5 Oct 2026');
		expect(plain(withinInWords(context({}, 'ar'), older('week', 0), 'week'))).toBe(
			'الأسبوع المنتهي في 5 تشرين الأول 2026'
		);
	});

	it('has short months in tables', () => {
		expect(sinceInWords(context(), older('month', 30), 'month', 'short')).toBe('6 Aug 2026');
	});
});
