/** Version 2: a list of rates, one for each pair and day; its currencies and its providers. */
import { m } from '#i18n/compiled/messages.js';
import type { ParameterProblem } from '#lib/query/index.ts';
import { isoDay, startOf, type Day } from '#lib/series/index.ts';
import { currenciesOf, providersOf } from './coverage.ts';
import type { MarketUnit } from './market-unit.ts';
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
 * @example answerV2(market, 'rate/USD/SYP', new URLSearchParams('date=2024-12-06'))?.body
 * // { date: '2024-12-06', base: 'USD', quote: 'SYP', rate: 18000 }
 */
export function answerV2(market: MarketUnit, path: string, parameters: URLSearchParams): Outcome | undefined {
	if (path === 'currencies') return answered(currenciesOf(market));
	if (path === 'providers') return answered(providersOf(market));
	if (path === 'rates') return rates(market, parameters);
	const [name, base, quote, ...rest] = path.split('/');
	return name === 'rate' && base && quote && rest.length === 0
		? oneRate(market, { base, quote }, parameters)
		: undefined;
}

function oneRate(
	market: MarketUnit,
	named: { readonly base: string; readonly quote: string },
	parameters: URLSearchParams
): Outcome {
	const [base, quote] = [readCode(market, 'base', named.base), readCode(market, 'quote', named.quote)];
	const date = dayOf(market, parameters, 'date');
	const problems = [
		...problemsOf([base, quote, date]),
		...unknownIn(parameters, KNOWN.rate),
		...repeatedIn(parameters)
	];
	if (problems.length > 0) return unprocessable(problems, market.words);
	const query = { base: valueOf(base, ''), quotes: [valueOf(quote, '')] };
	const day = valueOf(date, market.today);
	const [found] = ratesOn(market, query, day);
	return found ? answered(rowOf(query.base, found)) : noRate(query, day, market.words);
}

function rates(market: MarketUnit, parameters: URLSearchParams): Outcome {
	const { query, problems: ofCurrencies } = readQuery(market, parameters, CURRENCIES);
	const [date, from, to] = ['date', 'from', 'to'].map((name) => dayOf(market, parameters, name));
	const range = { from: valueOf(from, market.today), to: valueOf(to, market.today) };
	const problems = [
		...ofCurrencies,
		...problemsOf([date, from, to]),
		...unknownIn(parameters, KNOWN.rates),
		...repeatedIn(parameters),
		...groupProblems(parameters),
		...(from && range.from > range.to
			? [{ name: 'from', given: isoDay(range.from), expected: { until: range.to } }]
			: [])
	];
	if (problems.length > 0) return unprocessable(problems, market.words);
	if (date && (from ?? to)) return { status: 422, body: { message: m.frankfurter_conflict({}, market.words) } };
	if (to && !from) return { status: 422, body: { message: m.frankfurter_no_start({}, market.words) } };
	return from
		? inRange(market, query, range, parameters.get('group'))
		: onDay(market, query, valueOf(date, market.today));
}

function onDay(market: MarketUnit, query: RatesQuery, day: Day): Outcome {
	const found = ratesOn(market, query, day);
	if (found.length === 0) return noRate(query, day, market.words);
	return answered(found.map((one) => rowOf(query.base, one)));
}

function inRange(market: MarketUnit, query: RatesQuery, range: Range, group: string | null): Outcome {
	const found = ratesIn(market, query, range).flatMap((ofPair) => lastOfEach(ofPair, group));
	if (found.length === 0) return noRate(query, range.to, market.words);
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

function dayOf(market: MarketUnit, parameters: URLSearchParams, name: string): ReturnType<typeof readDay> | undefined {
	const given = givenOf(parameters, [name]);
	return given && readDay(market, ...given);
}

function unknownIn(parameters: URLSearchParams, known: readonly string[]): readonly ParameterProblem[] {
	const unknown = [...new Set(parameters.keys())].filter((name) => !known.includes(name));
	return unknown.map((name) => ({ name, given: parameters.get(name) ?? '', expected: { known } }));
}

function groupProblems(parameters: URLSearchParams): readonly ParameterProblem[] {
	const given = parameters.get('group');
	return given === null || GROUPS.some((one) => one === given) ? [] : [{ name: 'group', given, expected: GROUPS }];
}
