import { describe, expect, it } from 'vitest';
import { plain } from '#lib/format/index.ts';
import { compose, type Language, type SeriesInfo } from '#lib/record/index.ts';
import { day } from '#lib/series/index.ts';
import { datedText, freshnessChip, knownText, shortChip, shortDatedText } from '#lib/wording/freshness.ts';
import { LINE, quote, type Said } from '#tests/support/record/quotes.ts';
import { context } from '#tests/support/view/context.ts';

const SERIES: SeriesInfo = { ...LINE, carryDays: 60 };

interface Reader {
	readonly asOf?: boolean;
	readonly language?: Language;
}

/** Weekly quotes whose last one is that of the test. */
function seen(last: Partial<Said>, today: string, { asOf = false, language = 'en' }: Reader = {}) {
	const quotes = ['2026-09-14', '2026-09-21', '2026-09-28'].map((date) => quote({ date, mid: '13750' }));
	const composed = compose(SERIES, [...quotes, quote({ date: '2026-10-05', mid: '13800', ...last })]);
	const at = day(today);
	return { composed, at: asOf ? context({ asOf: at }, language) : context({}, language, at) };
}
const chip = (...args: Parameters<typeof seen>) => {
	const { composed, at } = seen(...args);
	const { freshness, text } = freshnessChip(at, composed);
	return `${freshness}: ${plain(text)}`;
};

describe('the chip', () => {
	it.each([
		['2026-10-05', 'fresh: Today, 5 October 2026', 'fresh: اليوم، 5 تشرين الأول 2026'],
		['2026-10-06', 'fresh: Yesterday, 5 October 2026', 'fresh: أمس، 5 تشرين الأول 2026'],
		['2026-10-07', 'fresh: 5 October 2026, 2 days old', 'fresh: 5 تشرين الأول 2026، قبل يومين'],
		['2026-10-08', 'fresh: 5 October 2026, 3 days old', 'fresh: 5 تشرين الأول 2026، قبل 3 أيام'],
		[
			'2026-11-28',
			'old: Last known 5 October 2026, 54 days old',
			'old: آخر سعر منشور في 5 تشرين الأول 2026، قبل 54 يوماً'
		],
		[
			'2027-01-13',
			'stale: 5 October 2026, 100 days old: too old to use',
			'stale: 5 تشرين الأول 2026، قبل 100 يوم: أقدم من أن يُعتمد'
		]
	])('on %s', (today, en, ar) => {
		expect(chip({}, today)).toBe(en);
		expect(chip({}, today, { language: 'ar' })).toBe(ar);
	});

	it('as of a past day counts from that day, which is not today', () => {
		expect(chip({}, '2026-10-05', { asOf: true })).toBe('fresh: 5 October 2026');
		expect(chip({}, '2026-10-06', { asOf: true })).toBe('fresh: 5 October 2026, a day old');
		expect(chip({}, '2026-10-07', { asOf: true, language: 'ar' })).toBe('fresh: 5 تشرين الأول 2026، قبل يومين');
	});

	it('of a month’s or a year’s figure names that, without an age', () => {
		const month = { date: '2026-10-15', precision: 'month' } as const;
		expect(chip(month, '2026-10-20')).toBe('fresh: October 2026, monthly figure');
		expect(chip(month, '2026-11-28')).toBe('old: Last known in October 2026');
		expect(chip(month, '2026-12-28')).toBe('stale: October 2026: too old to use');
		expect(chip({ date: '2027-07-01', precision: 'year' }, '2027-07-02')).toBe('fresh: 2027, yearly figure');
	});

	it('in Arabic is of a rate, or of a figure', () => {
		const { composed, at } = seen({}, '2026-11-28', { language: 'ar' });
		const index = compose({ ...SERIES, quantity: 'index' }, [
			quote({ date: '2026-10-15', precision: 'month', mid: '110' })
		]);
		expect(plain(freshnessChip(at, index).text)).toBe('آخر رقم منشور في تشرين الأول 2026');
		expect(plain(freshnessChip(at, composed).text)).toContain('آخر سعر منشور');
	});

	it('of nothing says so', () => {
		expect(freshnessChip(context(), compose(SERIES, []))).toEqual({
			freshness: 'none',
			text: 'No quote up to this day.'
		});
	});

	it('of an earlier point counts from its own day', () => {
		const { composed, at } = seen({}, '2026-10-06');
		expect(freshnessChip(at, composed, composed.points[0])).toEqual({
			freshness: 'old',
			text: 'Last known 14 September 2026, 22 days old'
		});
	});
});

describe('in a file that may be looked at later', () => {
	const text = (today: string) => datedText(seen({}, today).at, seen({}, today).composed);

	it('a fresh figure has its day and no “today”', () => {
		expect(text('2026-10-05')).toBe('5 October 2026');
	});

	it('an old one is “last known”', () => {
		expect(text('2026-11-28')).toBe('Last known 5 October 2026, 54 days old');
	});
});

describe('a figure that its source publishes seldom', () => {
	const SELDOM: SeriesInfo = { ...SERIES, carryDays: 900 };
	const seldom = (today: string, said: Partial<Said> = {}) => {
		const quotes = ['2022-10-05', '2023-10-05', '2024-10-05'].map((date) => quote({ date, mid: '13750' }));
		const composed = compose(SELDOM, [...quotes, quote({ date: '2025-10-05', mid: '13800', ...said })]);
		const at = context({}, 'en', day(today));
		return [datedText(at, composed), shortDatedText(at, composed)];
	};

	it('has its age in a picture from the 31st day on, where its day is known', () => {
		expect(seldom('2025-11-04')).toEqual(['5 October 2025', '5 Oct 2025']);
		expect(seldom('2025-11-05')).toEqual(['5 October 2025, 31 days old', '5 Oct 2025, 31 days old']);
		expect(seldom('2025-12-05', { precision: 'month' })).toEqual(['October 2025', 'Oct 2025']);
	});

	it('has no short form where it is too old to use', () => {
		const { composed, at } = seen({}, '2027-01-13');
		expect([datedText(at, composed), shortDatedText(at, composed)]).toEqual([
			'5 October 2026, 100 days old: too old to use',
			''
		]);
		expect(shortDatedText(seen({}, '2026-11-28').at, composed)).toBe('5 Oct 2026, 54 days old');
	});
});

describe('the short chip', () => {
	it.each([
		['fresh', '2026-10-08', '5 Oct 2026', '5 Oct 2026'],
		['old', '2026-11-28', '5 Oct 2026, 54 days old', '54 days old'],
		['stale', '2027-01-13', '5 Oct 2026, 100 days old', '100 days old']
	])('that is %s has its age alone where there is little room', (freshness, today, text, brief) => {
		const { composed, at } = seen({}, today);
		expect(shortChip(at, composed)).toEqual({ freshness, text, brief });
	});

	it('of a month has no age', () => {
		const { composed, at } = seen({ date: '2026-10-15', precision: 'month' }, '2026-11-28');
		expect(shortChip(at, composed)).toEqual({ freshness: 'old', text: 'Oct 2026', brief: 'Oct 2026' });
	});
});

describe('when a value was last known', () => {
	const known = (today: string) => {
		const { composed, at } = seen({}, today);
		return knownText(at, composed);
	};

	it.each([
		['2026-10-05', '5 October 2026'],
		['2026-11-28', 'Last known 5 October 2026, 54 days old'],
		['2027-10-05', 'Last known 5 October 2026, 365 days old']
	])('as of %s it has the day, and the age of what is old', (today, text) => {
		expect(known(today)).toBe(text);
	});

	it('is blank before the first value', () => {
		const { composed } = seen({}, '2026-10-05');
		expect(knownText(context({}, 'en', day('2026-10-05')), { ...composed, points: [] })).toBe('');
	});
});
