import {
	asOf,
	invertRate,
	isMissing,
	quotedRate,
	toDay,
	type Day,
	type Missing,
	type Rate,
	type Observation
} from '#lib/series/index.ts';
import type { Composed } from '#lib/record/compose/compose.ts';
import type { ComposedPoint } from '#lib/record/compose/points.ts';
import { homeCurrency, isHomeRate } from '#lib/record/roles.ts';
import { exchangeRates, goodsPrices, unitOfCurrency } from './units.ts';
import { sideOf, type Sided } from '#lib/record/compose/quoted-side.ts';
import type { RateRecord, SeriesInfo } from '#lib/record/record.ts';
import { EXCHANGE_MARKETS, type ExchangeMarket, type Market, type Role, type Side } from '#lib/record/vocabulary.ts';

/** The role of the series that stands for a market: that of the parallel one is the headline, whatever its market is called. */
const ROLE_OF = { parallel: 'headline', official: 'official', remittance: 'remittance' } as const satisfies Record<
	ExchangeMarket,
	Role
>;

/**
 * The series that stands for a market: that with its role, else the first home rate of the market.
 *
 * @returns undefined where the record has none
 * @example marketRate(record, 'remittance')?.name.en // 'Remittance rate'
 */
export function marketRate(record: RateRecord, market: ExchangeMarket): SeriesInfo | undefined {
	const isOfMarket = (info: SeriesInfo) =>
		info.market === market && info.role === undefined && isHomeRate(record, info);
	return record.roles[ROLE_OF[market]] ?? [...record.series.values()].find(isOfMarket);
}

/** The markets that a record has. */
export function marketsOf(record: RateRecord): readonly ExchangeMarket[] {
	return EXCHANGE_MARKETS.filter((market) => marketRate(record, market) !== undefined);
}

/** Market, day and rule of a conversion. */
export interface ExchangeRule {
	readonly record: RateRecord;
	/** A series as of the day. */
	readonly series: (id: string) => Composed;
	readonly market: ExchangeMarket;
	/** Of home rates; other rates are middles. */
	readonly side: Side;
	readonly day: Day;
	/** How many days old a value may be; never more than its series allows, which is also the default. */
	readonly maxAge: number | undefined;
}

/** One quoted rate on the way from one currency to another. */
export interface Leg {
	readonly info: SeriesInfo;
	readonly point: ComposedPoint;
	readonly observation: Observation;
	readonly sided: Sided;
	/** In the direction of the way. */
	readonly rate: Rate;
}

/** A quoted rate that cannot be used on the day, and why. */
export interface Blocked {
	readonly info: SeriesInfo;
	readonly missing: Missing;
}

/**
 * The series that tell a pair of currencies on a market, whichever of the two is quoted in the other. Of the home markets
 * only the named one counts, and one series stands for it; what is sold at a price has that price on every market. Of
 * another currency its official and its reference rate count for the official market; else its parallel market
 * alone from its first quote until it ended, and its other rates before and after. Of several the freshest is taken.
 */
export function seriesOfPair(rule: ExchangeRule, a: string, b: string): readonly SeriesInfo[] {
	const { record, market } = rule;
	const pair = exchangeRates(record).filter(
		({ currency, per }) => (currency === a && per === b) || (currency === b && per === a)
	);
	const at = (name: string) => pair.filter((info) => info.market === name);
	const home = homeCurrency(record);
	if (a === home || b === home) {
		const [price] = goodsPrices(record).filter(({ per }) => per === a || per === b);
		if (price) return [price];
		const main = marketRate(record, market);
		return main && pair.includes(main) ? [main] : at(main?.market ?? market).slice(0, 1);
	}
	if (market === 'official') return [...at('official'), ...at('reference')];
	const open = at('parallel').filter((info) => isOpen(rule, info));
	if (open.length > 0) return open;
	const others = pair.filter((info) => !APART.includes(info.market));
	return others.length > 0 ? others : pair;
}

/** Markets that stand for a currency only by themselves: its parallel one, and bureaus beyond its borders. */
const APART: readonly Market[] = ['parallel', 'bureaus'];

/** Whether a market is known to have been one on the day. */
function isOpen({ series, day }: ExchangeRule, { id, ended }: SeriesInfo): boolean {
	return (ended === undefined || day < ended) && !isMissing(asOf(series(id).series, day, Infinity));
}

/** How many days old a value of a series may be under a rule. */
export function oldestUnder({ maxAge }: ExchangeRule, { carryDays }: SeriesInfo): number {
	return Math.min(maxAge ?? carryDays, carryDays);
}

/**
 * The freshest rate of a pair as of the day.
 *
 * @returns why none can be used, with the last known one; undefined where the record has no such rate at all
 */
export function legOf(rule: ExchangeRule, from: string, to: string): Leg | Blocked | undefined {
	const read = seriesOfPair(rule, from, to).map((info) => readSeries(rule, info, from));
	const usable = read.filter((one) => 'rate' in one);
	const freshest = usable.reduce(
		(a, b) => (b.observation.observed > (a?.observation.observed ?? -Infinity) ? b : a),
		usable[0]
	);
	return freshest ?? read.sort((a, b) => lastOf(b) - lastOf(a))[0];
}

function readSeries(rule: ExchangeRule, info: SeriesInfo, from: string): Leg | Blocked {
	const { series, points } = rule.series(info.id);
	const observation = asOf(series, rule.day, oldestUnder(rule, info));
	if (isMissing(observation)) return { info, missing: observation };
	const point = points[observation.index];
	const base = unitOfCurrency(rule.record, info.per);
	if (!point || !base) throw new RangeError(`${info.id} has no point ${observation.index}, or ${info.per} has no unit`);
	const sided = sideOf(point, info.currency === homeCurrency(rule.record) ? rule.side : 'mid', info.unit);
	const quoted: Rate = quotedRate(sided.value, base, info.unit);
	return { info, point, observation, sided, rate: info.currency === from ? invertRate(quoted) : quoted };
}

function lastOf(one: Leg | Blocked): number {
	return 'missing' in one ? (one.missing.last?.observed ?? -Infinity) : one.observation.observed;
}

/**
 * The last day on or before the rule's on which a pair had a rate that could be used.
 *
 * @example lastUsable({ ...rule, day: day('2026-11-23') }, 'LBP', 'USD') // 2024-04-17, 400 days after the last quote
 */
export function lastUsable(rule: ExchangeRule, from: string, to: string): Day | undefined {
	const days = seriesOfPair(rule, from, to).flatMap((info) => {
		const last = asOf(rule.series(info.id).series, rule.day, Infinity);
		return isMissing(last) ? [] : [Math.min(rule.day, last.observed + oldestUnder(rule, info))];
	});
	return days.length === 0 ? undefined : toDay(Math.max(...days));
}
