import { describe, expect, it } from 'vitest';
import { plain } from '#lib/format/index.ts';
import { day, isoDay, toDay } from '#lib/series/index.ts';
import { dayTable, type DayRow } from '#lib/view/front/day-table.ts';
import { composed } from '#tests/support/record/real.ts';
import { PAGE_REQUEST, context } from '#tests/support/view/context.ts';

type Asking = Parameters<typeof context>[0];

const table = (query: Asking = {}, language: 'en' | 'ar' = 'en') => dayTable(context(query, language), PAGE_REQUEST);
const seen = ({ premium, loss, day: at, cells: [market, official] }: DayRow | undefined = EMPTY) => ({
	at,
	market,
	official,
	both: [premium, loss].map((text) => text.replaceAll('\u00a0', ' '))
});
const CELL = { value: '', from: '', displayed: '' };
const EMPTY: DayRow = { id: '', day: '', publisher: '', path: '', cells: [CELL, CELL], premium: '', loss: '', bar: 0 };

/** All rows, page after page. */
function everyRow(query: Asking = {}): readonly DayRow[] {
	const rows: DayRow[] = [];
	for (let page = 1; ; page++) {
		const { rows: some, pages } = table({ ...query, page });
		rows.push(...some);
		if (pages.next === undefined) return rows;
	}
}

it('tells the story’s day: both rates, where a carried one comes from, and the premium both ways', () => {
	expect(seen(table({ asOf: day('2024-12-06') }).rows[0])).toEqual({
		at: '6 Dec 2024',
		market: { value: '18,000', from: '', displayed: '' },
		official: { value: '12,562', from: 'Dec 2024', displayed: '' },
		both: ['43.3%', '30.2%']
	});
});

it('is named by its rows: days, or the last of each month', () => {
	const named = (query: Asking, language: 'en' | 'ar') => {
		const { title, description } = table(query, language);
		return [title, plain(description).split(/[:،]/u)[0]];
	};
	expect(named({}, 'en')).toEqual(['The chart’s figures, day by day', 'The rates behind the chart, day by day']);
	expect(named({ interval: 'month' }, 'en')).toEqual([
		'The chart’s figures, month by month',
		'The rates behind the chart, month by month'
	]);
	expect(named({}, 'ar')).toEqual(['سعر الدولار والفارق، يوماً بيوم', 'أسعار الرسم يوماً بيوم']);
	expect(named({ interval: 'month' }, 'ar')).toEqual(['سعر الدولار والفارق، شهراً بشهر', 'أسعار الرسم شهراً بشهر']);
});

it('draws each premium against the largest of its page', () => {
	const { rows } = table({ asOf: day('2024-12-06') });
	const sizes = rows.map(({ bar }) => Math.abs(bar));
	expect(Math.max(...sizes)).toBe(100);
	expect(rows.every(({ premium, bar }) => premium !== '' || bar === 0)).toBe(true);
});

it('is in the unit of the address, and says so', () => {
	const { rows, intro } = table({ asOf: day('2024-12-06'), unit: 'new' });
	expect(rows[0]?.cells[0]?.value).toBe('180.00');
	expect(intro).toContain('new pounds');
});

it('tells two figures of one month apart by their publishers', () => {
	const rows = everyRow();
	expect(rows.filter(({ day: at }) => at === 'Sept 2023').map(({ publisher }) => publisher)).toEqual([
		'INN Lebanon',
		'World Food Programme'
	]);
	expect(rows.filter(({ publisher }) => publisher !== '').every(({ day: at }) => /^\D+ \d{4}$/.test(at))).toBe(true);
});

it('adds what the chart shows on the days on which it shows it', () => {
	const { rows, intro } = table({ asOf: day('2024-12-06'), show: 'week', reading: 'value' });
	expect(intro).toContain('change over a week');
	expect(rows[0]?.cells[0]?.displayed).toBe('−18.3%');
	expect(rows[0]?.cells[1]?.displayed).toBe('');
});

describe('its rows', () => {
	it('are every day on which one of the two was published, once, newest first', () => {
		const days = everyRow().map(({ id }) => Number(id));
		const published = ['syp-parallel', 'syp-official'].flatMap((id) => composed(id).points.map((point) => point.day));
		const from = day('2011-01-01');
		expect(days).toEqual([...new Set(published)].filter((at) => at >= from).sort((a, b) => b - a));
	});

	it.each([
		['old', (a: number, b: number) => a - b],
		['new', (a: number, b: number) => b - a]
	] as const)('%s: by day', (sort, order) => {
		const days = everyRow({ sort }).map(({ id }) => Number(id));
		expect(days).toEqual([...days].sort(order));
	});

	it.each([
		['high', -1],
		['low', 1]
	] as const)('%s: by the market’s rate', (sort, sign) => {
		const rates = everyRow({ sort }).map(({ cells: [market] }) => Number(market?.value.replaceAll(',', '')));
		expect(rates).toEqual([...rates].sort((a, b) => sign * (a - b)));
		expect(rates.length).toBeGreaterThan(100);
	});

	it('stay within the window of the chart', () => {
		const rows = everyRow({ from: day('2020-01-01'), to: day('2020-12-31') });
		expect(rows.length).toBeGreaterThan(5);
		for (const { id } of rows) expect(isoDay(toDay(Number(id)))).toMatch(/^2020-/);
	});

	it('lead to the front page as of their day', () => {
		for (const { id, path } of table({ unit: 'new', sort: 'high', page: 2 }).rows)
			expect(path).toBe(`/day/${isoDay(toDay(Number(id)))}?unit=new`);
	});
});

it('turns its pages, keeps its order, and never goes beyond the last', () => {
	const { pages } = table({ sort: 'high', page: 2, unit: 'new' });
	expect([pages.previous, pages.next]).toEqual(['?unit=new&sort=high', '?unit=new&sort=high&page=3']);
	expect(pages.sorts.choices.filter(({ current }) => current).map(({ href }) => href)).toEqual(['?unit=new&sort=high']);
	expect(pages.sorts.choices.map(({ text }) => text)).toEqual([
		'newest first',
		'oldest first',
		'highest market rate first',
		'lowest market rate first'
	]);
	expect(table({ page: 99_999 }).pages.next).toBeUndefined();
	expect(table({ page: 99_999 }).rows.length).toBeGreaterThan(0);
});

it('is empty before the first quote', () => {
	expect(table({ asOf: day('1950-01-01') }).rows).toEqual([]);
});

it('in Arabic has the same figures', () => {
	const [en, ar] = [table(), table({}, 'ar')];
	const figures = ({ rows }: typeof en) => rows.map(({ cells }) => cells.map(({ value }) => plain(value)));
	expect(figures(ar)).toEqual(figures(en));
	expect(ar.title).toMatch(/[ء-ي]/);
});

it('lists the last day of each month on which one of the two rates was published, on request', () => {
	const query = { from: day('2024-01-01'), to: day('2024-12-31') };
	const months = (rows: readonly DayRow[]) => rows.map(({ id }) => isoDay(toDay(Number(id))).slice(0, 7));
	const [all, monthly] = [everyRow(query), everyRow({ ...query, interval: 'month' })];
	expect(months(monthly)).toEqual([...new Set(months(all))]);
	expect(monthly.map(({ id }) => id)).toEqual(
		months(monthly).map((month) => all.find(({ id }) => isoDay(toDay(Number(id))).startsWith(month))?.id)
	);
	expect(monthly.length).toBeLessThan(all.length);
});
