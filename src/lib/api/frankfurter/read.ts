/** The parameters that Frankfurter's clients send: their names and values are that API's, not ours. */
import { FIELDS, type ParameterProblem } from '#lib/query/index.ts';
import { parseDay, type Day } from '#lib/series/index.ts';
import type { MarketUnit } from './market-unit.ts';
import type { RatesQuery } from './rates.ts';

/** A value, or what is wrong with it. */
export type Read<Value> = { readonly value: Value } | { readonly problem: ParameterProblem };

/**
 * The first of some parameters that a request has, by any of its names.
 *
 * @example givenOf(new URLSearchParams('symbol=SYP'), ['symbols', 'symbol', 'to']) // ['symbol', 'SYP']
 */
export function givenOf(
	parameters: URLSearchParams,
	names: readonly string[]
): readonly [name: string, text: string] | undefined {
	for (const name of names) {
		const text = parameters.get(name);
		if (text !== null && text !== '') return [name, text];
	}
	return undefined;
}

/**
 * Codes of currencies of a market, in capitals or not, with commas between.
 *
 * @example readCodes(market, 'symbols', 'syp,EUR') // { value: ['SYP', 'EUR'] }
 */
function readCodes({ codes }: Pick<MarketUnit, 'codes'>, name: string, text: string): Read<readonly string[]> {
	const given = [...new Set(text.toUpperCase().split(','))];
	const unknown = given.filter((code) => !codes.includes(code));
	return unknown.length > 0 ? { problem: { name, given: unknown.join(), expected: codes } } : { value: given };
}

/**
 * The code of one currency of a market.
 *
 * @example readCode(market, 'base', 'usd') // { value: 'USD' }
 */
export function readCode({ codes }: Pick<MarketUnit, 'codes'>, name: string, text: string): Read<string> {
	const value = text.toUpperCase();
	return codes.includes(value) ? { value } : { problem: { name, given: text, expected: codes } };
}

/**
 * A day; one to come is today, since clients east of Damascus ask for theirs.
 *
 * @example readDay({ today }, 'date', '2024-12-06') // { value: day('2024-12-06') }
 */
export function readDay({ today }: Pick<MarketUnit, 'today'>, name: string, text: string): Read<Day> {
	const day = parseDay(text);
	if (day === undefined) return { problem: { name, given: text, expected: 'day' } };
	return { value: day < today ? day : today };
}

/**
 * The amount of a request: a number above zero, 1 by default.
 *
 * @example readAmount(new URLSearchParams('amount=250')) // { value: 250 }
 */
export function readAmount(parameters: URLSearchParams): Read<number> {
	const { name } = FIELDS.amount;
	const [, given = '1'] = givenOf(parameters, [name]) ?? [];
	const value = /^\d{1,15}(?:\.\d{1,12})?$/.test(given) ? Number(given) : 0;
	return value > 0 ? { value } : { problem: { name, given, expected: 'figure' } };
}

/** The names under which a version takes the currencies of a request; the first that is given counts. */
interface CurrencyNames {
	readonly base: readonly string[];
	readonly quotes: readonly string[];
}

/**
 * The currencies of a request, and what is wrong with them. The base is the default one where none is named, the quotes are all
 * others.
 *
 * @example readQuery(market, new URLSearchParams('base=USD&quotes=SYP'), { base: ['base'], quotes: ['quotes'] }).query
 * // { base: 'USD', quotes: ['SYP'] }
 */
export function readQuery(
	market: Pick<MarketUnit, 'codes' | 'anchor'>,
	parameters: URLSearchParams,
	names: CurrencyNames
): { readonly query: RatesQuery; readonly problems: readonly ParameterProblem[] } {
	const given = { base: givenOf(parameters, names.base), quotes: givenOf(parameters, names.quotes) };
	const base = given.base && readCode(market, ...given.base);
	const quotes = given.quotes && readCodes(market, ...given.quotes);
	const code = valueOf(base, defaultBase(market));
	const others = market.codes.filter((one) => one !== code);
	return { query: { base: code, quotes: valueOf(quotes, others) }, problems: problemsOf([base, quotes]) };
}

/** The base currency of a request that names none: that of Frankfurter, where the market has it. */
function defaultBase({ codes, anchor }: Pick<MarketUnit, 'codes' | 'anchor'>): string {
	return codes.includes('EUR') ? 'EUR' : anchor;
}

/**
 * Parameters that an address has more than once: no client sends one twice, and each would mean another one of them.
 *
 * @example repeatedIn(new URLSearchParams('date=2024-12-06&date=2024-12-07')) // [{ name: 'date', given: '2024-12-06, 2024-12-07', … }]
 */
export function repeatedIn(parameters: URLSearchParams): readonly ParameterProblem[] {
	return [...new Set(parameters.keys())]
		.map((name) => ({ name, given: parameters.getAll(name) }))
		.filter(({ given }) => given.length > 1)
		.map(({ name, given }) => ({ name, given: given.join(', '), expected: 'once' }));
}

/** What is wrong with some values. */
export function problemsOf(reads: readonly (Read<unknown> | undefined)[]): readonly ParameterProblem[] {
	return reads.flatMap((read) => (read && 'problem' in read ? [read.problem] : []));
}

/** A value that was read, else another. */
export function valueOf<Value>(read: Read<Value> | undefined, otherwise: Value): Value {
	return read && 'value' in read ? read.value : otherwise;
}
