/** Requests to an operation: values that are right, at the edge, and wrong, of each of its parameters. */
import fc from 'fast-check';
import type { DocumentedOperation, Parameter } from './document.ts';

const DAYS = ['2024-12-06', '2024-12', '1950-01-01', '2026-11-23', '2011-03-15'];
const WRONG_DAYS = ['2024-02-30', '2999-01-01', '0000-01-01', '9999-12-31', '2024-13', '6.12.2024', '-1'];
const IDS = ['syp-parallel', 'syp-official', 'gdp-growth', 'lbp-parallel', 'usd', 'syp-old', 'syp-new', 'eur'];
const LISTS = [
	'syp-parallel,syp-official',
	'syp-parallel',
	'min-wage-public/syp-parallel',
	'a,b,c,d,e,f,g',
	'a//b',
	','
];
const SENTENCES = [
	'the pound plunged 25% in the week to 6 December 2024',
	'32,000 today',
	'الدولار بـ 18000 في 6 كانون الأول 2024',
	'the pound fell 25%',
	'the premium was 10% on 6 December 2024',
	'the dollar cost 47 pounds before 2011',
	'fell'
];
const AMOUNTS = ['100', '0', '-1', '18.000', '1e9', '999999999999999999999', '0.0000000001', '18k', '1,23', '٥٠٠'];
const WRONG = ['', ' ', 'x', '\u0000', '%', '<script>', '../..', 'null', '1e5', '"', '\ud800', 'ä'.repeat(200)];

/** Values of a parameter, as texts of an address. */
function valuesOf({ name, schema, example }: Parameter): fc.Arbitrary<string> {
	const { minimum, maximum, enum: words } = schema;
	const edges = [minimum, maximum].flatMap((edge) => (edge === undefined ? [] : [edge - 1, edge, edge + 1]));
	const right = fc.constantFrom(String(example), ...words, ...edges.map(String), ...rightOf(name, schema.pattern));
	return fc.oneof({ weight: 5, arbitrary: right }, { weight: 1, arbitrary: fc.constantFrom(...WRONG) }, fc.string());
}

function rightOf(name: string, pattern: string | undefined): readonly string[] {
	if (name === 'q') return SENTENCES;
	if (name === 'amount') return AMOUNTS;
	if (pattern?.includes('\\d{4}')) return [...DAYS, ...WRONG_DAYS];
	return pattern?.includes(',') ? LISTS : IDS;
}

/** What is written behind a path: a form, or none. */
const FORMS = ['', '', '.json', '.csv', '.ndjson', '.txt'];

/**
 * Addresses of an operation: some of its parameters, at times one that it does not know, or one of them twice.
 *
 * @example fc.sample(requestsOf(rate), 1) // ['/api/v1/rate.csv?asof=2024-12&unit=x']
 */
export function requestsOf({ path, parameters }: DocumentedOperation): fc.Arbitrary<string> {
	const inQuery = parameters.filter((one) => one.in === 'query');
	const pairs = inQuery.map((one) => valuesOf(one).map((value): [string, string] => [one.name, value]));
	const strange = fc.constantFrom<[string, string]>(['nothing', '1'], ['asof', '2024-12-06'], ['utm_source', 'x']);
	const chosen = fc.tuple(...pairs.map((pair) => fc.option(pair, { freq: 2, nil: undefined })));
	const id = fc.constantFrom(...IDS, 'gold', 'SYP', 'a%20b');
	const extra = fc.option(strange, { freq: 8, nil: undefined });
	return fc.tuple(id, fc.constantFrom(...FORMS), chosen, extra).map(([id, form, some, more]) => {
		const query = new URLSearchParams([...some, more].filter((pair) => pair !== undefined)).toString();
		return `/api/v1${path.replace('{id}', id)}${form}${query === '' ? '' : `?${query}`}`;
	});
}
