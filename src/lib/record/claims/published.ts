import { before, type Day, type Period } from '#lib/series/index.ts';
import type { Claim, PublishedNumber, RateRecord, SeriesInfo } from '../record.ts';
import type { CheckableClaim } from './claim.ts';

/** The periods that a claim may name, the shortest first. */
const PERIODS: readonly Period[] = ['week', 'month'];

/**
 * A published claim as it can be checked. A claim's own series (“reported”) is no evidence for it, so it is held against
 * the market that it speaks of.
 *
 * @example checkableClaim(record, seedWeek) // { kind: 'change', series: 'syp-parallel', size: { value: 25, … }, period: 'week', … }
 */
export function checkableClaim(record: RateRecord, claim: Claim): CheckableClaim {
	const about = /\b(almost|about|nearly)\b/i.test(claim.text.en);
	const common = {
		series: checkedAgainst(record, claim.series),
		to: claim.toDate,
		about,
		unit: claim.unit,
		unitStated: true,
		sources: [claim.source.id],
		bound: undefined,
		upper: undefined
	};
	const value = figureOf(claim.toValue);
	if (claim.percent === undefined)
		return { ...common, kind: 'rate', value: value ?? figure(NaN), from: undefined, began: undefined };
	const over = periodOf(claim.fromDate, claim.toDate);
	return {
		...common,
		kind: 'change',
		size: figure(Math.abs(claim.percent)),
		measure: claim.kind === 'price-change' ? 'price' : 'value',
		direction: claim.percent < 0 ? 'stronger' : 'weaker',
		since: over ? undefined : claim.fromDate,
		sinceUpTo: undefined,
		period: over,
		start: figureOf(claim.fromValue),
		value
	};
}

function figure(value: number): PublishedNumber {
	return { value, digits: String(value) };
}

function figureOf(value: number | undefined): PublishedNumber | undefined {
	return value === undefined ? undefined : figure(value);
}

function periodOf(from: Day | undefined, to: Day): Period | undefined {
	return PERIODS.find((period) => before(to, period) === from);
}

function checkedAgainst({ series }: RateRecord, id: string): string {
	const own = series.get(id);
	if (own?.market !== 'reported') return id;
	const isMarket = ({ market, currency, per }: SeriesInfo) =>
		market === 'parallel' && currency === own.currency && per === own.per;
	return [...series.values()].find(isMarket)?.id ?? id;
}
