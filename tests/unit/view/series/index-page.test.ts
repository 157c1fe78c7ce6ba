import { describe, expect, it } from 'vitest';
import { viewContext, type ViewContext } from '#lib/context/context.ts';
import { listDefaults, DEFAULTS, type ListQuery } from '#lib/query/index.ts';
import { day } from '#lib/series/index.ts';
import { indexPage } from '#lib/view/series/index-page.ts';
import { context } from '#tests/support/view/context.ts';
import { record } from '#tests/support/record/real.ts';

const query = (overrides: Partial<ListQuery> = {}): ListQuery => ({ ...listDefaults(DEFAULTS), ...overrides });

const pageOf = (overrides: Partial<ListQuery> = {}, language: 'en' | 'ar' = 'en') => {
	const { asOf, unit, digits, ...rest } = query(overrides);
	return indexPage(context({ asOf, unit, digits }, language), query({ asOf, unit, digits, ...rest }), []);
};
const rowsOf = (overrides: Partial<ListQuery> = {}) => pageOf(overrides).groups.flatMap(({ rows }) => rows);
const rowOf = (name: string, overrides: Partial<ListQuery> = {}) => rowsOf(overrides).find((row) => row.name === name);

describe('the index of series', () => {
	it('has every series of the record once, in groups of what they are', () => {
		const { groups, named, count } = pageOf();
		expect(groups.map(({ title }) => title)).toEqual([
			'Syrian pound: market rates',
			'Syrian pound: official and other rates',
			'Gold',
			'Other currencies',
			'Prices',
			'Wages',
			'Statistics'
		]);
		const paths = [...groups.flatMap(({ rows }) => rows), ...named].map(({ path }) => path);
		expect([paths.length, new Set(paths).size]).toEqual([record.series.size, record.series.size]);
		expect(count).toBe(`Series shown: ${record.series.size}`);
	});

	it('says of the headline its value, side, age, change in both readings, years and quotes', () => {
		// 11,350 on 28 September 2025 and 13,800 on 5 October 2026: +21.6% as price, −17.8% as value.
		expect(rowOf('Parallel market, Damascus')).toMatchObject({
			path: '/series/syp-parallel',
			value: '13,800',
			unit: 'old pounds per US dollar, buying price',
			chip: { freshness: 'old', text: '5 Oct 2026, 49 days old' },
			price: expect.stringMatching(/^price \+21\.6\s?%$/),
			worth: 'value −17.8%',
			side: 'from a mid price',
			span: '1989–2026',
			counted: expect.stringMatching(/^1989–2026, \d{3} quotes$/)
		});
		const quotes = record.quotes.filter(({ series, context }) => series === 'syp-parallel' && !context);
		expect(Number(rowOf('Parallel market, Damascus')?.quotes)).toBeLessThanOrEqual(quotes.length);
	});

	it('counts quotes of rates and prices, and figures of all else', () => {
		const countedIn = (language: 'en' | 'ar') => (id: string) => {
			const rows = pageOf({}, language).groups.flatMap((group) => group.rows);
			return rows.find(({ path }) => path === `/series/${id}`)?.counted ?? '';
		};
		const ids = ['syp-parallel', 'gold-21-gram', 'min-wage-public', 'cpi-inflation-yoy'];
		const words = (text: string) => text.replace(/.*[,،]\s(\d+\s)?/, '');
		expect(ids.map(countedIn('en')).map(words)).toEqual(['quotes', 'quotes', 'figures', 'figures']);
		const [rate, gold, wage, inflation] = ids.map(countedIn('ar'));
		for (const text of [rate, gold]) expect(text).toMatch(/سعر(اً)? منشور|أسعار منشورة/);
		for (const text of [wage, inflation]) expect(text).toMatch(/رقم|أرقام/);
	});

	it('is in the pounds that were chosen, and so are its links', () => {
		const row = rowOf('Parallel market, Damascus', { unit: 'new' });
		expect(row).toMatchObject({
			value: '138.00',
			unit: 'new pounds per US dollar, buying price',
			path: '/series/syp-parallel?unit=new'
		});
	});

	it('has no change of what is too old, of a percentage, and one reading of what is no rate', () => {
		expect(rowOf('Parallel market, Idlib')).toMatchObject({ price: '', worth: '', chip: { freshness: 'stale' } });
		expect(rowOf('Inflation, annual average')).toMatchObject({ price: '', worth: '' });
		const paid = pageOf({ asOf: day('2022-12-31') }).groups.filter(
			({ title }) => title === 'Prices' || title === 'Wages'
		);
		const moved = paid.flatMap(({ rows }) => rows).filter(({ price }) => price !== '');
		expect(moved.length).toBeGreaterThan(0);
		expect(moved.filter(({ worth }) => worth !== '')).toEqual([]);
	});

	it('is as of a past day, without what came later', () => {
		const rows = rowsOf({ asOf: day('2024-12-06') });
		expect(rows.find(({ name }) => name === 'Parallel market, Damascus')).toMatchObject({
			value: '18,000',
			chip: { freshness: 'fresh', text: '6 Dec 2024' },
			span: '1989–2024',
			path: '/series/syp-parallel?asof=2024-12-06'
		});
		expect(pageOf({ asOf: day('2024-12-06') }).asOf?.latestHref).toBe('?');
		expect(rowsOf({ asOf: day('2005-01-01') }).map(({ name }) => name)).not.toContain('Parallel market, Aleppo');
	});

	it('has a line of five places or more, or none', () => {
		const places = rowsOf().map(({ spark }) => spark.match(/[Mlm]/g)?.length ?? 0);
		expect(places).toContain(0);
		expect(Math.min(...places.filter((count) => count > 0))).toBe(5);
	});

	it('has one year where all is of one', () => {
		const spans = rowsOf().map(({ span }) => span);
		expect(spans.filter((span) => /^\d{4}$/.test(span)).length).toBeGreaterThan(0);
		expect(spans.every((span) => /^\d{4}(–\d{4})?$/.test(span))).toBe(true);
	});

	it('offers every order as a link, the present one marked', () => {
		const { sorts } = pageOf({ indexSort: 'high', q: 'pound' });
		expect(sorts.map(({ href }) => href)).toEqual([
			'?q=pound',
			...['name', 'new', 'old', 'high', 'low', 'quotes'].map((sort) => `?q=pound&sort=${sort}`)
		]);
		expect(sorts.filter(({ current }) => current).map(({ text }) => text)).toEqual(['largest rise in price']);
		expect(pageOf().sorts[0]?.href).toBe('?');
	});
});

describe('its order', () => {
	const inOrder = (numbers: readonly number[], way: 1 | -1) =>
		numbers.every((one, i) => i === 0 || way * (one - (numbers[i - 1] ?? NaN)) >= 0);

	it.each([
		['new', -1],
		['old', 1]
	] as const)('%s is by the last day', (indexSort, way) => {
		expect(
			inOrder(
				rowsOf({ indexSort }).map(({ by }) => by.last),
				way
			)
		).toBe(true);
	});

	it.each([
		['high', -1],
		['low', 1]
	] as const)('%s is by the change over a year, what has none last', (indexSort, way) => {
		const changes = rowsOf({ indexSort }).map(({ by }) => by.change);
		const known = changes.flatMap((change) => change ?? []);
		expect(inOrder(known, way)).toBe(true);
		expect(known.length).toBeGreaterThan(1);
		expect(changes.slice(0, known.length)).toEqual(known);
	});

	it('quotes is by their number, the most first', () => {
		expect(
			inOrder(
				rowsOf({ indexSort: 'quotes' }).map(({ by }) => by.quotes),
				-1
			)
		).toBe(true);
	});

	it('name is by the alphabet of the language', () => {
		for (const language of ['en', 'ar'] as const) {
			const names = pageOf({ indexSort: 'name' }, language).groups.flatMap(({ rows }) => rows.map(({ name }) => name));
			expect(names).toEqual([...names].sort(new Intl.Collator(language).compare));
		}
	});

	it('has no groups but its own', () => {
		expect(pageOf({ indexSort: 'name' }).groups.map(({ title }) => title)).toEqual(['']);
	});
});

it('names reference rates and series of one or two figures alone, until they are looked for or sorted', () => {
	const { named, groups } = pageOf();
	const rows = groups.flatMap((group) => group.rows.map(({ name }) => name));
	expect(named.map(({ name }) => name)).toEqual(
		expect.arrayContaining(['Euro, reference rate', 'Pound sterling on the parallel market, Damascus'])
	);
	expect(rows).toContain('UAE dirham on the parallel market, Damascus');
	expect(named.map(({ name }) => name)).not.toContain('UAE dirham on the parallel market, Damascus');
	for (const requested of [{ q: 'sterling' }, { indexSort: 'name' } as const]) {
		const found = pageOf(requested);
		expect(found.named).toEqual([]);
		expect(found.groups.flatMap((group) => group.rows.map(({ name }) => name))).toContain(
			'Pound sterling on the parallel market, Damascus'
		);
	}
});

describe('what it is filtered by', () => {
	it.each([
		[
			'euro',
			[
				'Euro on the parallel market, Damascus',
				'Euro on the parallel market, Aleppo',
				'Euro on the parallel market, Hasakah',
				'Euro, reference rate'
			]
		],
		['lebanon', ['Lebanese pound, parallel market', 'Lebanese pound, official', 'Lebanese pound, reference rate']],
		[
			'aleppo',
			[
				'Parallel market, Aleppo',
				'Euro on the parallel market, Aleppo',
				'Turkish lira on the parallel market, Aleppo',
				'Saudi riyal on the parallel market, Aleppo'
			]
		],
		['gold lira', ['Syrian gold lira, 21 carat, 8 g', 'Gold sovereign, 22 carat', 'The gold dollar']],
		['official lebanon', ['Lebanese pound, official']]
	])('%s', (q, names) => {
		expect(rowsOf({ q }).map(({ name }) => name)).toEqual(names);
	});

	it('keeps the groups, and leaves empty ones out', () => {
		expect(pageOf({ q: 'lira' }).groups.map(({ title }) => title)).toContain('Other currencies');
		expect(pageOf({ q: 'euro' }).groups.map(({ title }) => title)).toEqual([
			'Syrian pound: market rates',
			'Reference rates from data feeds'
		]);
	});

	it('finds nothing rather than some of the words, and leads to the search of everything', () => {
		const { groups, count, search } = pageOf({ q: 'lebanon zzzz', indexSort: 'name' });
		expect(groups).toEqual([]);
		expect(count).toBe('No series matches all the words of “lebanon zzzz”.');
		expect(search).toBe('/search?q=lebanon+zzzz');
		expect(pageOf().search).toBe('');
	});

	it('keeps what the address says beside it', () => {
		expect(pageOf({ q: 'euro', indexSort: 'new', unit: 'new' }).keep).toEqual([
			{ name: 'unit', value: 'new' },
			{ name: 'sort', value: 'new' }
		]);
	});
});

it('tells of a bad parameter', () => {
	const context: ViewContext = viewContext(record, DEFAULTS, day('2026-11-23'), 'en', DEFAULTS);
	const problems = [{ name: 'sort', given: 'cheap', expected: ['group'] }];
	expect(indexPage(context, query(), problems).notices.join()).toContain('cheap');
});
