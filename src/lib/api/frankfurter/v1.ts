/** Version 1: an object of rates by currency, of a day or of each day in a range. */
import { clean } from '#lib/format/number.ts';
import { isoDay, toDay, type Day } from '#lib/series/index.ts';
import type { MarketUnit } from './market-unit.ts';
import { answered, noRate, unprocessable, type Outcome } from './outcome.ts';
import { ratesIn, ratesOn, type PairRate, type Range, type RatesQuery } from './rates.ts';
import { problemsOf, readAmount, readDay, readQuery, repeatedIn, valueOf } from './read.ts';

/** The names under which clients of version 1 send currencies. */
const CURRENCIES = { base: ['base', 'from'], quotes: ['symbols', 'symbol', 'to'] } as const;

/** A request of version 1: from which currency, into which, and how much. */
interface RateRequest extends RatesQuery {
	readonly amount: number;
}

/**
 * Answers an address of version 1.
 *
 * @param path - below `v1/`: `latest`, a day, a range with two dots, or `currencies`
 * @example answerV1(market, 'latest', new URLSearchParams('base=USD&symbols=SYP')).body
 * // { amount: 1, base: 'USD', date: '2026-10-05', rates: { SYP: 13800 } }
 */
export function answerV1(market: MarketUnit, path: string, parameters: URLSearchParams): Outcome | undefined {
	if (path === '') return undefined;
	if (path === 'currencies') return answered(currencyNames(market));
	const [first = '', ...rest] = path.split('..');
	if (rest.length === 0) {
		const day = first === 'latest' ? { value: market.today } : readDay(market, 'date', first);
		return withRequest(market, parameters, [day], (request) => onDay(market, request, valueOf(day, market.today)));
	}
	const last = rest.join('..');
	const from = readDay(market, 'start_date', first);
	const to = last === '' ? { value: market.today } : readDay(market, 'end_date', last);
	const range = { from: valueOf(from, market.today), to: valueOf(to, market.today) };
	const order =
		range.from > range.to
			? { problem: { name: 'start_date', given: first, expected: { until: range.to } } }
			: undefined;
	return withRequest(market, parameters, [from, to, order], (request) => inRange(market, request, range));
}

function currencyNames({ record, codes, words }: MarketUnit): Readonly<Record<string, string>> {
	return Object.fromEntries(codes.map((code) => [code, record.currencies.get(code)?.name[words.locale] ?? code]));
}

function withRequest(
	market: MarketUnit,
	parameters: URLSearchParams,
	days: Parameters<typeof problemsOf>[0],
	answer: (request: RateRequest) => Outcome
): Outcome {
	const { query, problems } = readQuery(market, parameters, CURRENCIES);
	const amount = readAmount(parameters);
	const all = [...problemsOf(days), ...problems, ...problemsOf([amount]), ...repeatedIn(parameters)];
	if (all.length > 0) return unprocessable(all, market.words);
	return answer({ ...query, amount: valueOf(amount, 1) });
}

function onDay(market: MarketUnit, request: RateRequest, day: Day): Outcome {
	const { amount, base } = request;
	const found = ratesOn(market, request, day);
	if (found.length === 0) return noRate(request, day, market.words);
	const oldest = toDay(Math.min(...found.map((one) => one.day)));
	return answered({ amount, base, date: isoDay(oldest), rates: ratesOf(found, amount) });
}

function inRange(market: MarketUnit, request: RateRequest, range: Range): Outcome {
	const { amount, base } = request;
	const found = ratesIn(market, request, range).flat();
	const byDay = new Map<Day, PairRate[]>();
	for (const one of found) byDay.set(one.day, [...(byDay.get(one.day) ?? []), one]);
	const days = [...byDay]
		.sort(([a], [b]) => a - b)
		.map(([day, rates]) => [isoDay(day), ratesOf(rates, amount)] as const);
	const [first, last] = [days[0], days.at(-1)];
	if (!first || !last) return noRate(request, range.to, market.words);
	return answered({ amount, base, start_date: first[0], end_date: last[0], rates: Object.fromEntries(days) });
}

function ratesOf(found: readonly PairRate[], amount: number): Readonly<Record<string, number>> {
	return Object.fromEntries(found.map(({ quote, rate }) => [quote, clean(rate * amount)]));
}
