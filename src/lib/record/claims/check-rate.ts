import {
	isMissing,
	missing,
	observationAt,
	restateValue,
	startOf,
	type Day,
	type Missing,
	type Unit
} from '#lib/series/index.ts';
import type { Composed } from '#lib/record/compose/compose.ts';
import { freshnessOn } from '#lib/record/compose/freshness.ts';
import type { PublishedNumber, SeriesInfo } from '../record.ts';
import type { RateClaim } from './claim.ts';
import {
	counterpartOf,
	independent,
	officialFor,
	ownPoints,
	quotedFor,
	quotedOn,
	type Evidence,
	type Quoted
} from './evidence.ts';
import type { RateFinding, RateSlip, SlipKind, Verdict } from './finding.ts';
import { boundedSpan, isWithin, overlap, rateSpan, type RoundingInterval } from './rounding.ts';

/** Holds a rate against what was quoted on its day, or on the days of its span; of a claim with two rates, each on its own. */
export function checkRate(evidence: Evidence, info: SeriesInfo, claim: RateClaim): RateFinding {
	const ended = checkOneRate(evidence, info, claim);
	if (!claim.began) return ended;
	const began = checkOneRate(evidence, info, earlierRate(claim, claim.began));
	return { ...ended, verdict: worse(began.verdict, ended.verdict), ends: { began, ended } };
}

function checkOneRate(evidence: Evidence, info: SeriesInfo, claim: RateClaim): RateFinding {
	const stated = restateValue(claim.value.value, claim.unit, info.unit);
	const composed = independent(evidence, info, claim);
	const quoted = quotedDuring(composed, claim, stated);
	const compared = isMissing(quoted) ? whyNot(quoted) : verdictOf(claim, stated, quoted, info);
	const isBehind = !isMissing(quoted) && isBehindDay(composed, claim, quoted);
	const right = compared === 'matches' || compared === 'within-quotes';
	const exact = claim.bound === undefined && claim.upper === undefined;
	return {
		claim,
		info,
		verdict: isBehind ? 'after-last-quote' : compared,
		ends: undefined,
		stated,
		quoted,
		undecided: isBehind ? compared : undefined,
		beside: isMissing(quoted) ? officialBeside(evidence, info, claim) : undefined,
		ownPoints: ownPoints(evidence, info, claim, claim.from),
		slips: right || !exact ? [] : rateSlips(evidence, info, claim, quoted)
	};
}

/** A quote decides a claim about a day for so many days, whatever its source's habit. */
const DECIDES = 7;

/**
 * Whether the last quote is too old to decide a claim about one day: past its source's habit, and more than a week. A
 * monthly or yearly figure stands for its own month or year; a claim that begins earlier is reached by a quote after that.
 */
function isBehindDay(composed: Composed, { from, to, began }: RateClaim, { observation }: Quoted): boolean {
	const { observed, precision, age } = observation;
	if (age <= DECIDES || from !== undefined || (began && observed > began.to)) return false;
	if (startOf(observed, precision) === startOf(to, precision)) return false;
	return freshnessOn(composed, to)?.freshness !== 'fresh';
}

/** The rate at the beginning, as a claim of its own. */
function earlierRate(claim: RateClaim, { value, from, to }: NonNullable<RateClaim['began']>): RateClaim {
	const plain = { began: undefined, bound: undefined, upper: undefined } as const;
	return { ...claim, ...plain, value, from: from < to ? from : undefined, to };
}

/** From the best to the worst: what cannot be checked at one end cannot be checked at all. */
const RANK: readonly Verdict[] = ['matches', 'within-quotes', 'below-every-quote', 'above-every-quote'];

function worse(a: Verdict, b: Verdict): Verdict {
	const rank = (verdict: Verdict) => (RANK.includes(verdict) ? RANK.indexOf(verdict) : RANK.length);
	return rank(a) > rank(b) ? a : b;
}

/** The official rate of a claim's day, for a market without a quote. */
function officialBeside(evidence: Evidence, info: SeriesInfo, claim: RateClaim): RateFinding['beside'] {
	const official = officialFor(evidence.record, info);
	const quoted = official && quotedOn(independent(evidence, official, claim), claim.to);
	return official && quoted && !isMissing(quoted) ? { info: official, quoted } : undefined;
}

/** What was quoted as of the day; of several days, on the one whose rate is nearest, with the lowest and highest of all. */
function quotedDuring(composed: Composed, { from, to }: RateClaim, stated: number): Quoted | Missing {
	const within = from === undefined ? [] : composed.points.filter(({ day }) => day >= from && day <= to);
	const far = (value: number) => Math.abs(value / stated - 1);
	const nearest = [...within].sort((a, b) => far(a.value) - far(b.value))[0];
	if (!nearest) return quotedSince(composed, from, to);
	const all = within.map((point) =>
		quotedFor(composed, observationAt(composed.series, composed.points.indexOf(point), point.day))
	);
	const best = all.find(({ point }) => point === nearest) ?? quotedOn(composed, to);
	if (isMissing(best)) return best;
	return { ...best, low: Math.min(...all.map(({ low }) => low)), high: Math.max(...all.map(({ high }) => high)) };
}

/** What was quoted as of a day; 'end-missing' with the last reading where that is of before the first day. */
function quotedSince(composed: Composed, from: Day | undefined, to: Day): Quoted | Missing {
	const quoted = quotedOn(composed, to);
	if (isMissing(quoted) || from === undefined || quoted.observation.observed >= from) return quoted;
	return missing('end-missing', quoted.observation);
}

function whyNot({ missing }: Missing): Verdict {
	if (missing === 'end-missing') return 'after-last-quote';
	return missing === 'too-old' ? 'too-old' : 'not-observed';
}

function verdictOf(claim: RateClaim, stated: number, { observation, low, high }: Quoted, info: SeriesInfo): Verdict {
	const [least, most] = boundedSpan(claim.value, claim, (figure) => rateSpan(figure, claim.about), 0);
	const inUnit = (value: number) => restateValue(value, claim.unit, info.unit);
	const span: RoundingInterval = [inUnit(least), inUnit(most)];
	if (isWithin(span, observation.value)) return 'matches';
	if (overlap((claim.bound ?? claim.upper) ? span : [stated, stated], [low, high])) return 'within-quotes';
	return observation.value < span[0] ? 'above-every-quote' : 'below-every-quote';
}

/** The slips under which the figure would be right; where nothing was quoted, the other market may tell. */
function rateSlips(
	evidence: Evidence,
	info: SeriesInfo,
	claim: RateClaim,
	quoted: Quoted | Missing
): readonly RateSlip[] {
	const other = counterpartOf(evidence.record, info);
	const kind = info.market === 'official' ? 'parallel-for-official' : 'official-for-parallel';
	const elsewhere = other ? slipIf(kind, claim, quotedOn(independent(evidence, other, claim), claim.to), other) : [];
	const zeros = (times: 0.1 | 10) => ({ ...claim, value: zeroMoved(claim.value, times) });
	return [
		...otherUnits(evidence, claim).flatMap((unit) =>
			slipIf(unit.perBase < claim.unit.perBase ? 'new-for-old' : 'old-for-new', { ...claim, unit }, quoted, info)
		),
		...slipIf('zero-too-many', zeros(0.1), quoted, info),
		...slipIf('zero-too-few', zeros(10), quoted, info),
		...elsewhere
	];
}

/** The other units of the claim's currency that were in use on its day. */
function otherUnits({ record }: Evidence, { unit, to }: RateClaim): readonly Unit[] {
	return [...record.units.values()].filter(
		({ id, currency, validFrom }) =>
			currency === unit.currency && id !== unit.id && (validFrom === undefined || validFrom <= to)
	);
}

/** The slip, if it would make the figure right. */
function slipIf(kind: SlipKind, plain: RateClaim, quoted: Quoted | Missing, info: SeriesInfo): readonly RateSlip[] {
	if (isMissing(quoted)) return [];
	const value = restateValue(plain.value.value, plain.unit, info.unit);
	const verdict = verdictOf(plain, value, quoted, info);
	const right = verdict === 'matches' || verdict === 'within-quotes';
	return right ? [{ kind, value, quoted, info, unit: plain.unit }] : [];
}

/** A figure with a zero more or less, as rough as it was. */
function zeroMoved({ value, digits }: PublishedNumber, times: 0.1 | 10): PublishedNumber {
	if (times === 10) return { value: value * times, digits: `${digits}0` };
	return { value: value * times, digits: digits.endsWith('0') ? digits.slice(0, -1) : digits };
}
