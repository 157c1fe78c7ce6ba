import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULTS, parseSpec, writeSpec, type Defaults, type Spec } from '#lib/spec/index.ts';
import { day, isoDay, toDay } from '#lib/series/index.ts';

const TODAY = day('2026-10-05');

const parsed = (query: string, defaults?: Defaults) => parseSpec(new URLSearchParams(query), TODAY, defaults);

const anySpec: fc.Arbitrary<Spec> = fc.record({
	asOf: fc.option(fc.integer({ min: day('1960-01-01'), max: TODAY }).map(toDay), { nil: undefined }),
	unit: fc.constantFrom('old', 'new'),
	scale: fc.constantFrom('log', 'linear')
});
const anyDefaults: fc.Arbitrary<Defaults> = fc.record({
	unit: fc.constantFrom('old', 'new'),
	scale: fc.constantFrom('log', 'linear')
});

describe('an address that can be used', () => {
	it.each([
		['', {}],
		['asof=2024-12-06', { asOf: day('2024-12-06') }],
		['asof=2026-10-05', { asOf: TODAY }],
		['unit=new', { unit: 'new' }],
		['scale=linear', { scale: 'linear' }],
		['unit=old&scale=log', {}],
		['scale=linear&unit=new&asof=2024-12-06', { asOf: day('2024-12-06'), unit: 'new', scale: 'linear' }]
	] as const)('“%s”', (query, told) => {
		expect(parsed(query)).toEqual({ spec: { asOf: undefined, ...DEFAULTS, ...told }, bad: [] });
	});

	it('stands at what the operator has chosen where it says nothing', () => {
		const defaults: Defaults = { unit: 'new', scale: 'linear' };
		expect(parsed('', defaults).spec).toEqual({ asOf: undefined, ...defaults });
		expect(parsed('unit=old', defaults).spec).toEqual({ asOf: undefined, unit: 'old', scale: 'linear' });
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
			spec: { asOf: day('2024-12-06'), ...DEFAULTS },
			bad: []
		});
		expect(writeSpec(parsed(`${name}=a`).spec)).toBe('');
	});
});

describe('what cannot be used is told and stands at its default', () => {
	it.each([
		['no day', 'asof=yesterday', { name: 'asof', given: 'yesterday', expected: 'day' }],
		['a blank day', 'asof=', { name: 'asof', given: '', expected: 'day' }],
		['31 February', 'asof=2024-02-31', { name: 'asof', given: '2024-02-31', expected: 'day' }],
		['an instant', 'asof=2024-12-06T00:00', { name: 'asof', given: '2024-12-06T00:00', expected: 'day' }],
		['Arabic digits', 'asof=٢٠٢٤-١٢-٠٦', { name: 'asof', given: '٢٠٢٤-١٢-٠٦', expected: 'day' }],
		['tomorrow', 'asof=2026-10-06', { name: 'asof', given: '2026-10-06', expected: 'past' }],
		['another unit', 'unit=gold', { name: 'unit', given: 'gold', expected: ['old', 'new'] }],
		['another case', 'unit=New', { name: 'unit', given: 'New', expected: ['old', 'new'] }],
		['a blank unit', 'unit=', { name: 'unit', given: '', expected: ['old', 'new'] }],
		['another scale', 'scale=sqrt', { name: 'scale', given: 'sqrt', expected: ['log', 'linear'] }],
		['an unknown name', 'colour=red', { name: 'colour', given: 'red', expected: 'unknown' }],
		['a name in another case', 'asOf=2024-12-06', { name: 'asOf', given: '2024-12-06', expected: 'unknown' }],
		['an unknown name that stands twice', 'x=1&x=2', { name: 'x', given: '1', expected: 'unknown' }],
		['a name of every object', 'constructor=1', { name: 'constructor', given: '1', expected: 'unknown' }],
		['a name twice', 'unit=new&unit=old', { name: 'unit', given: 'new, old', expected: 'once' }],
		['a name twice with one value', 'unit=new&unit=new', { name: 'unit', given: 'new, new', expected: 'once' }],
		['two days', 'asof=2024-12-06&asof=oops', { name: 'asof', given: '2024-12-06, oops', expected: 'once' }]
	])('%s', (_, query, bad) => {
		expect(parsed(query)).toEqual({ spec: { asOf: undefined, ...DEFAULTS }, bad: [bad] });
	});

	it('one by one, each of several, and leaves the rest', () => {
		const { spec, bad } = parsed('colour=red&scale=linear&unit=gold&asof=2030-01-01&utm_source=x&y=');
		expect(spec).toEqual({ asOf: undefined, unit: 'old', scale: 'linear' });
		expect(bad.map(({ name, expected }) => [name, expected]).sort()).toEqual([
			['asof', 'past'],
			['colour', 'unknown'],
			['unit', ['old', 'new']],
			['y', 'unknown']
		]);
	});
});

describe('writing', () => {
	it.each([
		[{}, ''],
		[{ asOf: day('2024-12-06') }, '?asof=2024-12-06'],
		[{ scale: 'linear', unit: 'new', asOf: day('2024-12-06') }, '?asof=2024-12-06&unit=new&scale=linear']
	] as const)('%j is “%s”, always in one order', (told, query) => {
		expect(writeSpec({ asOf: undefined, ...DEFAULTS, ...told })).toBe(query);
	});

	it('a spec and reading it gives it back, whatever the defaults', () => {
		fc.assert(
			fc.property(anySpec, anyDefaults, (spec, defaults) => {
				expect(parseSpec(new URLSearchParams(writeSpec(spec, defaults)), TODAY, defaults)).toEqual({ spec, bad: [] });
			})
		);
	});

	it('gives every address of one spec the same address, in whatever order it stood', () => {
		fc.assert(
			fc.property(
				anySpec,
				fc.shuffledSubarray(['asof', 'unit', 'scale', 'utm_source'], { minLength: 4 }),
				(spec, order) => {
					const said = { asof: spec.asOf === undefined ? '' : isoDay(spec.asOf), unit: spec.unit, scale: spec.scale };
					const values = new Map<string, string>([...Object.entries(said), ['utm_source', 'feed']]);
					const query = order.flatMap((name) => (values.get(name) ? [`${name}=${values.get(name)}`] : [])).join('&');
					expect(writeSpec(parsed(query).spec)).toBe(writeSpec(spec));
				}
			)
		);
	});

	it('leaves out what is the default, and nothing else', () => {
		fc.assert(
			fc.property(anySpec, anyDefaults, (spec, defaults) => {
				const written = new URLSearchParams(writeSpec(spec, defaults));
				expect(written.has('asof')).toBe(spec.asOf !== undefined);
				expect(written.has('unit')).toBe(spec.unit !== defaults.unit);
				expect(written.has('scale')).toBe(spec.scale !== defaults.scale);
			})
		);
	});
});

it('no address makes the reader fail, and only what stands in it is told', () => {
	const anyQuery = fc.array(fc.tuple(fc.constantFrom('asof', 'unit', 'scale', 'x', 'gclid'), fc.string()), {
		maxLength: 6
	});
	fc.assert(
		fc.property(anyQuery, (pairs) => {
			const { spec, bad } = parseSpec(new URLSearchParams(pairs), TODAY);
			const names = new Set<string>(pairs.map(([name]) => name));
			expect(bad.filter(({ name }) => !names.has(name) || name === 'gclid')).toEqual([]);
			expect(new Set(bad.map(({ name }) => name)).size).toBe(bad.length);
			expect(parsed(writeSpec(spec))).toEqual({ spec, bad: [] });
		})
	);
});
