import { describe, expect, it } from 'vitest';
import { m } from '#i18n/compiled/messages.js';
import { plain } from '#lib/format/index.ts';
import type { Language } from '#lib/record/index.ts';
import { day, isoDay } from '#lib/series/index.ts';
import { dayPage, type DayPage } from '#lib/view/day/day-page.ts';
import type { DayRate } from '#lib/view/day/day-rate.ts';
import { firstQuoteDay } from '#lib/context/first-day.ts';
import { PAGE_REQUEST, context } from '#tests/support/view/context.ts';
import { record } from '#tests/support/record/real.ts';
import type { ChartQuery } from '#lib/query/index.ts';

/** Worked out by hand from data/quotes/syp-*.csv; pages are read on 23 November 2026. */
const EN = { locale: 'en' } as const;

const pageOf = (text: string, query: Partial<ChartQuery> = {}, language: Language = 'en'): DayPage =>
	dayPage(context(query, language), day(text), PAGE_REQUEST);

/** A text without the marks that keep a number in one piece, and with usual blanks. */
const read = (text: string | undefined): string => plain(text ?? '').replaceAll('\u00a0', ' ');

const amountsOf = ({ amounts }: DayRate): readonly string[] =>
	amounts.map(({ amount, unit }) => `${read(amount)} ${unit}`);

function rateOf(page: DayPage, id: string): DayRate {
	const found = [...page.rates, ...page.without].find((one) => one.id === id);
	if (!found) throw new RangeError(`the page has no rate "${id}"`);
	return found;
}

interface Case {
	readonly day: string;
	readonly id: string;
	readonly amounts: readonly string[];
	readonly kind: DayRate['kind'];
	readonly status: string;
}

const CASES: readonly Case[] = [
	{
		day: '2024-12-06',
		id: 'syp-parallel',
		amounts: ['18,000 old pounds'],
		kind: 'published',
		status: 'Published that day'
	},
	{
		day: '2024-12-06',
		id: 'syp-official',
		amounts: ['12,562 old pounds'],
		kind: 'imprecise',
		status: 'Monthly figure for December 2024'
	},
	{
		day: '2024-12-06',
		id: 'syp-parallel-idlib',
		amounts: ['22,000 old pounds'],
		kind: 'carried',
		status: 'Last published 5 December 2024, a day earlier'
	},
	{
		day: '2026-10-05',
		id: 'syp-remittance',
		amounts: [],
		kind: undefined,
		status: '13,600 old pounds, 21 November 2024, 683 days earlier; too old to use for this day'
	},
	{
		day: '2024-12-04',
		id: 'syp-parallel',
		amounts: ['15,075 old pounds'],
		kind: 'carried',
		status: 'Last published 3 December 2024, a day earlier'
	},
	{ day: '1995-12-31', id: 'syp-official', amounts: [], kind: undefined, status: 'No quote up to this day' },
	{
		day: '1989-07-01',
		id: 'syp-parallel',
		amounts: ['45 old pounds'],
		kind: 'imprecise',
		status: 'Yearly figure for 1989'
	},
	{
		day: '2026-11-23',
		id: 'syp-parallel',
		amounts: ['13,800 old pounds', '138.00 new pounds'],
		kind: 'carried',
		status: 'Last published 5 October 2026, 49 days earlier'
	}
];

describe.each(CASES)('$day, $id', ({ day, id, amounts, kind, status }) => {
	const rate = rateOf(pageOf(day), id);

	it('has its amounts, and says whether it was published that day', () => {
		expect(amountsOf(rate)).toEqual(amounts);
		expect(rate.kind).toBe(kind);
		expect(read(rate.status)).toBe(status);
	});
});

describe('6 December 2024', () => {
	const page = pageOf('2024-12-06');

	it('has the median of three quotes, each with its source', () => {
		const { composition, quotes } = rateOf(page, 'syp-parallel');
		expect(read(composition)).toBe('Median of 3 quotes; prices from 17,000 to 19,000');
		expect(quotes.map(({ href }) => href)).toHaveLength(3);
		expect(quotes.every(({ href }) => href.startsWith('https://'))).toBe(true);
	});

	it('has the premium of both rates in both readings', () => {
		expect(read(page.premium?.figure)).toBe('43%');
		expect(read(page.premium?.text)).toBe(
			'At the market rate of 6 December 2024 and the official rate of December 2024 (monthly figure), a US dollar cost 43.3% more on the parallel market in Damascus than at the official rate. Anyone selling dollars at the official rate got 30.2% less.'
		);
	});

	it('has the days of the premium where one of its rates is of another day', () => {
		expect(read(pageOf('2026-01-05').premium?.text)).toBe(
			'At the last published rates, the market’s from 3 January 2026 and the official one from 29 December 2025, a US dollar cost 6.7% more on the parallel market in Damascus than at the official rate. Anyone selling dollars at the official rate got 6.3% less.'
		);
		expect(read(pageOf('2024-12-11').premium?.text)).toMatch(
			/^At the last published rates, the market’s from 9 December 2024 and the official one from December 2024 \(monthly figure\), a US dollar cost .* less\.$/
		);
		expect(read(pageOf('2024-12-11', {}, 'ar').premium?.text)).toMatch(
			/^بحسب آخر سعرين منشورين، للسوق في 9 كانون الأول 2024 وللرسمي في كانون الأول 2024 \(رقم شهري\)، كان الدولار الأمريكي في السوق الموازية في دمشق أغلى /
		);
	});

	it('says which of both rates is a figure for the month', () => {
		expect(read(pageOf('2011-03-31').premium?.text)).toMatch(
			/^At the market rate of March 2011 \(monthly figure\) and the official rate of .* more\.$/
		);
		expect(read(pageOf('2011-03-31', {}, 'ar').premium?.text)).toMatch(
			/^بسعر السوق في آذار 2011 \(رقم شهري\) والسعر الرسمي في /
		);
	});

	it('names the market’s city only where a quote does', () => {
		expect(rateOf(page, 'syp-parallel').name).toBe('Parallel market, Damascus');
		expect(rateOf(pageOf('2013-07-10'), 'syp-parallel').name).toBe('Parallel market, city not given');
	});

	it('has the observations before and after', () => {
		const { before, after } = rateOf(page, 'syp-parallel');
		expect(before).toEqual({ amount: '17,250', day: '5 Dec 2024', path: '/day/2024-12-05' });
		expect(after).toEqual({ amount: '22,500', day: '7 Dec 2024', path: '/day/2024-12-07' });
	});

	it('tells a carried rate once, and what came after it', () => {
		const { before, after } = rateOf(page, 'syp-parallel-idlib');
		expect(before).toBeUndefined();
		expect(after).toMatchObject({ amount: '9,500', day: '16 Dec 2024' });
	});

	it('has the moves to the day, and the one since', () => {
		expect(
			page.moves.map(({ name, price, value }) => [name, read(price), read(value)].join(' ').replaceAll(' %', '%'))
		).toEqual([
			'26 Nov 2024 +22.4% −18.3%',
			'7 Oct 2024 +22.4% −18.3%',
			'9 Nov 2023 +30.0% −23.1%',
			'from then to 5 Oct 2026 −23.3% +30.4%'
		]);
	});

	it('names the moves to a rate that is carried forward by the day on which they end', () => {
		const carried = pageOf('2026-11-20');
		expect(carried.moves.map(({ name }) => name)).toEqual(['in the week to 5 Oct 2026', 'in the year to 5 Oct 2026']);
		expect(carried.movesHead).toBe('Period');
		expect(pageOf('2026-11-20', {}, 'ar').moves[0]?.name).toBe('الأسبوع المنتهي في 5 تشرين الأول 2026');
		expect(page.movesHead).toBe('Compared with');
	});

	it('has the events of two weeks on either side, each with its distance', () => {
		const stated = page.events.map(({ id, distance }) => `${id}: ${distance}`);
		expect(stated[0]).toBe('2024-11-27-offensive-starts: 9 days earlier');
		expect(stated).toContain('2024-12-06-rastan-seized: that day');
		expect(stated).toContain('2024-12-07-homs-entered: a day later');
		expect(page.events.at(-1)?.distance).toBe('11 days later');
	});

	it('has figures of the day that are no rate, each with its reason', () => {
		expect(page.others).toHaveLength(1);
		expect(page.others[0]?.text).toContain('13,668');
		expect(page.others[0]?.reason).toContain('13,600 and 13,736');
	});

	it('is named by the day that its rate is from where that is an earlier one', () => {
		expect(pageOf('2026-11-20').title).toBe(
			'20 November 2026: 13,800 old pounds to the dollar, last published 5 October 2026'
		);
		expect(read(pageOf('2026-11-20', {}, 'ar').title)).toBe(
			'20 تشرين الثاني 2026: 13,800 ليرة قديمة للدولار (آخر سعر منشور في 5 تشرين الأول 2026)'
		);
		expect(read(pageOf('2026-11-20').premium?.text)).toMatch(
			/^At the last published rates, both from 5 October 2026, a US dollar fetched 13\.1% more .* got 11\.6% less\.$/
		);
		expect(read(pageOf('2026-11-20', {}, 'ar').premium?.text)).toMatch(
			/^بحسب آخر سعرين منشورين، وكلاهما في 5 تشرين الأول 2026، كان /
		);
	});

	it('is named by the month of its rate where that is over', () => {
		expect(pageOf('2011-04-15').title).toBe(
			'15 April 2011: 47 old pounds to the dollar, last published for March 2011'
		);
		expect(read(pageOf('2011-04-15', {}, 'ar').title)).toBe(
			'15 نيسان 2011: 47 ليرة قديمة للدولار (آخر رقم منشور عن آذار 2011)'
		);
	});

	it('is named by its rate, and leads to the days beside it', () => {
		expect(page.title).toBe('18,000 old pounds to the dollar, 6 December 2024');
		expect(page.description).toContain(
			'Official rate, Central Bank of Syria: 12,562 old pounds. Monthly figure for December 2024'
		);
		expect(page.heading).toBe('Friday 6 December 2024');
		expect([page.previous?.path, page.next?.path]).toEqual(['/day/2024-12-05', '/day/2024-12-07']);
	});

	it('never says “that day” of a figure whose day is not known', () => {
		const { status, composition } = rateOf(page, 'syp-official');
		expect(`${status} ${composition}`).not.toContain('that day');
	});

	it('has no new pounds, whichever the reader has chosen', () => {
		const units = pageOf('2024-12-06', { unit: 'new' }).rates.flatMap(({ amounts }) => amounts.map(({ unit }) => unit));
		expect(new Set(units)).toEqual(new Set(['old pounds']));
		expect(amountsOf(rateOf(pageOf('2026-10-05', { unit: 'new' }), 'syp-parallel'))).toEqual([
			'138.00 new pounds',
			'13,800 old pounds'
		]);
	});
});

describe('seen as of a day', () => {
	it('knows nothing that came after that day', () => {
		const page = pageOf('2024-12-06', { asOf: day('2024-12-06') });
		expect(page.rates.filter(({ after }) => after !== undefined)).toEqual([]);
		expect(page.next).toBeUndefined();
		expect(page.events.at(-1)?.id).toBe('2024-12-06-rastan-seized');
		expect(page.moves.map(({ name }) => name)).toEqual(['26 Nov 2024', '7 Oct 2024', '9 Nov 2023']);
		expect(page.asOf).toBeDefined();
	});

	it('has the same rates', () => {
		const [now, then] = [pageOf('2024-12-06'), pageOf('2024-12-06', { asOf: day('2025-01-01') })];
		expect(then.rates.map(amountsOf)).toEqual(now.rates.map(amountsOf));
	});
});

describe('the ends', () => {
	it('the first day is that of the first usable quote, and none is before it', () => {
		expect(isoDay(firstQuoteDay(record) ?? day('1970-01-01'))).toBe('1989-07-01');
		const page = pageOf('1989-07-01');
		expect(page.title).toBe('45 old pounds to the dollar, 1 July 1989 (yearly figure)');
		expect(page.previous).toBeUndefined();
		expect(page.next?.path).toBe('/day/1989-07-02');
		expect(page.rates.map(({ id }) => id)).toEqual(['syp-parallel']);
		expect(page.premium).toEqual({ figure: '', text: m.day_premium_none({}, EN) });
		expect(page.moves.length).toBeGreaterThan(0);
		expect(page.moves.every(({ name }) => name.startsWith('from then'))).toBe(true);
	});

	it('today has no day after it, and says which side of the price there is', () => {
		const page = pageOf('2026-11-23');
		expect(page.next).toBeUndefined();
		expect(page.previous?.path).toBe('/day/2026-11-22');
		expect(rateOf(page, 'syp-parallel').composition).toBe(m.day_bid({ market: 'parallel' }, EN));
		expect(page.moves.map(({ name }) => name)).not.toContain(m.day_until({ day: '5 October 2026' }, EN));
	});

	it('a day without any rate is named by its date alone', () => {
		const page = pageOf('1992-06-01');
		expect(page.rates).toEqual([]);
		expect(page.title).toBe('Syrian pound, 1 June 1992');
		expect(page.chart).toBeUndefined();
	});
});

it('counts the article’s own figures to no market', () => {
	expect(pageOf('2024-12-06').rates.map(({ id }) => id)).not.toContain('syp-reported');
});

it('marks its day on the chart of the weeks around it', () => {
	const { chart } = pageOf('2024-12-06');
	expect(chart?.input).toMatchObject({
		from: day('2024-11-06'),
		to: day('2025-01-05'),
		marked: day('2024-12-06'),
		scale: 'linear'
	});
	expect(chart?.input.events).toEqual([{ day: day('2024-12-06'), label: '6 Dec 2024', main: true }]);
	expect(chart?.path).toBe('/?from=2024-11-06&to=2025-01-05#chart');
});

it('says of a value that is only carried into its weeks when it was published, and of others their lowest and highest', () => {
	const alt = (iso: string) => read(pageOf(iso).chart?.input.alt);
	expect(alt('2026-11-20')).toContain('Market: 13,800 (5 October 2026). Official: 12,200 (5 October 2026).');
	expect(alt('2024-12-06')).toMatch(/Market: lowest [\d,]+ \(.*?\), highest [\d,]+ \(.*?\)\./);
});

it('has the figure of its month on its chart as it was known on the day, and only then', () => {
	const official = (iso: string, query = {}) =>
		pageOf(iso, query)
			.chart?.input.series.find(({ id }) => id === 'syp-official')
			?.points.on(day(iso));
	expect(official('2024-12-06')).toMatchObject({ precision: 'month', value: 12562 });
	expect(official('2024-12-06', { unit: 'new' })).toMatchObject({ value: 12562 });
	expect(official('2024-12-16')).toMatchObject({ precision: 'day' });
	expect(official('2024-12-05')).toBeUndefined();
	expect(pageOf('2024-12-06').chart?.input.alt).toContain('12,562 (December 2024)');
});

it('is in Arabic as a whole', () => {
	const page = pageOf('2024-12-06', {}, 'ar');
	expect(read(page.title)).toBe('18,000 ليرة قديمة للدولار، 6 كانون الأول 2024');
	expect(page.heading).toBe('الجمعة 6 كانون الأول 2024');
	expect(read(rateOf(page, 'syp-official').status)).toBe('رقم شهري عن كانون الأول 2024');
	expect(read(rateOf(page, 'syp-parallel-idlib').status)).toBe('آخر ما نُشر: 5 كانون الأول 2024، قبل يوم');
	expect(read(page.premium?.text)).toMatch(
		/^بسعر السوق في 6 كانون الأول 2024 والسعر الرسمي في كانون الأول 2024 \(رقم شهري\)، كان الدولار الأمريكي .* خسر 30\.2 بالمئة مما كان سيقبضه في السوق\.$/
	);
	expect(read(rateOf(pageOf('2026-10-05', {}, 'ar'), 'syp-remittance').status)).toBe(
		'13,600 ليرة قديمة في 21 تشرين الثاني 2024 (قبل 683 يوماً)، وهو أقدم من أن يُعتمد لهذا اليوم'
	);
});
