/** Rules that hold a value against what is known: its own rate, its source's habit, and its sister series. */
import { isoDay } from '#lib/series/index.ts';
import { amountText } from '../words.ts';
import type { Candidate } from './candidate.ts';
import type { Evidence, Known } from './evidence.ts';
import { isHundredfold, isTenfold, isWithin, timesApart } from './near.ts';
import { isStandstill, lastLevels, levelText, type Levels, type Publication } from './publications.ts';
import { infoOf, scaleOf, valueOf } from './rate.ts';
import type { Reason } from './reason.ts';
import type { Sister } from './sisters.ts';

/** The largest plausible step of a rate that is no series: as many times as the parallel market's. */
const DEFAULT_STEP = 2;

/** How near a sister series a value is that jumped there, and one that stands still there. */
const NEAR_AFTER_JUMP = 0.15;
const NEAR_AT_LEVEL = 0.001;

/** A row, ready to be compared. */
interface Compared {
	readonly candidate: Candidate;
	readonly evidence: Evidence;
	readonly value: number;
	/** The value with its unit. */
	readonly amount: string;
	readonly last: Known | undefined;
	readonly maxStep: number;
	/** What the source published before the day, and at which levels it stood up to this row. */
	readonly previous: Publication | undefined;
	readonly levels: Levels;
	readonly isStep: boolean;
	readonly sisters: readonly Sister[];
}

/**
 * The first reason to doubt the value of a row.
 *
 * @returns undefined for a plausible value, and for a row without a value
 */
export function doubtAbout(candidate: Candidate, evidence: Evidence): Reason | undefined {
	const compared = compare(candidate, evidence);
	if (!compared) return undefined;
	for (const rule of [changeOfUnit, anotherMarket, zero, jump, frozen]) {
		const reason = rule(compared);
		if (reason) return reason;
	}
	return undefined;
}

function compare(candidate: Candidate, evidence: Evidence): Compared | undefined {
	const { record } = evidence;
	const [value, scale, info] = [valueOf(candidate, record), scaleOf(candidate, record), infoOf(candidate, record)];
	if (value === undefined || !scale || info?.quantity === 'percent') return undefined;
	const own = { day: candidate.row.date, value };
	const [previous] = evidence.publishedBefore(candidate);
	return {
		candidate,
		evidence,
		value,
		amount: `${amountText(value, scale)} ${scale.name.en}`,
		last: evidence.lastKnown(candidate),
		maxStep: info?.maxStep ?? DEFAULT_STEP,
		previous,
		levels: lastLevels(withOwn(own, evidence.publishedBefore(candidate))),
		isStep: info?.draw === 'step',
		sisters: evidence.sisters(candidate)
	};
}

function* withOwn(own: Publication, before: Iterable<Publication>): Generator<Publication> {
	yield own;
	yield* before;
}

function jumps({ value, last, maxStep, candidate }: Compared): boolean {
	return last !== undefined && timesApart(value, last.value) > maxStep && !candidate.row.flags.includes('checked');
}

/** A hundredfold step to the source's last value, to the rate's or to a sister's; and all that follows until it is dated. */
function changeOfUnit(compared: Compared): Reason | undefined {
	const { candidate, evidence, value, amount, last, previous } = compared;
	const since = evidence.doubtedSince(candidate);
	const { source } = candidate.row;
	const reasonFor = (figures: string): Reason => ({
		rule: 'unit',
		text: `${figures} The unit of ${source} may have changed, and the change is not dated: everything of this currency from it is held until it is.`
	});
	if (previous && isHundredfold(timesApart(value, previous.value)))
		return reasonFor(`${amount} is ${times(value, previous.value)} its value of ${isoDay(previous.day)}.`);
	if (last && isHundredfold(timesApart(value, last.value)))
		return reasonFor(`${amount} is ${times(value, last.value)} the value of ${isoDay(last.day)} (${last.source}).`);
	const sister = compared.sisters.find((one) => isHundredfold(timesApart(value, one.value)));
	const isOwnLevel = last !== undefined && !jumps(compared);
	if (sister && !isOwnLevel) return reasonFor(`${amount} is ${times(value, sister.value)} ${sister.id}.`);
	return since === undefined ? undefined : reasonFor(`Its unit is in doubt since ${since}.`);
}

/** A jump to the level of a sister series, or a standstill that ended and began again at one. */
function anotherMarket(compared: Compared): Reason | undefined {
	const { value, amount, last, levels, sisters } = compared;
	const nearest = [...sisters].sort((a, b) => timesApart(value, a.value) - timesApart(value, b.value))[0];
	if (!nearest) return undefined;
	const reasonFor = (from: string): Reason => ({
		rule: 'market',
		text: `${amount} ${from}, and is ${percentApart(value, nearest.value)} from ${nearest.id}: another market under the same code.`
	});
	if (last && jumps(compared) && isWithin(value, nearest.value, NEAR_AFTER_JUMP))
		return reasonFor(`is ${times(value, last.value)} the value of ${isoDay(last.day)}`);
	const isNewLevel = isStandstill(levels.before) && !isStandstill(levels.last);
	if (isNewLevel && !compared.isStep && isWithin(value, nearest.value, NEAR_AT_LEVEL))
		return reasonFor(`is a new level after ${levelText(levels.before)}`);
	return undefined;
}

function zero(compared: Compared): Reason | undefined {
	const { value, amount, last } = compared;
	if (!last || !jumps(compared) || !isTenfold(timesApart(value, last.value))) return undefined;
	const slip = value > last.value ? 'one zero too many' : 'one zero too few';
	return {
		rule: 'zero',
		text: `${amount} is ${times(value, last.value)} the value of ${isoDay(last.day)}: ${slip}, perhaps.`
	};
}

function jump(compared: Compared): Reason | undefined {
	const { value, amount, last, maxStep } = compared;
	if (!last || !jumps(compared)) return undefined;
	return {
		rule: 'jump',
		text: `${amount} is ${times(value, last.value)} the value of ${isoDay(last.day)} (${last.source}); a step of up to ${maxStep} times is plausible. If it is right, flag it as checked.`
	};
}

/** A source that repeats itself; steps are meant to. */
function frozen({ levels, isStep }: Compared): Reason | undefined {
	if (isStep || !isStandstill(levels.last)) return undefined;
	return { rule: 'frozen', text: `The source repeats itself: ${levelText(levels.last)}.` };
}

/** @example times(110.6, 11056) // '1/100 of' */
function times(value: number, other: number): string {
	const ratio = Number(timesApart(value, other).toPrecision(3));
	return value >= other ? `${ratio} times` : `1/${ratio} of`;
}

function percentApart(value: number, other: number): string {
	return `${Number(((timesApart(value, other) - 1) * 100).toPrecision(2))}%`;
}
