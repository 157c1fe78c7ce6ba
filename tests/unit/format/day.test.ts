import { describe, expect, it } from 'vitest';
import { formatDay, formatTime, formatYear, type Locale } from '#lib/format/index.ts';
import { day } from '#lib/series/index.ts';

const EN: Locale = { language: 'en', digits: 'latn' };
const AR: Locale = { language: 'ar', digits: 'latn' };
const AR_ARAB: Locale = { language: 'ar', digits: 'arab' };

describe('formatDay', () => {
	it.each([
		['2024-12-06', 'day', '6 December 2024', '6 كانون الأول 2024', '٦ كانون الأول ٢٠٢٤'],
		['2011-03-15', 'month', 'March 2011', 'آذار 2011', 'آذار ٢٠١١'],
		['2010-07-01', 'year', '2010', '2010', '٢٠١٠'],
		['2026-01-01', 'day', '1 January 2026', '1 كانون الثاني 2026', '١ كانون الثاني ٢٠٢٦'],
		['2025-12-31', 'day', '31 December 2025', '31 كانون الأول 2025', '٣١ كانون الأول ٢٠٢٥'],
		['1969-12-31', 'day', '31 December 1969', '31 كانون الأول 1969', '٣١ كانون الأول ١٩٦٩'],
		['2024-02-29', 'day', '29 February 2024', '29 شباط 2024', '٢٩ شباط ٢٠٢٤']
	] as const)('%s, known to the %s', (iso, precision, en, ar, arab) => {
		expect(formatDay(day(iso), precision, EN)).toBe(en);
		expect(formatDay(day(iso), precision, AR)).toBe(ar);
		expect(formatDay(day(iso), precision, AR_ARAB)).toBe(arab);
	});

	it.each([
		['day', '6 Dec 2024', '6 كانون الأول 2024'],
		['month', 'Dec 2024', 'كانون الأول 2024'],
		['year', '2024', '2024']
	] as const)('is short where the language shortens: to the %s %s, %s', (precision, en, ar) => {
		expect(formatDay(day('2024-12-06'), precision, EN, 'short')).toBe(en);
		expect(formatDay(day('2024-12-06'), precision, AR, 'short')).toBe(ar);
	});

	it('has the months of Syria', () => {
		const months = Array.from({ length: 12 }, (_, i) =>
			formatDay(day(`2024-${String(i + 1).padStart(2, '0')}-01`), 'month', AR).replace(' 2024', '')
		);
		expect(months).toEqual([
			'كانون الثاني',
			'شباط',
			'آذار',
			'نيسان',
			'أيار',
			'حزيران',
			'تموز',
			'آب',
			'أيلول',
			'تشرين الأول',
			'تشرين الثاني',
			'كانون الأول'
		]);
	});
});

it.each([
	[2024, EN, '2024'],
	[2024, AR, '2024'],
	[2024, AR_ARAB, '٢٠٢٤']
] as const)('the year %d in %j is %s', (year, locale, text) => {
	expect(formatYear(year, locale)).toBe(text);
});

describe('formatTime', () => {
	it.each([
		[Date.UTC(2026, 10, 28, 21, 5), '00:05', '\u206600:05\u2069', '\u2066٠٠:٠٥\u2069'],
		[Date.UTC(2026, 10, 28, 9, 59), '12:59', '\u206612:59\u2069', '\u2066١٢:٥٩\u2069'],
		// Summer time, which Syria had until 2022.
		[Date.UTC(2020, 6, 1, 9, 0), '12:00', '\u206612:00\u2069', '\u2066١٢:٠٠\u2069'],
		[Date.UTC(2020, 0, 1, 9, 0), '11:00', '\u206611:00\u2069', '\u2066١١:٠٠\u2069']
	])('%i is the time of day in Damascus', (instant, en, ar, arab) => {
		expect(formatTime(instant, EN)).toBe(en);
		expect(formatTime(instant, AR)).toBe(ar);
		expect(formatTime(instant, AR_ARAB)).toBe(arab);
	});
});
