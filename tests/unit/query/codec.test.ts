import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	DEFAULTS,
	FIELDS,
	namesOf,
	parseChartQuery,
	writeChartQuery,
	type Defaults,
	type ChartQuery
} from '#lib/query/index.ts';
import { day, toDay } from '#lib/series/index.ts';

const TODAY = day('2026-10-05');

const parsed = (search: string, defaults?: Defaults) => parseChartQuery(new URLSearchParams(search), TODAY, defaults);

const NAMES = namesOf(['chart']);

const anySeries = fc.uniqueArray(
	fc.constantFrom('syp-parallel', 'syp-official', 'min-wage-public/syp-parallel', 'lbp-parallel')
);
const anyDefaults: fc.Arbitrary<Defaults> = fc
	.record({
		series: fc.constant([]),
		range: fc.constantFrom(...FIELDS.range.values),
		show: fc.constantFrom(...FIELDS.show.values),
		reading: fc.constantFrom(...FIELDS.reading.values),
		unit: fc.constantFrom(...FIELDS.unit.values),
		scale: fc.constantFrom(...FIELDS.scale.values),
		events: fc.constantFrom(...FIELDS.events.values),
		band: fc.constantFrom(...FIELDS.band.values),
		panel: fc.constantFrom(...FIELDS.panel.values),
		sort: fc.constantFrom(...FIELDS.sort.values),
		page: fc.integer({ min: 1, max: 99_999 }),
		digits: fc.constantFrom(...FIELDS.digits.values),
		theme: fc.constantFrom(...FIELDS.theme.values)
	})
	.map((choices) => ({ ...DEFAULTS, ...choices }));
const anyDay = fc.integer({ min: day('1960-01-01'), max: TODAY - 1 }).map(toDay);
const anyQuery: fc.Arbitrary<ChartQuery> = fc
	.tuple(
		anyDefaults,
		anySeries,
		fc.option(anyDay, { nil: undefined }),
		fc.option(anyDay, { nil: undefined }),
		fc.option(anyDay, { nil: undefined }),
		fc.option(fc.integer({ min: 1, max: 20_000 }), { nil: undefined }),
		fc.option(fc.integer({ min: 320, max: 2000 }), { nil: undefined }),
		fc.option(fc.integer({ min: 320, max: 2000 }), { nil: undefined })
	)
	.map(([choices, series, late, base, from, length, w, h]) => ({
		...choices,
		series,
		base,
		asOf: late === undefined ? undefined : toDay(Math.max(late, base ?? 0, from ?? 0)),
		from,
		to: length === undefined ? undefined : toDay((from ?? 0) + length),
		w,
		h
	}));

describe('an address that can be used', () => {
	it.each([
		['', {}],
		['asof=2024-12-06', { asOf: day('2024-12-06') }],
		['asof=2026-10-05', { asOf: TODAY }],
		['unit=new', { unit: 'new' }],
		['scale=linear', { scale: 'linear' }],
		['unit=old&scale=log', {}],
		['from=2024-11-01&to=2024-12-31', { from: day('2024-11-01'), to: day('2024-12-31') }],
		['range=1y&show=week&reading=value', { range: '1y', show: 'week', reading: 'value' }],
		[
			'events=none&band=on&panel=premium&sort=high&page=3',
			{ events: 'none', band: 'on', panel: 'premium', sort: 'high', page: 3 }
		],
		['series=syp-parallel,min-wage-public/syp-parallel', { series: ['syp-parallel', 'min-wage-public/syp-parallel'] }],
		['series=syp-parallel&series=syp-official&series=', { series: ['syp-parallel', 'syp-official'] }],
		['show=index&base=2011-03-15&digits=arab', { show: 'index', base: day('2011-03-15'), digits: 'arab' }],
		['asof=&from=&unit=', {}],
		['scale=linear&unit=new&asof=2024-12-06', { asOf: day('2024-12-06'), unit: 'new', scale: 'linear' }]
	] as const)('“%s”', (search, stated) => {
		expect(parsed(search)).toEqual({ query: { ...DEFAULTS, ...stated }, problems: [] });
	});

	it('stands at what the operator has chosen where it says nothing', () => {
		const defaults: Defaults = { ...DEFAULTS, unit: 'new', scale: 'linear' };
		expect(parsed('', defaults).query).toEqual({ ...DEFAULTS, ...defaults });
		expect(parsed('unit=old', defaults).query).toEqual({ ...DEFAULTS, unit: 'old', scale: 'linear' });
	});
});

describe('trackers', () => {
	it.each([
		'utm_source',
		'UTM_Campaign',
		'utm_anything',
		'fbclid',
		'gclid',
		'mc_eid',
		'mtm_kwd',
		'pk_campaign',
		'igshid'
	])('%s is dropped without a word', (name) => {
		expect(parsed(`${name}=a&asof=2024-12-06&${name}=b`)).toEqual({
			query: { ...DEFAULTS, asOf: day('2024-12-06') },
			problems: []
		});
		expect(writeChartQuery(parsed(`${name}=a`).query)).toBe('');
	});
});

describe('an invalid parameter is reported and has its default', () => {
	it.each([
		['a series twice', 'series=a,b,a', { name: 'series', given: 'a,b,a', expected: 'series' }],
		['no name of a series', 'series=a,B/c', { name: 'series', given: 'a,B/c', expected: 'series' }],
		['seven series', 'series=a,b,c,d,e,f,g', { name: 'series', given: 'a,b,c,d,e,f,g', expected: 'series' }],
		['no day', 'asof=yesterday', { name: 'asof', given: 'yesterday', expected: 'day' }],
		[
			'a span that ends before it begins',
			'from=2024-12-06&to=2024-12-01',
			{ name: 'from', given: '2024-12-06', expected: { until: day('2024-12-01') } }
		],
		['a window to come', 'from=2026-10-06', { name: 'from', given: '2026-10-06', expected: { latest: TODAY } }],
		[
			'a window to come, whole',
			'from=2027-01-01&to=2027-02-01',
			{ name: 'from', given: '2027-01-01', expected: { latest: TODAY } }
		],
		['an index to come', 'base=2026-10-06', { name: 'base', given: '2026-10-06', expected: 'past' }],
		['a page that is no number', 'page=two', { name: 'page', given: 'two', expected: 'number' }],
		['page 0', 'page=0', { name: 'page', given: '0', expected: 'number' }],
		['a range that there is not', 'range=2w', { name: 'range', given: '2w', expected: FIELDS.range.values }],
		['31 February', 'asof=2024-02-31', { name: 'asof', given: '2024-02-31', expected: 'day' }],
		['an instant', 'asof=2024-12-06T00:00', { name: 'asof', given: '2024-12-06T00:00', expected: 'day' }],
		['a day of two digits', 'asof=24-12-06', { name: 'asof', given: '24-12-06', expected: 'day' }],
		['tomorrow', 'asof=2026-10-06', { name: 'asof', given: '2026-10-06', expected: 'past' }],
		['another unit', 'unit=gold', { name: 'unit', given: 'gold', expected: ['old', 'new'] }],
		['another case', 'unit=New', { name: 'unit', given: 'New', expected: ['old', 'new'] }],
		['another scale', 'scale=sqrt', { name: 'scale', given: 'sqrt', expected: ['log', 'linear'] }],
		['an unknown name', 'colour=red', { name: 'colour', given: 'red', expected: { known: NAMES } }],
		['a name in another case', 'asOf=2024-12-06', { name: 'asOf', given: '2024-12-06', expected: { known: NAMES } }],
		['an unknown name that stands twice', 'x=1&x=2', { name: 'x', given: '1', expected: { known: NAMES } }],
		['a name of every object', 'constructor=1', { name: 'constructor', given: '1', expected: { known: NAMES } }],
		['a name twice', 'unit=old&unit=new', { name: 'unit', given: 'old, new', expected: 'once' }],
		['a name twice with one value', 'unit=old&unit=old', { name: 'unit', given: 'old, old', expected: 'once' }]
	])('%s', (_, search, problems) => {
		expect(parsed(search)).toEqual({ query: DEFAULTS, problems: [problems] });
	});

	it('of several values the first counts', () => {
		expect(parsed('unit=new&unit=old').query.unit).toBe('new');
		expect(parsed('asof=2024-12-06&asof=oops').query.asOf).toBe(day('2024-12-06'));
	});

	it('of several values a first one that is invalid is reported, too', () => {
		expect(parsed('unit=gold&unit=new')).toEqual({
			query: DEFAULTS,
			problems: [
				{ name: 'unit', given: 'gold', expected: ['old', 'new'] },
				{ name: 'unit', given: 'gold, new', expected: 'once' }
			]
		});
	});

	it.each(['from', 'base'] as const)('a %s after the day on which everything is shown', (name) => {
		const asOf = day('2024-12-06');
		expect(parsed(`asof=2024-12-06&${name}=2024-12-07`)).toEqual({
			query: { ...DEFAULTS, asOf },
			problems: [{ name, given: '2024-12-07', expected: { latest: asOf } }]
		});
		expect(parsed(`asof=2024-12-06&${name}=2024-12-06`)).toEqual({
			query: { ...DEFAULTS, asOf, [name]: asOf },
			problems: []
		});
	});

	it('one by one, each of several, and leaves the rest', () => {
		const { query, problems } = parsed('colour=red&scale=linear&unit=gold&asof=2030-01-01&utm_source=x&y=');
		expect(query).toEqual({ ...DEFAULTS, scale: 'linear' });
		expect(problems.map(({ name, expected }) => [name, expected]).sort()).toEqual([
			['asof', 'past'],
			['colour', { known: NAMES }],
			['unit', ['old', 'new']],
			['y', { known: NAMES }]
		]);
	});
});

describe('writing', () => {
	it.each([
		[{}, ''],
		[{ asOf: day('2024-12-06') }, '?asof=2024-12-06'],
		[{ series: ['a-1', 'b/c'], base: day('2011-03-15') }, '?series=a-1,b/c&base=2011-03-15'],
		[{ scale: 'linear', unit: 'new', asOf: day('2024-12-06') }, '?asof=2024-12-06&unit=new&scale=linear']
	] as const)('%j is “%s”, always in one order', (stated, search) => {
		expect(writeChartQuery({ ...DEFAULTS, ...stated })).toBe(search);
	});

	it('a query and reading it gives it back, whatever the defaults', () => {
		fc.assert(
			fc.property(anyQuery, anyDefaults, (query, defaults) => {
				expect(parseChartQuery(new URLSearchParams(writeChartQuery(query, defaults)), TODAY, defaults)).toEqual({
					query,
					problems: []
				});
			})
		);
	});

	it('gives every address of one query the same address, in whatever order it stood', () => {
		fc.assert(
			fc.property(anyQuery, fc.shuffledSubarray([...NAMES], { minLength: NAMES.length }), (query, order) => {
				const written = new URLSearchParams(writeChartQuery(query));
				const pairs = order.flatMap((name) => (written.has(name) ? [[name, written.get(name) ?? '']] : []));
				const search = new URLSearchParams([...pairs, ['utm_source', 'feed']]).toString();
				expect(writeChartQuery(parsed(search).query)).toBe(writeChartQuery(query));
			})
		);
	});

	it('leaves out what is the default, and nothing else', () => {
		fc.assert(
			fc.property(anyQuery, anyDefaults, (query, defaults) => {
				const written = new URLSearchParams(writeChartQuery(query, defaults));
				expect(written.has('asof')).toBe(query.asOf !== undefined);
				expect(written.has('unit')).toBe(query.unit !== defaults.unit);
				expect(written.has('scale')).toBe(query.scale !== defaults.scale);
			})
		);
	});
});

it('no address makes the reader fail, and only its own parameters are reported', () => {
	const anyQuery = fc.array(fc.tuple(fc.constantFrom(...NAMES, 'x', 'gclid'), fc.string()), {
		maxLength: 6
	});
	fc.assert(
		fc.property(anyQuery, (pairs) => {
			const { query, problems } = parseChartQuery(new URLSearchParams(pairs), TODAY);
			const names = new Set<string>(pairs.map(([name]) => name));
			expect(problems.filter(({ name }) => !names.has(name) || name === 'gclid')).toEqual([]);
			const reported = problems.map(({ name, expected }) => `${name} ${expected === 'once'}`);
			expect(new Set(reported).size).toBe(problems.length);
			expect(parsed(writeChartQuery(query))).toEqual({ query, problems: [] });
		})
	);
});
