import { expect, test } from 'vitest';
import { day } from '#lib/series/index.ts';
import { monthRead, vintageMonthRead } from '#lib/wording/month-read.ts';

const TODAY = day('2026-11-28');
const en = { locale: 'en' } as const;

test('a month that is over is read as its last day, in both languages and digits', () => {
	expect(monthRead('2011-03', TODAY, en)).toBe('March 2011 is read as its last day.');
	expect(monthRead('2026-10', TODAY, en)).toBe('October 2026 is read as its last day.');
	expect(monthRead('٢٠١١-٠٣', TODAY, { locale: 'ar' })).toBe('اعتُمد آخر يوم من آذار 2011.');
	expect(monthRead('2011-03', TODAY, { locale: 'ar', digits: 'arab' })).toBe('اعتُمد آخر يوم من آذار ٢٠١١.');
});

test('a month whose last day is today is over tomorrow', () => {
	expect(monthRead('2026-11', TODAY, en)).toBe('');
	expect(monthRead('2026-11', day('2026-11-30'), en)).toBe('');
	expect(monthRead('2026-11', day('2026-12-01'), en)).not.toBe('');
});

test('a day, a half typed one and none say nothing', () => {
	for (const given of ['2011-03-31', '2011-0', '2011-13', '', null]) expect(monthRead(given, TODAY, en)).toBe('');
});

test('a banner says it once, for each of its months', () => {
	const at = (query: string) => vintageMonthRead(new URLSearchParams(query), TODAY, en);
	expect(at('asof=2024-12')).toBe('December 2024 is read as its last day.');
	expect(at('asof=2024-12&known_on=2024-12')).toBe('December 2024 is read as its last day.');
	expect(at('asof=2024-11&known_on=2024-12')).toBe(
		'November 2024 is read as its last day. December 2024 is read as its last day.'
	);
	expect(at('compare_date=2024-12')).toBe('');
});
