import { describe, expect, it } from 'vitest';
import { restingDay, stripOn, type PointDetail } from '#lib/chart/layout/day-strip.ts';
import { chartInputOf } from '#lib/chart/data/chart-input-of.ts';
import { lineSpecOf } from '#lib/chart/data/chart-line-spec.ts';
import { stripWords } from '#lib/chart/data/point-detail.ts';
import { frontSubjects } from '#lib/view/front/subjects.ts';
import { day } from '#lib/series/index.ts';
import type { ChartQuery } from '#lib/query/index.ts';
import { line, context } from '#tests/support/view/context.ts';

const WORDS = {
	carried: 'carried from {}',
	last: 'last known {value}',
	none: 'no quote yet',
	premium: 'Premium',
	premiumOf: ['of the market', 'of the headline'],
	path: '/day/{}'
};
const LINES = [
	line(
		[
			['2024-11-29', 14700],
			['2024-12-06', 18000]
		],
		{ carryDays: 10 }
	),
	line([['2024-12-01', 12562]], { id: 'official', lineRole: 'official', label: 'Official', carryDays: 30 })
];
const detailOf = (of: number, point: number): PointDetail => ({
	day: `day ${of}.${point}`,
	values: [`value ${of}.${point}`],
	note: `note ${of}.${point}`,
	premium: `premium ${of}.${point}`,
	quotes: [{ text: `quote ${of}.${point}`, flags: '', href: '#' }]
});
const on = (text: string) => stripOn(LINES, detailOf, WORDS, day(text));

describe('the strip of a day', () => {
	it('has each line’s own value, or the one that is carried into the day, marked', () => {
		expect(on('2024-12-06').lines).toEqual([
			{ lineRole: 'market', label: 'Market', values: ['value 0.1'], note: 'note 0.1' },
			{ lineRole: 'official', label: 'Official', values: ['value 1.0'], note: 'carried from day 1.0' }
		]);
	});

	it('has no value before the first quote, nor past what a line is carried', () => {
		expect(on('2024-11-30').lines[1]).toMatchObject({ values: ['no quote yet'], note: '' });
		expect(on('2024-12-16').lines[0]).toMatchObject({ values: ['value 0.1'] });
		expect(on('2024-12-17').lines[0]).toMatchObject({ values: ['last known value 0.1'], note: 'carried from day 0.1' });
	});

	it('takes the premium of the newest value, and every quote that stands behind a value', () => {
		expect(on('2024-12-06').premium).toBe('premium 0.1');
		expect(on('2024-12-03').premium).toBe('premium 1.0');
		expect(on('2024-12-17').premium).toBe('premium 1.0');
		expect(on('2024-12-06').premiumOf).toBe('of the market');
		expect(on('2024-12-17').premiumOf).toBe('of the headline');
		expect(on('2025-03-01').premium).toBe('');
		expect(on('2024-12-06').quotes.map(({ text }) => text)).toEqual(['quote 0.1', 'quote 1.0']);
		expect(on('2024-12-17').quotes.map(({ text }) => text)).toEqual(['quote 1.0']);
	});
});

describe('the strip of changes', () => {
	const changes = LINES.map((one) => ({ ...one, draw: 'change' as const, carryDays: 0 }));
	const changedOn = (text: string) => stripOn(changes, detailOf, WORDS, day(text));

	it('has the last one of each line with its own days, on any day after it', () => {
		const dated = { lineRole: 'market', label: 'Market', values: ['value 0.1'], note: 'carried from day 0.1' };
		expect(changedOn('2024-12-06').lines[0]).toEqual(dated);
		expect(changedOn('2025-12-06').lines[0]).toEqual(dated);
		expect(changedOn('2024-11-30').lines[1]).toMatchObject({ values: ['no quote yet'] });
	});

	it('has quotes and a premium on a day of its own alone', () => {
		expect(changedOn('2024-12-06')).toMatchObject({ premium: 'premium 0.1', quotes: [{ text: 'quote 0.1' }] });
		expect(changedOn('2024-12-07')).toMatchObject({ premium: '', quotes: [] });
	});

	it('is at first that of the last change, of other lines that of the last day', () => {
		expect(restingDay(changes, day('2025-12-06'))).toBe(day('2024-12-06'));
		expect(restingDay(changes, day('2024-12-05'))).toBe(day('2024-12-01'));
		expect(restingDay(changes, day('2024-11-28'))).toBe(day('2024-11-28'));
		expect(restingDay(LINES, day('2025-12-06'))).toBe(day('2025-12-06'));
	});
});

describe('the premium of a strip', () => {
	it('is left out where nothing names it', () => {
		expect(stripOn(LINES, detailOf, { ...WORDS, premium: '' }, day('2024-12-06')).premium).toBe('');
	});

	it('is one market’s over its official rate, and not one of several markets', () => {
		const seen = context({ asOf: day('2024-12-06') });
		const named = (ids: readonly string[]) =>
			stripWords(
				seen,
				ids.map((id) => ({ id }))
			).premium;
		expect(named(['syp-parallel', 'syp-official'])).toBe('Premium');
		expect(named(['syp-parallel-aleppo'])).toBe('Premium');
		expect(named(['syp-parallel', 'syp-parallel-aleppo'])).toBe('');
		expect(named(['lbp-parallel'])).toBe('');
	});
});

describe('the strip that a page begins with', () => {
	const front = (query: Partial<ChartQuery>, language: 'en' | 'ar' = 'en') => {
		const seen = context(query, language);
		return chartInputOf(seen, frontSubjects(seen)).strip;
	};

	it('is of the window’s last day: 18,000 and 12,562 on 6 December 2024, 43.3% apart, in old pounds only', () => {
		const strip = front({ asOf: day('2024-12-06') });
		expect(strip?.day).toBe('6 December 2024');
		expect(strip?.href).toBe('/day/2024-12-06?asof=2024-12-06');
		expect(strip?.premium).toBe('43.3%');
		expect(strip?.lines.map(({ values }) => values)).toEqual([['18,000 old pounds'], ['12,562 old pounds']]);
		expect(strip?.lines[0]?.note).toMatch(/^median of 3 quotes; prices 1\d,\d{3}–1\d,\d{3}$/);
		expect(strip?.quotes.length).toBeGreaterThanOrEqual(4);
	});

	it('has the last figure of what is too old, with its month', () => {
		const strip = (language: 'en' | 'ar') => {
			const seen = context({}, language);
			return chartInputOf(seen, [lineSpecOf(seen, seen.series('cpi-inflation-yoy').info)]).strip?.lines[0];
		};
		expect(strip('en')).toMatchObject({ values: ['last known 15.9%'], note: 'from Feb 2025' });
		expect(strip('ar')?.values[0]).toMatch(/^آخر رقم معروف .?15\.9.?\sبالمئة$/u);
		expect(strip('ar')?.note).toContain('شباط 2025');
	});

	it('has both units from 2026 on, the chosen one first', () => {
		const strip = front({ to: day('2026-10-05'), unit: 'new' });
		expect(strip?.lines[0]?.values).toEqual(['138.00 new pounds', '13,800 old pounds']);
		expect(strip?.href).toBe('/day/2026-10-05?unit=new');
	});

	it('leads to the day in the reader’s language, and names an event of the day', () => {
		const strip = front({ to: day('2024-12-08') }, 'ar');
		expect(strip?.href).toBe('/ar/day/2024-12-08');
		expect(strip?.event).not.toBe('');
	});

	it('says which rate its premium is of, and over which', () => {
		expect(front({})?.premiumOf).toBe('Damascus market over official rate');
		expect(front({}, 'ar')?.premiumOf).toBe('سوق دمشق مقارنةً بالسعر الرسمي');
		const premiumOf = (id: string) => stripWords(context(), [{ id }]).premiumOf[0];
		expect(premiumOf('syp-parallel-aleppo')).toBe('Aleppo market over official rate');
		expect(premiumOf('syp-remittance')).toBe('Remittance rate over official rate');
		expect(premiumOf('eur-reference')).toBe('');
	});

	it('says over which days a change is, and from when anything else', () => {
		const from = (query: Partial<ChartQuery>) => stripWords(context(query), [{ id: 'syp-parallel' }]).carried;
		for (const show of ['week', 'month', 'year'] as const) expect(from({ show })).toBe(`in the ${show} to {}`);
		for (const show of ['rate', 'index', 'drawdown', 'premium'] as const) expect(from({ show })).toBe('from {}');
	});

	it('is of the day of the last change, with that change and its days', () => {
		const strip = front({ show: 'week', reading: 'value' });
		expect(strip?.day).toBe('5 October 2026');
		expect(strip?.lines[0]).toMatchObject({
			values: ['−0.4%', '13,800 old pounds'],
			note: 'in the week to 5 Oct 2026'
		});
		expect(strip?.quotes.length).toBeGreaterThan(0);
	});

	it('names both rates of a chart that shows their premium', () => {
		const [line] = front({ show: 'premium', asOf: day('2024-12-06') })?.lines ?? [];
		expect(line?.values).toEqual(['+43.3%', 'market 18,000, official 12,562, old pounds']);
	});

	it('has no premium of a chart that shows it', () => {
		expect(front({ show: 'premium' })?.premiumLabel).toBe('');
		expect(front({})?.premiumLabel).toBe('Premium');
	});
});
