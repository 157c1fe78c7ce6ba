import { fixedRate, crossRate, type Day, type Rate } from '#lib/series/index.ts';
import { legOf, lastUsable, seriesOfPair, type Blocked, type ExchangeRule, type Leg } from './leg.ts';
import { anchorCurrency, homeCurrency } from '#lib/record/roles.ts';
import type { NamedUnit } from '#lib/record/record.ts';

/** A rate between two units, and the quoted rates that it is made of: none between units of one currency. */
export interface Converted {
	readonly rate: Rate;
	/** In the order of the way; more than one make a derived rate. */
	readonly legs: readonly Leg[];
}

/** No rate, and why. */
export interface NotConverted {
	/** The rates that cannot be used on the day; none where the record has no such rate on the market at all. */
	readonly blocked: readonly Blocked[];
	/** The last day before on which the same was possible. */
	readonly possible: Day | undefined;
}

/** The rate between two units as of a day, and the other one where two ways lead there. */
export interface Exchange {
	readonly found: Converted | NotConverted;
	readonly beside: Converted | undefined;
}

/**
 * Finds the rate between two units under a rule. A rate that the market quotes directly goes before one that is derived
 * through the anchor currency, unless it is older than the older leg of the derived one. A currency without a rate in the
 * anchor on the day is reached through the home currency where it is quoted there, both of its rates as of one day.
 *
 * @example findExchange(rule, usd, sypOld).found // { rate: 18,000 to 1, legs: [parallel market, 6 December 2024] }
 * @example findExchange(rule, turkishLira, sypOld).found // legs: [Turkish lira, central bank; parallel market]
 */
export function findExchange(rule: ExchangeRule, from: NamedUnit, to: NamedUnit): Exchange {
	const paths = pathsOf(rule, from.currency, to.currency);
	const tried = paths.map((path) => follow(rule, path, from, to));
	const usable = tried.filter((one) => 'rate' in one).sort((a, b) => oldestOf(b) - oldestOf(a));
	const [found, beside] = usable;
	if (found) return { found, beside };
	const failed = tried.filter((one) => 'blocked' in one);
	const [nearest] = failed.sort((a, b) => (b.possible ?? -Infinity) - (a.possible ?? -Infinity));
	return { found: nearest ?? { blocked: [], possible: undefined }, beside: undefined };
}

/** Days after which a derived rate stands for no day any more: each of its rates may have moved by itself. */
const CROSS_DAYS = 45;

/**
 * The oldest rate behind a derived one that is more than 45 days old.
 *
 * @param day - the day on which the rate is read
 * @returns undefined for a rate that is quoted itself, or is not that old
 * @example oldCross(liraInPounds, day('2026-11-28'))?.info.id // 'try-official', last quoted on 1 April 2026
 */
export function oldCross(converted: Converted, day: Day): Leg | undefined {
	if (converted.legs.length < 2 || day - oldestOf(converted) <= CROSS_DAYS) return undefined;
	return converted.legs.find(({ observation }) => observation.observed === oldestOf(converted));
}

/** The day of the oldest quote that a rate is made of. */
function oldestOf({ legs }: Converted): number {
	return Math.min(...legs.map(({ observation }) => observation.observed));
}

/** The ways between two currencies, the direct one first; none where a rate is not in the record. */
function pathsOf(rule: ExchangeRule, from: string, to: string): readonly (readonly string[])[] {
	if (from === to) return [[from]];
	const quoted = (a: string, b: string) => seriesOfPair(rule, a, b).length > 0;
	const [home, anchor] = [homeCurrency(rule.record), anchorCurrency(rule.record)];
	const toAnchor = (code: string): readonly string[] => {
		if (code === anchor) return [code];
		return !isUsable(rule, code, anchor) && quoted(code, home) ? [code, home, anchor] : [code, anchor];
	};
	const derived = straightened([...toAnchor(from), ...[...toAnchor(to)].reverse().slice(1)]);
	const paths = derived.length > 2 ? [[from, to], derived] : [derived];
	return paths.filter((path) => hopsOf(path).every(([a, b]) => quoted(a, b)));
}

function isUsable(rule: ExchangeRule, a: string, b: string): boolean {
	const leg = legOf(rule, a, b);
	return leg !== undefined && 'rate' in leg;
}

/** A way without the detours that come back to where it was. */
function straightened(path: readonly string[]): readonly string[] {
	return path.reduce<readonly string[]>((way, code) => {
		const been = way.indexOf(code);
		return been < 0 ? [...way, code] : way.slice(0, been + 1);
	}, []);
}

/** From one currency to the next. */
type Hop = readonly [string, string];

function hopsOf(path: readonly string[]): Hop[] {
	return path.slice(1).map((code, i) => [path[i] ?? code, code]);
}

function follow(rule: ExchangeRule, path: readonly string[], from: NamedUnit, to: NamedUnit): Converted | NotConverted {
	const hops = hopsOf(path);
	const read = readTogether(rule, hops);
	const blocked = read.filter((one) => 'missing' in one);
	if (blocked.length > 0) return { blocked, possible: possibleDay(rule, hops) };
	const legs = read.filter((one) => 'rate' in one);
	return { rate: chained(legs, from, to), legs };
}

/**
 * The legs of a way. Two that are both in the home currency are read as of the day of the older one: a euro of October over a dollar
 * of December would tell how the pound fell between, not what a euro is in dollars.
 */
function readTogether(rule: ExchangeRule, hops: readonly Hop[]): readonly (Leg | Blocked)[] {
	const home = homeCurrency(rule.record);
	const read = hops.flatMap(([a, b]) => legOf(rule, a, b) ?? []);
	const days = read.flatMap((one) => ('rate' in one && one.info.currency === home ? [one.observation.observed] : []));
	const [first, second] = days;
	if (first === undefined || second === undefined) return read;
	const day = first < second ? first : second;
	return hops.flatMap(([a, b], i) => (read[i]?.info.currency === home ? legOf({ ...rule, day }, a, b) : read[i]) ?? []);
}

function chained(legs: readonly Leg[], from: NamedUnit, to: NamedUnit): Rate {
	const start: Rate = fixedRate(from, legs[0]?.rate.from ?? to);
	const way = legs.reduce((rate, leg) => joined(rate, leg.rate), start);
	return legs.length === 0 ? start : crossRate(way, fixedRate(way.to, to));
}

/** Two legs meet in a currency, and may name it in two of its units. */
function joined(first: Rate, second: Rate): Rate {
	return crossRate(crossRate(first, fixedRate(first.to, second.from)), second);
}

/** The last day on which all rates of a way could be used: each step back may make another one too old. */
function possibleDay(rule: ExchangeRule, hops: readonly Hop[]): Day | undefined {
	let day: Day | undefined = rule.day;
	for (let before: Day | undefined; day !== undefined && day !== before;) {
		before = day;
		for (const [a, b] of hops) day = day === undefined ? undefined : lastUsable({ ...rule, day }, a, b);
	}
	return day;
}
