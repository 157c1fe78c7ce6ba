import { asOf, isMissing, restateValue, type Day, type Missing, type Observation } from '#lib/series/index.ts';
import type { Composed } from '#lib/record/compose/compose.ts';
import { composedOn } from '#lib/record/compose/history.ts';
import { quoteValue, type ComposedPoint } from '#lib/record/compose/points.ts';
import type { Quote, RateRecord, SeriesInfo } from '../record.ts';
import type { CheckableClaim } from './claim.ts';

/** The record as a claim is checked against it. */
export interface Evidence {
	readonly record: RateRecord;
	/**
	 * A series of what had been published by a day, so that a claim is not compared with what came later.
	 *
	 * @param without - ids of sources whose quotes are left out
	 */
	readonly composed: (info: SeriesInfo, asOf: Day, without?: readonly string[]) => Composed;
}

/** What was quoted for a reading. */
export interface Quoted {
	readonly observation: Observation;
	readonly point: ComposedPoint;
	/** Quotes of that day that are no points of the series. */
	readonly context: readonly Quote[];
	/** Lowest and highest of all of them, in the series' unit. */
	readonly low: number;
	readonly high: number;
}

/**
 * The record as evidence.
 *
 * @param latest - the day after which nothing is known
 * @example evidenceOf(record, today).composed(parallel, day('2024-12-06')).points.at(-1)?.value // 18000
 */
export function evidenceOf(record: RateRecord, latest: Day): Evidence {
	return {
		record,
		composed: ({ id }, asOf, without) => composedOn(record, id, asOf < latest ? asOf : latest, without)
	};
}

/** A series as evidence for a claim: as of its last day, without the claim's own sources. */
export function independent(evidence: Evidence, info: SeriesInfo, { to, sources }: CheckableClaim): Composed {
	return evidence.composed(info, to, sources);
}

/**
 * The points of a claim's days, as the record's line has them, that the claim's own sources are part of.
 *
 * @param from - the day that it counts from, or the first of several
 * @example ownPoints(evidence, parallel, seed18000, undefined) // [{ day: 2024-12-06, value: 18000, … }]
 */
export function ownPoints(
	evidence: Evidence,
	info: SeriesInfo,
	{ to, sources }: CheckableClaim,
	from: Day | undefined
): readonly ComposedPoint[] {
	if (sources.length === 0) return [];
	const { points, series } = evidence.composed(info, to);
	const ends = [from, to].flatMap((day) => {
		const observation = day === undefined ? undefined : asOf(series, day);
		return observation === undefined || isMissing(observation) ? [] : [observation.index];
	});
	return points.filter(
		({ quotes }, index) => ends.includes(index) && quotes.some(({ source }) => sources.includes(source.id))
	);
}

/**
 * What was quoted as of a day.
 *
 * @returns why there is nothing: 'not-observed', or 'too-old' with the last reading
 * @example quotedOn(parallel, day('2024-12-06')) // { reading: { value: 18000, … }, low: 17000, high: 19000, … }
 */
export function quotedOn(composed: Composed, day: Day): Quoted | Missing {
	const observation = asOf(composed.series, day);
	return isMissing(observation) ? observation : quotedFor(composed, observation);
}

/**
 * What was quoted for a reading of a series.
 *
 * @throws {RangeError} when the reading is of another series
 */
export function quotedFor({ points, context, info }: Composed, observation: Observation): Quoted {
	const point = points[observation.index];
	if (!point) throw new RangeError(`${info.id} has no point ${observation.index}`);
	const beside = context.filter(({ date }) => date === point.day);
	const values = beside.flatMap((quote) => {
		const value = quoteValue(quote);
		return value === undefined ? [] : [restateValue(value, quote.unit, info.unit)];
	});
	return {
		observation,
		point,
		context: beside,
		low: Math.min(point.low, ...values),
		high: Math.max(point.high, ...values)
	};
}

/**
 * The official rate for a market's, a market's for the official one: what a claim may have taken it for.
 *
 * @returns the first such series of the record, if there is one
 */
export function counterpartOf(
	{ series }: RateRecord,
	{ id, currency, per, market }: SeriesInfo
): SeriesInfo | undefined {
	const wanted = market === 'official' ? ['parallel', 'market'] : ['official'];
	return [...series.values()].find(
		(other) => other.id !== id && other.currency === currency && other.per === per && wanted.includes(other.market)
	);
}

/** The official rate for a market's; undefined for the official one itself. */
export function officialFor(record: RateRecord, info: SeriesInfo): SeriesInfo | undefined {
	return info.market === 'official' ? undefined : counterpartOf(record, info);
}
