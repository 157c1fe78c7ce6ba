import { describe, expect, it } from 'vitest';
import { moveFeed, type Thresholds } from '#lib/api/feeds/moves.ts';
import { viewContext } from '#lib/context/context.ts';
import { DEFAULTS } from '#lib/query/index.ts';
import type { Language, Quote } from '#lib/record/index.ts';
import { isoDay } from '#lib/series/index.ts';
import { TODAY } from '#tests/support/record/record.ts';
import { smallRecord } from '#tests/support/record/small-record.ts';
import { quote, SYP_NEW } from '#tests/support/record/quotes.ts';

const record = smallRecord();

const figure = (digits: string) => ({ value: Number(digits), digits });

/** Quotes of days of December 2024. */
const december = (...values: readonly (readonly [day: number, value: number])[]): readonly Quote[] =>
	values.map(([day, value]) => quote({ date: `2024-12-${String(day).padStart(2, '0')}`, mid: String(value) }));

function feedOf(
	quotes: readonly Quote[],
	overrides: Partial<Thresholds> = {},
	language: Language = 'en',
	unit: 'old' | 'new' = 'old'
) {
	const context = viewContext({ ...record, quotes }, { ...DEFAULTS, unit }, TODAY, language, DEFAULTS);
	return moveFeed(context, context.series('syp-parallel'), {
		move: undefined,
		period: 'week',
		above: undefined,
		...overrides
	});
}

const daysOf = (quotes: readonly Quote[], overrides: Partial<Thresholds>) =>
	feedOf(quotes, overrides).entries.map(({ published }) => isoDay(published).slice(8));

describe('moves', () => {
	it('have an entry where the threshold is first reached, and none while it stays so', () => {
		const quotes = december([1, 100], [8, 120], [9, 121], [16, 121], [17, 96], [18, 96]);
		expect(daysOf(quotes, { move: figure('20') })).toEqual(['17', '08']);
	});

	it('have another when the rate turns while it is beyond', () => {
		expect(daysOf(december([1, 100], [8, 150], [15, 100]), { move: figure('20') })).toEqual(['15', '08']);
	});

	it.each([
		['a fall of 20% gives the pound 25% more, which is enough', 125, 100, '25', ['08']],
		['a rise of 25% takes 20% of its value, and is 25%', 100, 125, '25', ['08']],
		['a rise of 24% is not', 100, 124, '25', []]
	])('count in either reading: %s', (_, from, to, move, days) => {
		expect(daysOf(december([1, from], [8, to]), { move: figure(move) })).toEqual(days);
	});

	it('are of 5% in a week unless the address says otherwise', () => {
		const quotes = december([1, 100], [8, 104.9], [15, 110.2]);
		expect(daysOf(quotes, {})).toEqual(['15']);
		expect(feedOf(quotes).title).toBe('Parallel market: moves of 5% or more, in price or value, in about a week');
	});

	it('are measured over the period that is requested', () => {
		const quotes = december([1, 100], [2, 104], [3, 110]);
		expect(daysOf(quotes, { period: 'day' })).toEqual(['03']);
	});

	it('have entries that later observations leave as they are', () => {
		const before = feedOf(december([1, 100], [8, 120])).entries;
		const after = feedOf(december([1, 100], [8, 120], [15, 120], [22, 200])).entries;
		expect(after.slice(1)).toEqual(before);
	});

	it('are named by series, period, size and day', () => {
		const [entry] = feedOf(december([1, 100], [8, 125])).entries;
		expect(entry).toMatchObject({
			id: 'moves/syp-parallel/week/5/2024-12-08',
			title: 'Parallel market: dollar up 25.0% between 1 December and 8 December 2024, Syrian pound down 20.0%',
			path: '/series/syp-parallel?asof=2024-12-08'
		});
		expect(entry?.html).toContain('On 8 December 2024 a US dollar cost 125 old Syrian pounds');
		expect(entry?.html).toContain('<a href="https://example.org/paper">');
		expect(isoDay(entry?.updated ?? TODAY)).toBe('2026-11-01');
	});

	it('are shown in Arabic, too', () => {
		const { title, entries } = feedOf(december([1, 125], [8, 100]), {}, 'ar');
		expect(title).toContain('تغيّر السعر أو القيمة');
		expect(entries[0]?.title).toMatch(
			/^السوق الموازية، بين \d+ .* و\d+ [^:]*: انخفض سعر الدولار .*، وارتفعت قيمة الليرة السورية /
		);
	});

	it('are the newest fifty', () => {
		const years = Array.from({ length: 60 }, (_, index) => 1960 + index);
		const yearly = years.map((year) => quote({ date: `${year}-06-01`, mid: String(year % 2 === 0 ? 100 : 200) }));
		const { entries } = feedOf(yearly, { period: 'year' });
		expect(entries).toHaveLength(50);
		expect(isoDay(entries[0]?.published ?? TODAY)).toBe('2019-06-01');
	});

	it('of a feed without any are as old as the record', () => {
		expect(feedOf(december([1, 100]))).toMatchObject({ entries: [], updated: december([1, 100])[0]?.recorded });
	});
});

describe('a value', () => {
	const quotes = december([1, 100], [2, 110], [3, 120], [4, 121], [5, 90], [6, 130]);

	it('has an entry each time it is exceeded, and none while it stays so', () => {
		expect(daysOf(quotes, { above: figure('110') })).toEqual(['06', '03']);
	});

	it('takes the place of moves, unless a move is requested, too', () => {
		const both = { above: figure('110'), move: figure('40'), period: 'day' } as const;
		expect(feedOf(quotes, both).entries.map(({ id }) => id)).toEqual([
			'above/syp-parallel/110-syp-old/2024-12-06',
			'moves/syp-parallel/day/40/2024-12-06',
			'above/syp-parallel/110-syp-old/2024-12-03'
		]);
		expect(feedOf(quotes, both).title).toBe(
			'Parallel market: moves of 40% or more, in price or value, in about a day, above 110 old pounds'
		);
	});

	it('is in the pounds that are shown', () => {
		const { title, entries } = feedOf(quotes, { above: figure('1.1') }, 'en', 'new');
		expect(title).toBe('Parallel market: above 1.1 new pounds');
		expect(entries.map(({ id }) => id)).toEqual([
			'above/syp-parallel/1.1-syp-new/2024-12-06',
			'above/syp-parallel/1.1-syp-new/2024-12-03'
		]);
	});

	it('is compared with quotes in either pounds', () => {
		const mixed = [...december([1, 100]), quote({ date: '2024-12-02', mid: '1.2', unit: SYP_NEW })];
		expect(daysOf(mixed, { above: figure('110') })).toEqual(['02']);
		expect(feedOf(mixed, { above: figure('110') }).entries[0]?.html).toContain('the previous observation');
		const inNew = feedOf(december([1, 100], [8, 125]), {}, 'en', 'new').entries[0]?.html;
		expect(inNew).toContain('compared with a week earlier (100 on 1 December 2024)');
	});
});
