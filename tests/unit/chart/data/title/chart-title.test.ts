import { describe, expect, it } from 'vitest';
import { m } from '#i18n/compiled/messages.js';
import { plain } from '#lib/format/index.ts';
import type { Language } from '#lib/record/index.ts';
import { day } from '#lib/series/index.ts';
import type { ChartQuery } from '#lib/query/index.ts';
import { chartInputOf } from '#lib/chart/data/chart-input-of.ts';
import { lineSpecsOf } from '#lib/chart/data/chart-line-specs.ts';
import { chartTitle, type ChartTitle } from '#lib/chart/data/title/chart-title.ts';
import { axisKindOf } from '#lib/chart/data/transform.ts';
import { line, context, type Row } from '#tests/support/view/context.ts';

/*
 * Every figure below is worked out by hand from two values x₀ and x₁:
 *   price x₁/x₀ − 1, value x₀/x₁ − 1.
 * 100 → 125: +25% and −20%. 125 → 100: −20% and +25%. 1000 → 1004: +0.4% and −0.4%.
 * 47 → 13,800: × 293.6, and 47/13,800 = 0.0034 is left: −99.66%.
 */

const FROM = '2025-11-01';
const TO = '2026-10-31';
const AXIS = 'the axis';

interface Seen {
	readonly rows: readonly Row[];
	readonly query: Partial<ChartQuery>;
	readonly id?: string;
	readonly today?: string;
	readonly window?: readonly [string, string];
	readonly axis?: string;
}

/** The title of one line, in a language, with plain spaces and digits. */
function stated(
	{ rows, query, id = 'syp-parallel', today = '2026-11-23', window: [from, to] = [FROM, TO], axis = AXIS }: Seen,
	language: Language
): ChartTitle {
	const seen = context({ range: 'all', ...query }, language, day(today));
	const panel = {
		series: [line(rows, { id, label: 'Market' })],
		kind: axisKindOf(seen.query.show),
		scale: 'log' as const,
		axis
	};
	const { title, reading } = chartTitle(seen, panel, { from: day(from), to: day(to) });
	const spaced = (text: string) => plain(text).replaceAll('\u00a0', ' ');
	return { title: spaced(title), reading: spaced(reading) };
}

const two = (a: number, b: number): Row[] => [
	['2025-11-10', a],
	['2026-10-05', b]
];
const one = (a: number): Row[] => [['2026-10-05', a]];
const EN = 'between 10 November 2025 and 5 October 2026';
const AR = 'بين 10 تشرين الثاني 2025 و5 تشرين الأول 2026';

/** Each transform by what happened: its values, and its title in both languages. */
const TITLES: readonly (readonly [string, Partial<ChartQuery>, readonly Row[], string, string])[] = [
	['rate rose', {}, two(100, 125), `The dollar rose 25% ${EN}`, `ارتفع سعر الدولار 25 بالمئة ${AR}`],
	['rate fell', {}, two(125, 100), `The pound gained 25% ${EN}`, `ارتفعت قيمة الليرة 25 بالمئة ${AR}`],
	['rate flat', {}, two(1000, 1004), `The dollar hardly moved ${EN}`, `سعر الدولار: لا تغيّر يُذكر ${AR}`],
	[
		'rate once',
		{},
		one(13800),
		'The dollar stood at 13,800 old pounds on 5 October 2026',
		'بلغ سعر الدولار 13,800 ليرة قديمة في 5 تشرين الأول 2026'
	],
	['rate linear', { scale: 'linear' }, two(100, 125), `The dollar rose 25% ${EN}`, `ارتفع سعر الدولار 25 بالمئة ${AR}`],
	['rate new', { unit: 'new' }, two(1, 1.25), `The dollar rose 25% ${EN}`, `ارتفع سعر الدولار 25 بالمئة ${AR}`],
	['value fell', { show: 'value' }, two(100, 80), `The pound lost 20% of its value ${EN}`, `انخفضت قيمة الليرة 20 بالمئة ${AR}`],
	['value rose', { show: 'value' }, two(80, 100), `The pound gained 25% ${EN}`, `ارتفعت قيمة الليرة 25 بالمئة ${AR}`],
	['value flat', { show: 'value' }, two(1000, 1004), `The pound hardly moved ${EN}`, `قيمة الليرة: لا تغيّر يُذكر ${AR}`],
	['value once', { show: 'value' }, one(0.72), `${AXIS}: 0.72 on 5 October 2026`, `${AXIS}: 0.72 في 5 تشرين الأول 2026`],
	['index rose', { show: 'index' }, two(100, 125), `The dollar rose 25% ${EN}`, `ارتفع سعر الدولار 25 بالمئة ${AR}`],
	['index fell', { show: 'index' }, two(125, 100), `The pound gained 25% ${EN}`, `ارتفعت قيمة الليرة 25 بالمئة ${AR}`],
	['index flat', { show: 'index' }, two(1000, 1004), `The dollar hardly moved ${EN}`, `سعر الدولار: لا تغيّر يُذكر ${AR}`],
	['index once', { show: 'index' }, one(110), `${AXIS}: 110 on 5 October 2026`, `${AXIS}: 110 في 5 تشرين الأول 2026`],
	[
		'index of value fell',
		{ show: 'index', reading: 'value' },
		two(100, 80),
		`The pound lost 20% of its value ${EN}`,
		`انخفضت قيمة الليرة 20 بالمئة ${AR}`
	],
	[
		'index of value rose',
		{ show: 'index', reading: 'value' },
		two(80, 100),
		`The pound gained 25% ${EN}`,
		`ارتفعت قيمة الليرة 25 بالمئة ${AR}`
	],
	[
		'week rose',
		{ show: 'week' },
		two(0, 0.25),
		'The dollar rose 25% in the week to 5 October 2026',
		'ارتفع سعر الدولار 25 بالمئة خلال الأسبوع المنتهي في 5 تشرين الأول 2026'
	],
	[
		'month fell',
		{ show: 'month' },
		two(0, -0.2),
		'The pound gained 25% in the month to 5 October 2026',
		'ارتفعت قيمة الليرة 25 بالمئة خلال الشهر المنتهي في 5 تشرين الأول 2026'
	],
	[
		'year flat',
		{ show: 'year' },
		two(0, 0.004),
		'The dollar hardly moved in the year to 5 October 2026',
		'سعر الدولار: لا تغيّر يُذكر خلال السنة المنتهية في 5 تشرين الأول 2026'
	],
	[
		'year once, tenfold',
		{ show: 'year' },
		one(9),
		'The dollar rose 900% in the year to 5 October 2026',
		'ارتفع سعر الدولار 900 بالمئة خلال السنة المنتهية في 5 تشرين الأول 2026'
	],
	[
		'year of value fell',
		{ show: 'year', reading: 'value' },
		two(0, -0.2),
		'The pound lost 20% of its value in the year to 5 October 2026',
		'انخفضت قيمة الليرة 20 بالمئة خلال السنة المنتهية في 5 تشرين الأول 2026'
	],
	[
		'year of value rose',
		{ show: 'year', reading: 'value' },
		two(0, 0.25),
		'The pound gained 25% in the year to 5 October 2026',
		'ارتفعت قيمة الليرة 25 بالمئة خلال السنة المنتهية في 5 تشرين الأول 2026'
	],
	[
		'drawdown deepened',
		{ show: 'drawdown' },
		two(-0.2, -0.9966),
		`The pound’s loss from its recorded peak of 1989 widened from 20% to 99.7% ${EN}`,
		`اتسع هبوط قيمة الليرة عن ذروتها المسجلة في 1989 من 20 إلى 99.7 بالمئة ${AR}`
	],
	[
		'drawdown recovered',
		{ show: 'drawdown' },
		two(-0.4, -0.2),
		`The pound’s loss from its recorded peak of 1989 narrowed from 40% to 20% ${EN}`,
		`تقلّص هبوط قيمة الليرة عن ذروتها المسجلة في 1989 من 40 إلى 20 بالمئة ${AR}`
	],
	[
		'drawdown flat',
		{ show: 'drawdown' },
		two(-0.401, -0.402),
		`The pound stayed 40% below its recorded peak of 1989 ${EN}`,
		`بقيت قيمة الليرة أدنى من ذروتها المسجلة في 1989 بنسبة 40 بالمئة ${AR}`
	],
	[
		'drawdown once',
		{ show: 'drawdown' },
		one(-0.4),
		'The pound was 40% below its recorded peak of 1989 on 5 October 2026',
		'كانت قيمة الليرة أدنى من ذروتها المسجلة في 1989 بنسبة 40 بالمئة في 5 تشرين الأول 2026'
	],
	[
		'drawdown none',
		{ show: 'drawdown' },
		two(-0.4, 0),
		'The pound was at its recorded peak on 5 October 2026',
		'كانت قيمة الليرة في ذروتها المسجلة في 5 تشرين الأول 2026'
	],
	['premium rose', { show: 'premium' }, two(0.05, 0.131), `The premium rose from 5% to 13% ${EN}`, `ارتفع الفارق من 5 إلى 13 بالمئة ${AR}`],
	['premium fell', { show: 'premium' }, two(0.05, -0.02), `The premium fell from 5% to −2% ${EN}`, `انخفض الفارق من 5 إلى −2 بالمئة ${AR}`],
	['premium below one percent', { show: 'premium' }, two(0.0046, 0.131), `The premium rose from 0.5% to 13% ${EN}`, `ارتفع الفارق من 0.5 إلى 13 بالمئة ${AR}`],
	['premium from nothing to below', { show: 'premium' }, two(0, -0.0046), `The premium fell from 0% to −0.5% ${EN}`, `انخفض الفارق من 0 إلى −0.5 بالمئة ${AR}`],
	['rate rose by less than one percent', {}, two(1000, 1007), `The dollar rose 0.7% ${EN}`, `ارتفع سعر الدولار 0.7 بالمئة ${AR}`],
	['premium flat', { show: 'premium' }, two(0.131, 0.128), `The premium stayed near 13% ${EN}`, `بقي الفارق نحو 13 بالمئة ${AR}`],
	['premium once', { show: 'premium' }, one(0.131), 'The premium was 13% on 5 October 2026', 'بلغ الفارق 13 بالمئة في 5 تشرين الأول 2026']
];

/** Nothing of it was published in the window. */
const ended = 'syp-remittance';
const SHOWS = ['rate', 'value', 'index', 'week', 'month', 'year', 'premium', 'drawdown'] as const;

describe('the title of a chart', () => {
	it.each(TITLES)('says what happened: %s', (_, query, rows, english, arabic) => {
		expect(stated({ query, rows }, 'en').title).toBe(english);
		expect(stated({ query, rows }, 'ar').title).toBe(arabic);
	});

	it('of an article’s figures says so, and whether one of them is only implied by it', () => {
		const titleFrom = (from: string, language: Language = 'en') => {
			const seen = context({ asOf: day('2024-12-06'), from: day(from), to: day('2024-12-06') }, language);
			return plain(chartInputOf(seen, lineSpecsOf(seen, ['syp-reported'])).title);
		};
		expect(titleFrom('2010-01-01')).toMatch(/, by the article’s figures$/);
		expect(titleFrom('2024-11-29')).toMatch(/^The dollar rose 33% .*, as implied by the article$/);
		expect(titleFrom('2024-11-29', 'ar')).toMatch(/، بحسب ما يُستنتج من الخبر$/);
	});

	it.each(SHOWS)('says that nothing was published: %s', (show) => {
		const seen = { query: { show }, rows: [], id: ended };
		expect(stated(seen, 'en').title).toBe('No quote between 1 November 2025 and 31 October 2026');
		expect(stated(seen, 'ar').title).toBe('لا أرقام منشورة بين 1 تشرين الثاني 2025 و31 تشرين الأول 2026');
	});

	it('says that no change can be calculated where something was published', () => {
		const seen = { query: { show: 'year' }, rows: [] } as const;
		const english = 'No change over a year can be calculated between 1 November 2025 and 31 October 2026';
		expect(stated(seen, 'en')).toEqual({ title: english, reading: '' });
		expect(stated(seen, 'ar').title).toBe(
			'لا يمكن حساب التغيّر خلال سنة بين 1 تشرين الثاني 2025 و31 تشرين الأول 2026'
		);
		const between = { ...seen, window: ['2026-11-01', '2026-11-23'] } as const;
		expect(stated(between, 'en').title).toMatch(/^No quote /);
	});

	it.each(SHOWS)('ends with the day of the last value as of a past day, before the window does: %s', (show) => {
		const rows: Row[] = [
			['2024-11-01', 0.1],
			['2024-11-29', 0.2]
		];
		const seen: Seen = { query: { show, asOf: day('2024-12-06') }, rows, window: ['2024-10-06', '2024-12-06'] };
		expect(stated(seen, 'en').title).toContain('29 November 2024');
		expect(stated(seen, 'ar').title).toContain('29 تشرين الثاني 2024');
		expect(stated(seen, 'en').title).not.toContain(' has ');
	});
});

const LONG: readonly Row[] = [
	['2011-03-15', 47, 'month'],
	['2026-10-05', 13800]
];
const SINCE = { rows: LONG, window: ['2011-01-01', '2026-11-23'], query: { range: '2011' } } as const;

describe('a price that is many times what it was', () => {
	it('is reported as a multiple, with what the pound lost below it', () => {
		expect(stated(SINCE, 'en')).toEqual({
			title: 'The dollar rose 294‑fold between March 2011 and October 2026',
			reading: 'The pound lost 99.7% of its value. Period shown: March 2011 to 5 October 2026.'
		});
		expect(stated(SINCE, 'ar').title).toBe('ارتفع سعر الدولار إلى 294 ضعفاً بين آذار 2011 وتشرين الأول 2026');
	});

	it('is shown in the present while its last quote is fresh', () => {
		const fresh = { ...SINCE, window: ['2011-01-01', '2026-10-06'], today: '2026-10-06' } as const;
		expect(stated(fresh, 'en').title).toBe('The dollar has risen 294‑fold since March 2011');
		expect(stated(fresh, 'ar').title).toBe('ارتفع سعر الدولار إلى 294 ضعفاً منذ آذار 2011');
		// The same day, requested as a past one.
		const asOf = { ...fresh, query: { range: '2011', asOf: day('2026-10-06') } } as const;
		expect(stated(asOf, 'en').title).toBe('The dollar rose 294‑fold between March 2011 and October 2026');
	});

	it('is one from three times on, and of fewer than ten it has a decimal', () => {
		const titled = (last: number) => stated({ ...SINCE, rows: [['2011-03-15', 100], ['2026-10-05', last]] }, 'en').title;
		expect(titled(299)).toBe('The dollar rose 199% between March 2011 and October 2026');
		expect(titled(300)).toContain(' rose 3‑fold ');
		expect(titled(354)).toContain(' rose 3.5‑fold ');
		expect(titled(1049)).toContain(' rose 10‑fold ');
	});

	it('takes the form of the number in Arabic', () => {
		const titled = (last: number) => stated({ ...SINCE, rows: [['2011-03-15', 100], ['2026-10-05', last]] }, 'ar').title;
		expect(titled(400)).toContain('ارتفع سعر الدولار إلى 4 أضعاف ');
		expect(titled(1500)).toContain('ارتفع سعر الدولار إلى 15 ضعفاً ');
		expect(titled(10_000)).toContain('ارتفع سعر الدولار إلى 100 ضعف ');
	});

	it('leads with the pound where its value is drawn, and never says that all of it is lost', () => {
		const value = { ...SINCE, query: { range: '2011', show: 'value' }, rows: [['2011-03-15', 212.77], ['2026-10-05', 0.7246]] } as const;
		expect(stated(value, 'en')).toEqual({
			title: 'The pound lost 99.7% of its value between March 2011 and October 2026',
			reading: 'The dollar rose 294‑fold. Period shown: 15 March 2011 to 5 October 2026.'
		});
	});
});

describe('the other reading', () => {
	it.each([
		['rose', two(100, 125), 'The dollar rose 25.0%; the pound lost 20.0% of its value.'],
		['fell', two(125, 100), 'The dollar fell 20.0%; the pound gained 25.0%.'],
		['same', two(100, 100), 'Neither price nor value changed.']
	] as const)('stands below the title with one decimal, and without the days that the title has: %s', (_, rows, detail) => {
		expect(stated({ query: {}, rows }, 'en').reading).toBe(detail);
	});

	it('is the loss at the official rate of a premium, and the dearer price of a distance from the best', () => {
		// 1 − 1/1.25 = 20%; 1/(1 − 0.2) − 1 = 25%.
		expect(stated({ query: { show: 'premium' }, rows: two(0.1, 0.25) }, 'en').reading).toContain(
			'At a premium of 25.0% on 5 October 2026, the other series was 20.0% lower.'
		);
		expect(stated({ query: { show: 'premium' }, rows: two(0.1, -0.2) }, 'en').reading).toContain(
			'At a premium of −20.0% on 5 October 2026, the other series was 25.0% higher.'
		);
		expect(stated({ query: { show: 'drawdown' }, rows: two(-0.1, -0.2) }, 'en').reading).toContain(
			'The price of a US dollar was 25.0% higher than at that peak.'
		);
	});

	it('is what a seller of dollars got at the official rate, where the premium is the market’s', () => {
		const read = (last: number, language: Language) => {
			const axis = m.axis_premium({}, { locale: language });
			const rows: Row[] = [['2011-03-15', 0.1, 'month'], ['2026-10-05', last]];
			return stated({ query: { show: 'premium' }, rows, axis, window: ['2011-01-01', '2026-11-23'] }, language).reading;
		};
		expect(read(0.25, 'en')).toBe(
			'At a premium of 25.0% on 5 October 2026, anyone selling dollars at the official rate got 20.0% less than on the market. Period shown: March 2011 to 5 October 2026.'
		);
		expect(read(-0.2, 'en')).toContain(
			'At a premium of −20.0% on 5 October 2026, anyone selling dollars at the official rate got 25.0% more than on the market.'
		);
		expect(read(0.25, 'ar')).toBe(
			'بلغ الفارق 25.0 بالمئة في 5 تشرين الأول 2026، أي إن من باع الدولار بالسعر الرسمي خسر 20.0 بالمئة مما كان سيقبضه في السوق. المدة المعروضة: من آذار 2011 إلى 5 تشرين الأول 2026.'
		);
		expect(stated({ query: { show: 'premium' }, rows: two(0.1, 0.25) }, 'ar').reading).toBe(
			'بلغ الفارق 25.0 بالمئة في 5 تشرين الأول 2026، أي إن السلسلة الأخرى كانت أدنى بنسبة 20.0 بالمئة.'
		);
	});

	it('says that a quote was the only one, and which was the last before an empty window', () => {
		expect(stated({ query: {}, rows: one(13800) }, 'en').reading).toBe('The only quote in this period.');
		const empty = stated({ query: { range: '1m' }, rows: one(13800), window: ['2026-10-23', '2026-11-23'] }, 'en');
		expect(empty).toEqual({
			title: 'No quote in the month to 23 November 2026',
			reading: 'The previous one: 13,800, 5 October 2026.'
		});
	});
});

describe('the days of a title', () => {
	const year = (query: Partial<ChartQuery>, last: string, today: string) =>
		stated({ query, rows: [['2025-10-05', 100], [last, 125]], window: ['2025-10-05', today], today }, 'en').title;

	it('are the range that was requested where both values are about so far apart', () => {
		expect(year({ range: '1y' }, '2026-10-05', '2026-10-06')).toBe('The dollar rose 25% in a year');
		expect(year({ range: '1y' }, '2026-10-05', '2026-11-23')).toBe('The dollar rose 25% in the year to 5 October 2026');
		expect(year({ range: '1y' }, '2026-08-20', '2026-11-23')).toBe('The dollar rose 25% between 5 October 2025 and 20 August 2026');
	});

	it('are those of values within the days that were chosen, and not of the one that is carried into them', () => {
		const rows: Row[] = [['2024-10-07', 100], ['2024-11-26', 200], ['2024-12-06', 250]];
		const chosen = { from: day('2024-11-12'), to: day('2024-12-31') };
		const seen: Seen = { rows, query: chosen, window: ['2024-11-12', '2024-12-31'] };
		expect(stated(seen, 'en').title).toBe('The dollar rose 25% between 26 November 2024 and 6 December 2024');
		// A range counts from the value at its beginning.
		const range: Seen = { ...seen, query: { range: '1m' } };
		expect(stated(range, 'en').title).toBe('The dollar rose 150% between 7 October 2024 and 6 December 2024');
		// One value in the chosen days is no move, whatever came before.
		const single: Seen = { ...seen, window: ['2024-12-01', '2024-12-31'], query: { from: day('2024-12-01'), to: day('2024-12-31') } };
		expect(stated(single, 'en').title).toBe('The dollar stood at 250 old pounds on 6 December 2024');
	});

	it('are no move from a month to itself', () => {
		const window = ['2011-03-01', '2011-03-31'] as const;
		const rows: Row[] = [['2011-03-01', 47, 'month'], ['2011-03-15', 47, 'month']];
		expect(stated({ rows, query: {}, window }, 'en').title).toBe('The dollar stood at 47 old pounds in March 2011');
		expect(stated({ rows, query: {}, window }, 'ar').title).toBe('بلغ سعر الدولار 47 ليرة قديمة في آذار 2011');
		const other: Row[] = [['2011-03-01', 47, 'month'], ['2011-04-15', 50, 'month']];
		expect(stated({ rows: other, query: {}, window: ['2011-03-01', '2011-04-30'] }, 'en').title).toContain(' between March 2011 and April 2011');
		const daily: Row[] = [['2011-03-01', 47, 'month'], ['2011-03-15', 50]];
		expect(stated({ rows: daily, query: {}, window }, 'en').title).toContain(' between March 2011 and 15 March 2011');
	});

	it('are both days while days were requested', () => {
		const query = { range: '1y', from: day('2025-10-05') } as const;
		expect(year(query, '2026-10-05', '2026-10-06')).toBe('The dollar rose 25% since 5 October 2025');
	});
});

describe('what a title is about', () => {
	it('is the value of a foreign currency, whichever reading is drawn', () => {
		const seen = { id: 'lbp-parallel', rows: two(100, 125), query: {} };
		expect(stated(seen, 'en')).toEqual({
			title: `The Lebanese pound lost 20% of its value ${EN}`,
			reading: 'Price +25.0%, value −20.0%.'
		});
		expect(stated(seen, 'ar').title).toBe(`انخفضت قيمة الليرة اللبنانية 20 بالمئة ${AR}`);
	});

	it('is the price of another currency in pounds', () => {
		const seen = { id: 'syp-parallel-eur', rows: two(100, 125), query: {} };
		expect(stated(seen, 'en').title).toBe(`The price of a euro rose 25% ${EN}`);
		expect(stated({ ...SINCE, id: 'syp-parallel-eur', query: { range: '2011', asOf: day('2026-11-23') } }, 'en').title).toBe(
			'The price of a euro rose 294‑fold between March 2011 and October 2026'
		);
	});

	it('is a price or a wage by its name, in one reading', () => {
		const seen = (a: number, b: number) => stated({ id: 'min-wage-public', rows: two(a, b), query: {} }, 'en');
		expect(seen(100, 125)).toEqual({
			title: `Minimum wage, public sector: up 25% ${EN}`,
			reading: '+25.0%.'
		});
		expect(seen(125, 100).title).toBe(`Minimum wage, public sector: down 20% ${EN}`);
		expect(seen(1000, 1004).title).toBe(`Minimum wage, public sector: hardly changed ${EN}`);
		expect(seen(100, 1200).title).toBe(`Minimum wage, public sector: up 12‑fold ${EN}`);
	});

	it('is from where to where a published percentage went', () => {
		const seen = (a: number, b: number) => stated({ id: 'cpi-inflation-annual', rows: two(a, b), query: {} }, 'en').title;
		expect(seen(30.7, 15.86)).toMatch(/: down from 30\.7% to 15\.9% between /);
		expect(seen(-2.5, 30)).toMatch(/: up from −2\.5% to 30% between /);
		expect(seen(98, 98.04)).toMatch(/: hardly changed between /);
	});

	it('tells one figure before 2026 in old pounds, which there were', () => {
		const rows: Row[] = [['2024-12-06', 180]];
		const seen = { query: { unit: 'new' }, rows, window: ['2024-12-01', '2024-12-06'] } as const;
		expect(stated(seen, 'en').title).toBe('The dollar stood at 18,000 old pounds on 6 December 2024');
		expect(stated({ query: { unit: 'new' }, rows: one(138) }, 'en').title).toBe('The dollar stood at 138.00 new pounds on 5 October 2026');
	});
});
