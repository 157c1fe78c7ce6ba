/** Version 2: a list of rates, one for each pair and day; its currencies and its providers. */
import { m } from '#i18n/compiled/messages.js';
import type { ParameterProblem } from '#lib/query/index.ts';
import { isoDay, startOf, type Day } from '#lib/series/index.ts';
import { currenciesOf, providersOf } from './coverage.ts';
import type { Door } from './door.ts';
import { answered, noRate, unprocessable, type Outcome } from './outcome.ts';
import { ratesIn, ratesOn, type PairRate, type Range, type RatesQuery } from './rates.ts';
import { givenOf, problemsOf, readCode, readDay, readQuery, repeatedIn, valueOf } from './read.ts';

const GROUPS = ['week', 'month'] as const;

/** The names under which clients of version 2 send currencies. */
const CURRENCIES = { base: ['base'], quotes: ['quotes'] } as const;

/** What each address takes. */
const KNOWN = { rates: ['base', 'quotes', 'date', 'from', 'to', 'group'], rate: ['date'] } as const;

/** A rate as version 2 writes it. */
interface RateRow {
	readonly date: string;
	readonly base: string;
	readonly quote: string;
	readonly rate: number;
}

/**
 * Answers an address of version 2.
 *
 * @param path - below `v2/`: `rates`, `rate/USD/SYP`, `currencies` or `providers`
 * @returns undefined where there is no such address
 * @example answerV2(door, 'rate/USD/SYP', new URLSearchParams('date=2024-12-06'))?.body
 * // { date: '2024-12-06', base: 'USD', quote: 'SYP', rate: 18000 }
 */
export function answerV2(door: Door, path: string, parameters: URLSearchParams): Outcome | undefined {
	if (path === 'currencies') return answered(currenciesOf(door));
	if (path === 'providers') return answered(providersOf(door));
	if (path === 'rates') return rates(door, parameters);
	const [name, base, quote, ...rest] = path.split('/');
	return name === 'rate' && base && quote && rest.length === 0 ? oneRate(door, { base, quote }, parameters) : undefined;
}

function oneRate(
	door: Door,
	named: { readonly base: string; readonly quote: string },
	parameters: URLSearchParams
): Outcome {
	const [base, quote] = [readCode(door, 'base', named.base), readCode(door, 'quote', named.quote)];
	const date = dayOf(door, parameters, 'date');
	const problems = [
		...problemsOf([base, quote, date]),
		...unknownIn(parameters, KNOWN.rate),
		...repeatedIn(parameters)
	];
	if (problems.length > 0) return unprocessable(problems, door.words);
	const query = { base: valueOf(base, ''), quotes: [valueOf(quote, '')] };
	const day = valueOf(date, door.today);
	const [found] = ratesOn(door, query, day);
	return found ? answered(rowOf(query.base, found)) : noRate(query, day, door.words);
}

function rates(door: Door, parameters: URLSearchParams): Outcome {
	const { query, problems: ofCurrencies } = readQuery(door, parameters, CURRENCIES);
	const [date, from, to] = ['date', 'from', 'to'].map((name) => dayOf(door, parameters, name));
	const range = { from: valueOf(from, door.today), to: valueOf(to, door.today) };
	const problems = [
		...ofCurrencies,
		...problemsOf([date, from, to]),
		...unknownIn(parameters, KNOWN.rates),
		...repeatedIn(parameters),
		...groupProblems(parameters),
		...(from && range.from > range.to ? [{ name: 'from', given: isoDay(range.from), expected: 'order' } as const] : [])
	];
	if (problems.length > 0) return unprocessable(problems, door.words);
	if (date && (from ?? to)) return { status: 422, body: { message: m.frankfurter_conflict({}, door.words) } };
	if (to && !from) return { status: 422, body: { message: m.frankfurter_no_start({}, door.words) } };
	return from ? inRange(door, query, range, parameters.get('group')) : onDay(door, query, valueOf(date, door.today));
}

function onDay(door: Door, query: RatesQuery, day: Day): Outcome {
	const found = ratesOn(door, query, day);
	if (found.length === 0) return noRate(query, day, door.words);
	return answered(found.map((one) => rowOf(query.base, one)));
}

function inRange(door: Door, query: RatesQuery, range: Range, group: string | null): Outcome {
	const found = ratesIn(door, query, range).flatMap((ofPair) => lastOfEach(ofPair, group));
	if (found.length === 0) return noRate(query, range.to, door.words);
	return answered(
		found.sort((a, b) => a.day - b.day || a.quote.localeCompare(b.quote, 'en')).map((one) => rowOf(query.base, one))
	);
}

/** The last rate of each week or month, on its own day; all of them by default. */
function lastOfEach(found: readonly PairRate[], group: string | null): readonly PairRate[] {
	const period = GROUPS.find((one) => one === group);
	if (!period) return found;
	return [...new Map(found.map((one) => [startOf(one.day, period), one])).values()];
}

function rowOf(base: string, { quote, rate, day }: PairRate): RateRow {
	return { date: isoDay(day), base, quote, rate };
}

function dayOf(door: Door, parameters: URLSearchParams, name: string): ReturnType<typeof readDay> | undefined {
	const given = givenOf(parameters, [name]);
	return given && readDay(door, ...given);
}

function unknownIn(parameters: URLSearchParams, known: readonly string[]): readonly ParameterProblem[] {
	const unknown = [...new Set(parameters.keys())].filter((name) => !known.includes(name));
	return unknown.map((name) => ({ name, given: parameters.get(name) ?? '', expected: { known } }));
}

function groupProblems(parameters: URLSearchParams): readonly ParameterProblem[] {
	const given = parameters.get('group');
	return given === null || GROUPS.some((one) => one === given) ? [] : [{ name: 'group', given, expected: GROUPS }];
}
