/** Version 2: a list of rates, one for each pair and day; its currencies and its providers. */
import { m } from '#i18n/compiled/messages.js';
import type { ParameterProblem } from '#lib/query/index.ts';
import { isoDay, startOf, type Day } from '#lib/series/index.ts';
import { currenciesOf, providersOf } from './coverage.ts';
import { seriesOn, type Door } from './door.ts';
import { answered, notFound, unprocessable, type Outcome } from './outcome.ts';
import { rateOn, ratesIn, type PairRate, type Range } from './rates.ts';
import {
	givenOf,
	othersThan,
	problemsOf,
	readCode,
	readCodes,
	readDay,
	repeatedIn,
	usualBase,
	valueOf
} from './read.ts';
import { noRate } from './v1.ts';

const GROUPS = ['week', 'month'] as const;

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
	const pair = { base: valueOf(base, ''), quote: valueOf(quote, '') };
	const day = valueOf(date, door.today);
	const found = rateOn(door, seriesOn(door, day), pair, day);
	return found
		? answered(rowOf(pair.base, found))
		: notFound(noRate(door, { base: pair.base, quotes: [pair.quote] }, day));
}

function rates(door: Door, parameters: URLSearchParams): Outcome {
	const given = { base: givenOf(parameters, ['base']), quotes: givenOf(parameters, ['quotes']) };
	const base = given.base && readCode(door, ...given.base);
	const quotes = given.quotes && readCodes(door, ...given.quotes);
	const [date, from, to] = ['date', 'from', 'to'].map((name) => dayOf(door, parameters, name));
	const range = { from: valueOf(from, door.today), to: valueOf(to, door.today) };
	const problems = [
		...problemsOf([base, quotes, date, from, to]),
		...unknownIn(parameters, KNOWN.rates),
		...repeatedIn(parameters),
		...groupProblems(parameters),
		...(from && range.from > range.to ? [{ name: 'from', given: isoDay(range.from), expected: 'order' } as const] : [])
	];
	if (problems.length > 0) return unprocessable(problems, door.words);
	if (date && (from ?? to)) return { status: 422, body: { message: m.frankfurter_conflict({}, door.words) } };
	if (to && !from) return { status: 422, body: { message: m.frankfurter_no_start({}, door.words) } };
	const code = valueOf(base, usualBase(door));
	const request = { base: code, quotes: valueOf(quotes, othersThan(door, code)) };
	return from
		? inRange(door, request, range, parameters.get('group'))
		: onDay(door, request, valueOf(date, door.today));
}

/** What is wanted of a base currency. */
interface Wanted {
	readonly base: string;
	readonly quotes: readonly string[];
}

function onDay(door: Door, { base, quotes }: Wanted, day: Day): Outcome {
	const series = seriesOn(door, day);
	const found = quotes.flatMap((quote) => rateOn(door, series, { base, quote }, day) ?? []);
	if (found.length === 0) return notFound(noRate(door, { base, quotes }, day));
	return answered(found.map((one) => rowOf(base, one)));
}

function inRange(door: Door, { base, quotes }: Wanted, range: Range, group: string | null): Outcome {
	const series = seriesOn(door, range.to);
	const found = quotes.flatMap((quote) => lastOfEach(ratesIn(door, series, { base, quote }, range), group));
	if (found.length === 0) return notFound(noRate(door, { base, quotes }, range.to));
	return answered(
		found.sort((a, b) => a.day - b.day || a.quote.localeCompare(b.quote, 'en')).map((one) => rowOf(base, one))
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
