import {
	asOf,
	isMissing,
	missing,
	multiple,
	restateValue,
	type Change,
	type Day,
	type Missing
} from '#lib/series/index.ts';
import type { Composed } from '#lib/record/compose/compose.ts';
import type { PublishedNumber, SeriesInfo } from '../record.ts';
import type { MoveClaim, RateClaim } from './claim.ts';
import { basesOf, changeFrom } from './bases.ts';
import { checkRate } from './check-rate.ts';
import { independent, officialFor, ownPoints, quotedFor, quotedOn, type Evidence } from './evidence.ts';
import type { MoveFinding, Sizes, StartDate, Verdict } from './finding.ts';
import { likelyMistakes } from './likely-mistakes.ts';
import { requiredStartOf } from './required-start.ts';
import {
	isImpossible,
	nearerReading,
	rangeOf,
	readingsAllowed,
	readingsStated,
	readingsThatFit,
	sizeIn,
	sizesOf,
	sizesOfChange,
	spanIn
} from './sizes.ts';

/** Compares a change or a multiple with the record's, and calculates the starting rate that would make it right. */
export function checkMove(evidence: Evidence, info: SeriesInfo, stated: MoveClaim): MoveFinding {
	const claim = inUnitOf(info, stated);
	const composed = independent(evidence, info, claim);
	const base = baseOf(composed, claim);
	const change = base ? changeFrom(composed, base, claim.to) : missing('base-missing');
	const ends = isMissing(change) ? undefined : endsOf(composed, change);
	const own = isMissing(change) && change.missing === 'end-missing' ? undefined : ownSizes(claim);
	const sizes = isMissing(change) ? own : sizesOfChange(change, claim.direction);
	const range = ends && rangeOf(...ends);
	const verdict = verdictOf(claim, sizes, range) ?? whyNot(base, change);
	const end = endOf(composed, info, claim, change);
	const bases = basesOf(composed, claim);
	const needs = end === undefined ? undefined : requiredStartOf(composed, claim, end);
	return {
		claim: stated,
		info,
		verdict,
		basis: isMissing(change) && own ? 'own' : 'record',
		change,
		last: quotedOn(composed, claim.to),
		ends,
		range,
		own,
		needs,
		nearer: sizes && nearerReading(claim, sizes),
		level: claim.value && checkRate(evidence, info, levelOf(claim, claim.value)),
		bases,
		beside: base && isMissing(change) ? officialBeside(evidence, info, claim, base) : undefined,
		ownPoints: ownPoints(evidence, info, claim, isMissing(change) ? undefined : change.from.observed),
		slips: isRight(verdict) ? [] : likelyMistakes({ evidence, info, claim, base, change, range, bases })
	};
}

/** A claim of a difference, in the series' unit. */
function inUnitOf(info: SeriesInfo, claim: MoveClaim): MoveClaim {
	const restated = ({ value }: PublishedNumber): PublishedNumber => {
		const inSeriesUnit = restateValue(value, claim.unit, info.unit);
		return { value: inSeriesUnit, digits: String(inSeriesUnit) };
	};
	if (claim.kind !== 'difference' || claim.unit.id === info.unit.id) return claim;
	return { ...claim, size: restated(claim.size), upper: claim.upper && restated(claim.upper) };
}

/** The rate at the end of a move, as a claim of its own. */
function levelOf(claim: MoveClaim, value: PublishedNumber): RateClaim {
	return { ...claim, kind: 'rate', value, from: undefined, began: undefined, bound: undefined, upper: undefined };
}

/** What a claim counts from; undefined if it does not state it. */
function baseOf(composed: Composed, claim: MoveClaim): StartDate | undefined {
	const { since, sinceUpTo, period } = claim;
	if (since === undefined) return period && { period };
	return sinceUpTo === undefined ? { since } : { since: nearestBase(composed, claim, since, sinceUpTo) };
}

/** Of the days that a claim can count from, the one whose change is nearest to it. */
function nearestBase(composed: Composed, claim: MoveClaim, since: Day, upTo: Day): Day {
	const reading = claim.measure === 'price' ? 'price' : 'value';
	const off = (day: Day) => {
		const change = changeFrom(composed, { since: day }, claim.to);
		return isMissing(change)
			? Infinity
			: Math.abs(sizeIn(claim, sizesOfChange(change, claim.direction), reading) - claim.size.value);
	};
	const days = composed.points.map(({ day }) => day).filter((day) => day > since && day <= upTo);
	return days.reduce((best, day) => (off(day) < off(best) ? day : best), since);
}

/** The change of the official rate in a claim's days, for a market without quotes. */
function officialBeside(
	evidence: Evidence,
	info: SeriesInfo,
	claim: MoveClaim,
	base: StartDate
): MoveFinding['beside'] {
	const official = officialFor(evidence.record, info);
	const change = official && changeFrom(independent(evidence, official, claim), base, claim.to);
	return official && change && !isMissing(change) ? { info: official, change } : undefined;
}

function endsOf(composed: Composed, { from, to }: Change): MoveFinding['ends'] {
	return [quotedFor(composed, from), quotedFor(composed, to)];
}

/** The move by the claim's own two figures. */
function ownSizes({ start, value, direction }: MoveClaim): Sizes | undefined {
	return start && value && sizesOf(multiple(start.value, value.value), direction, value.value - start.value);
}

/** The rate at the end: the claim's own, otherwise the record's. */
function endOf(composed: Composed, info: SeriesInfo, claim: MoveClaim, change: Change | Missing): number | undefined {
	if (claim.value) return restateValue(claim.value.value, claim.unit, info.unit);
	const reading = isMissing(change) ? asOf(composed.series, claim.to) : change.to;
	return isMissing(reading) ? undefined : reading.value;
}

/** The verdict that the sizes of a move give; undefined when there are none and none is needed to refuse the claim. */
function verdictOf(claim: MoveClaim, sizes: Sizes | undefined, range: MoveFinding['range']): Verdict | undefined {
	if (isImpossible(claim)) return 'impossible';
	if (!sizes) return undefined;
	const stated = readingsStated(claim);
	const fit = readingsThatFit(claim, sizes);
	if (fit.some((reading) => stated.includes(reading))) return 'matches';
	if (fit.length > 0) return 'matches-other-reading';
	if (sizes.multiple < 1) return 'wrong-way';
	if (range && readingsAllowed(claim, range).some((reading) => stated.includes(reading))) return 'within-quotes';
	return isTooMuch(claim, sizes) ? 'too-much' : 'too-little';
}

/** More than the move was; if the reading is not stated, than it was in the nearer one. */
function isTooMuch(claim: MoveClaim, sizes: Sizes): boolean {
	const reading = claim.measure === 'unstated' ? (nearerReading(claim, sizes) ?? 'value') : claim.measure;
	return sizeIn(claim, sizes, reading) < spanIn(claim, reading)[0];
}

function whyNot(base: StartDate | undefined, change: Change | Missing): Verdict {
	if (!base) return 'no-base';
	if (isMissing(change) && change.missing === 'end-missing') return 'after-last-quote';
	return isMissing(change) && change.missing === 'too-old' ? 'too-old' : 'not-observed';
}

function isRight(verdict: Verdict): boolean {
	return verdict === 'matches' || verdict === 'within-quotes';
}
