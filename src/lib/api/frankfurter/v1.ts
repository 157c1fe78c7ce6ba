/** Version 1: an object of rates by currency, of a day or of each day in a range. */
import { m } from '#i18n/compiled/messages.js';
import { clean } from '#lib/format/number.ts';
import { isoDay, toDay, type Day } from '#lib/series/index.ts';
import { seriesOn, type Door } from './door.ts';
import { answered, notFound, unprocessable, type Outcome } from './outcome.ts';
import { rateOn, ratesIn, type PairRate, type Range } from './rates.ts';
import {
	givenOf,
	othersThan,
	problemsOf,
	readAmount,
	readCode,
	readCodes,
	readDay,
	repeatedIn,
	usualBase,
	valueOf
} from './read.ts';

/** A request of version 1: from which currency, into which, and how much. */
interface RateRequest {
	readonly base: string;
	readonly quotes: readonly string[];
	readonly amount: number;
}

/**
 * Answers an address of version 1.
 *
 * @param path - below `v1/`: `latest`, a day, a range with two dots, or `currencies`
 * @example answerV1(door, 'latest', new URLSearchParams('base=USD&symbols=SYP')).body
 * // { amount: 1, base: 'USD', date: '2026-10-05', rates: { SYP: 13800 } }
 */
export function answerV1(door: Door, path: string, parameters: URLSearchParams): Outcome | undefined {
	if (path === '') return undefined;
	if (path === 'currencies') return answered(currencyNames(door));
	const [first = '', ...rest] = path.split('..');
	if (rest.length === 0) {
		const day = first === 'latest' ? { value: door.today } : readDay(door, 'date', first);
		return withRequest(door, parameters, [day], (request) => onDay(door, request, valueOf(day, door.today)));
	}
	const last = rest.join('..');
	const from = readDay(door, 'start_date', first);
	const to = last === '' ? { value: door.today } : readDay(door, 'end_date', last);
	const range = { from: valueOf(from, door.today), to: valueOf(to, door.today) };
	const order =
		range.from > range.to ? { problem: { name: 'start_date', given: first, expected: 'order' } as const } : undefined;
	return withRequest(door, parameters, [from, to, order], (request) => inRange(door, request, range));
}

function currencyNames({ record, codes, words }: Door): Readonly<Record<string, string>> {
	return Object.fromEntries(codes.map((code) => [code, record.currencies.get(code)?.name[words.locale] ?? code]));
}

function withRequest(
	door: Door,
	parameters: URLSearchParams,
	days: Parameters<typeof problemsOf>[0],
	answer: (request: RateRequest) => Outcome
): Outcome {
	const given = {
		base: givenOf(parameters, ['base', 'from']),
		quotes: givenOf(parameters, ['symbols', 'symbol', 'to']),
		amount: givenOf(parameters, ['amount'])
	};
	const base = given.base && readCode(door, ...given.base);
	const quotes = given.quotes && readCodes(door, ...given.quotes);
	const amount = given.amount && readAmount(given.amount[1]);
	const code = valueOf(base, usualBase(door));
	const problems = [...problemsOf([...days, base, quotes, amount]), ...repeatedIn(parameters)];
	if (problems.length > 0) return unprocessable(problems, door.words);
	return answer({ base: code, quotes: valueOf(quotes, othersThan(door, code)), amount: valueOf(amount, 1) });
}

function onDay(door: Door, { base, quotes, amount }: RateRequest, day: Day): Outcome {
	const series = seriesOn(door, day);
	const found = quotes.flatMap((quote) => rateOn(door, series, { base, quote }, day) ?? []);
	if (found.length === 0) return notFound(noRate(door, { base, quotes }, day));
	const oldest = toDay(Math.min(...found.map((one) => one.day)));
	return answered({ amount, base, date: isoDay(oldest), rates: ratesOf(found, amount) });
}

function inRange(door: Door, { base, quotes, amount }: RateRequest, range: Range): Outcome {
	const series = seriesOn(door, range.to);
	const found = quotes.flatMap((quote) => ratesIn(door, series, { base, quote }, range));
	const byDay = new Map<Day, PairRate[]>();
	for (const one of found) byDay.set(one.day, [...(byDay.get(one.day) ?? []), one]);
	const days = [...byDay]
		.sort(([a], [b]) => a - b)
		.map(([day, rates]) => [isoDay(day), ratesOf(rates, amount)] as const);
	const [first, last] = [days[0], days.at(-1)];
	if (!first || !last) return notFound(noRate(door, { base, quotes }, range.to));
	return answered({ amount, base, start_date: first[0], end_date: last[0], rates: Object.fromEntries(days) });
}

function ratesOf(found: readonly PairRate[], amount: number): Readonly<Record<string, number>> {
	return Object.fromEntries(found.map(({ quote, rate }) => [quote, clean(rate * amount)]));
}

/** Why there is nothing on a day. */
export function noRate(
	{ words }: Pick<Door, 'words'>,
	{ base, quotes }: Pick<RateRequest, 'base' | 'quotes'>,
	day: Day
): string {
	return m.frankfurter_no_rate({ base, quotes: quotes.join(', '), day: isoDay(day) }, words);
}
