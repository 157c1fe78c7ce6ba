import { m } from '#i18n/compiled/messages.js';
import { formatDay } from '#lib/format/index.ts';
import {
	verdictWord,
	type Finding,
	type MoveFinding,
	type PremiumFinding,
	type Quoted,
	type RateFinding,
	type Reading,
	type VerdictWord
} from '#lib/record/claims/index.ts';
import { isMissing, type Missing } from '#lib/series/index.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { agedDay } from '#lib/wording/age.ts';
import { foldInWords, observationAmount } from '#lib/wording/change.ts';
import { daysOfChange } from '#lib/wording/since.ts';
import { movedText, moveText, namesOf, claimRateText, readingText, sizeText } from './phrases.ts';
import { headlineStyle, IN_FULL, type VerdictStyle } from './verdict-style.ts';

/**
 * The verdict on a claim: one word, then a plain sentence with its figures.
 *
 * @param style - both readings with one decimal by default
 * @example verdictText(context, findingOfTheSeed)
 * // 'Overstated: between 26 November and 6 December 2024 the dollar’s price rose 19.9%; the pound lost 16.6% of its value.'
 */
export function verdictText(context: ViewContext, finding: Finding, style = IN_FULL): string {
	const text = findingText(context, finding, style);
	return m.check_verdict({ word: labelOf(verdictWord(finding), context.words), text }, context.words);
}

/** The one word that a verdict comes to, as its text begins with it. */
export function labelOf(word: VerdictWord, words: ViewContext['words']): string {
	return WORDS[word]({}, words);
}

/**
 * The same as a headline: whole percentages, in the reading that the claim gives.
 *
 * @example verdictHeadline(context, findingOfTheSeed)
 * // 'Overstated: between 26 November and 6 December 2024 the pound lost 17% of its value.'
 */
export function verdictHeadline(context: ViewContext, finding: Finding): string {
	return verdictText(context, finding, headlineStyle(finding.claim));
}

/**
 * What was found, without the word that it comes to.
 *
 * @param style - both readings with one decimal by default
 * @example findingText(context, findingOfTheSeed) // 'between 26 November and 6 December 2024 the dollar’s price rose 19.9%; …'
 */
export function findingText(context: ViewContext, finding: Finding, style = IN_FULL): string {
	if (isRate(finding)) return rateVerdict(context, endsOf(finding)[0]);
	return isPremium(finding) ? premiumVerdict(context, finding, style) : moveVerdict(context, finding, style);
}

const WORDS = {
	supported: m.check_word_supported,
	overstated: m.check_word_overstated,
	understated: m.check_word_understated,
	'not-supported': m.check_word_not_supported,
	'cannot-be-checked': m.check_word_cannot
};

/**
 * What is found about each end of a claim, the one that decides the verdict first: the beginning where it alone is wrong,
 * or more wrong than the end.
 */
export function endsOf(finding: RateFinding): readonly [decisive: RateFinding, other: RateFinding | undefined] {
	const { ends, verdict } = finding;
	if (!ends) return [finding, undefined];
	const { began, ended } = ends;
	const byStart = ended.verdict !== verdict && verdictWord(finding) !== 'supported';
	return byStart ? [began, ended] : [ended, began];
}

function rateVerdict(context: ViewContext, finding: RateFinding): string {
	const { info, quoted, verdict, ownPoints } = finding;
	if (isMissing(quoted)) return noVerdict(context, quoted);
	if (finding.undecided) return lastKnown(context, finding, quoted);
	const { words } = context;
	const { observation: reading, low, high } = quoted;
	const amount = (value: number) => claimRateText(context, info, value, reading.observed);
	const day = agedDay(context, reading);
	if (verdict === 'matches') return m.check_v_rate_matches({ rate: amount(reading.value), day }, words);
	if (verdict === 'within-quotes') {
		const plain = (value: number) => observationAmount(context, { value, unit: info.unit });
		const inputs = { low: plain(low), high: plain(high), rate: amount(reading.value), day };
		return (ownPoints.length > 0 ? m.check_v_rate_within_others : m.check_v_rate_within)(inputs, words);
	}
	const carried = reading.age > 0;
	if (carried && low === high) return m.check_v_last({ rate: amount(high), day }, words);
	if (verdict === 'above-every-quote')
		return (carried ? m.check_v_above_last : m.check_v_above)({ high: amount(high), day }, words);
	return (carried ? m.check_v_below_last : m.check_v_below)({ low: amount(low), day }, words);
}

/** A claim is far from a quote that is more than a fifth away from it. */
const FAR = 1.2;

/** What the last known quote was, where it is too old to decide, and how far the claim is from it. */
function lastKnown(
	context: ViewContext,
	{ info, claim, stated, undecided }: RateFinding,
	{ observation, low, high }: Quoted
): string {
	const isRight = undecided === 'matches' || undecided === 'within-quotes';
	const isAbove = undecided === 'above-every-quote';
	const isFar = isAbove ? stated > high * FAR : claim.upper === undefined && stated < low / FAR;
	const inputs = {
		rate: claimRateText(context, info, observation.value, observation.observed),
		day: agedDay(context, observation),
		claim: isRight ? 'alike' : `${isFar ? 'far-' : ''}${isAbove ? 'above' : 'below'}`
	};
	return m.check_v_last_known(inputs, context.words);
}

function moveVerdict(context: ViewContext, finding: MoveFinding, style: VerdictStyle): string {
	const { verdict, claim, info } = finding;
	const { words } = context;
	const move = movedBy(finding);
	if (verdict === 'impossible') return m.check_v_impossible({ size: sizeText(context, claim) }, words);
	if (verdict === 'no-base') return m.check_v_no_base({}, words);
	if (!move) return isMissing(finding.change) ? noVerdict(context, finding.change) : '';
	const dated = (moved: string) => betweenText(context, finding, moved);
	const moved = dated(
		differenceText(context, finding) ??
			timesText(context, finding, move) ??
			moveText(context, info, move, style, claim.measure)
	);
	if (finding.basis === 'own' && verdictWord(finding) === 'cannot-be-checked')
		return (claim.sources.length > 0 ? m.check_v_own_published : m.check_v_own)({ moved }, words);
	if (verdict === 'matches') return m.check_v_matches({ moved }, words);
	if (verdict === 'matches-other-reading') {
		const [other, measure]: readonly Reading[] = claim.measure === 'price' ? ['value', 'price'] : ['price', 'value'];
		const text = (reading: Reading = 'price') => movedText(context, info, move, reading, style.percent);
		return m.check_v_other({ moved: dated(text(other)), other: text(measure) }, words);
	}
	if (verdict === 'within-quotes') return withinText(context, finding, moved, style);
	const texts = {
		'too-much': m.check_v_too_much,
		'too-little': m.check_v_too_little,
		'wrong-way': m.check_v_wrong_way
	};
	const found = Object.entries(texts).find(([name]) => name === verdict);
	return found ? found[1]({ moved }, words) : '';
}

/** A move with the days of the quotes that it was calculated from. */
function betweenText(context: ViewContext, { change }: MoveFinding, moved: string): string {
	if (isMissing(change)) return moved;
	return m.check_moved_between({ moved, ...daysOfChange(context, change) }, context.words);
}

/** How far the rate moved, for a claim about that. */
function differenceText(context: ViewContext, { claim, info, change }: MoveFinding): string | undefined {
	if (claim.kind !== 'difference' || isMissing(change)) return undefined;
	const amount = (value: number) => observationAmount(context, { value, unit: info.unit });
	const { from, to } = change;
	const inputs = {
		from: amount(from.value),
		to: amount(to.value),
		difference: amount(Math.abs(to.value - from.value))
	};
	return m.check_moved_by({ ...inputs, item: namesOf(context, info).item }, context.words);
}

/** The multiple of a price, for a claim about that. */
function timesText(
	context: ViewContext,
	{ claim, info }: MoveFinding,
	{ price }: { readonly price: number }
): string | undefined {
	if (claim.kind !== 'multiple' || price === 0) return undefined;
	const { item } = namesOf(context, info);
	const fold = foldInWords(context, price > 0 ? 1 + price : 1 / (1 + price));
	return (price > 0 ? m.check_moved_times_up : m.check_moved_times_down)({ item, fold }, context.words);
}

function premiumVerdict(
	context: ViewContext,
	{ premium, verdict, range }: PremiumFinding,
	{ percent, end }: VerdictStyle
): string {
	if (isMissing(premium)) return noVerdict(context, premium);
	const { words, locale } = context;
	const inputs = {
		premium: percent(premium.premium, context),
		loss: percent(premium.loss, context),
		market: readingText(context, premium.parallel),
		official: readingText(context, premium.official)
	};
	if (verdict === 'matches-other-reading') return m.check_v_premium_loss(inputs, words);
	if (verdict === 'within-quotes' && range)
		return m.check_v_premium_within({ ...inputs, low: end(range[0], locale), high: end(range[1], locale) }, words);
	return (premium.premium < 0 ? m.check_v_premium_below : m.check_v_premium)(inputs, words);
}

/** The change that a verdict speaks of: the record's, or that of the claim's own figures. */
export function movedBy({ change, own, claim }: MoveFinding): { price: number; value: number } | undefined {
	if (!isMissing(change)) return change;
	if (!own) return undefined;
	return claim.direction === 'weaker'
		? { price: own.price, value: -own.value }
		: { price: -own.price, value: own.value };
}

function withinText(
	context: ViewContext,
	{ range, claim, info }: MoveFinding,
	moved: string,
	style: VerdictStyle
): string {
	const kind = claim.kind === 'difference' ? 'difference' : claim.measure === 'value' ? 'value' : 'price';
	const [low, high] = range?.[kind] ?? [NaN, NaN];
	const end = (value: number) =>
		kind === 'difference' ? observationAmount(context, { value, unit: info.unit }) : style.end(value, context.locale);
	const ends = { low: end(low), high: end(high) };
	return m.check_v_within({ moved, ...ends }, context.words);
}

function noVerdict({ words, locale }: ViewContext, { missing, last }: Missing): string {
	const day = last ? formatDay(last.observed, last.precision, locale) : '';
	if (missing === 'end-missing') return m.check_v_after_last({ day }, words);
	if (missing !== 'too-old' || !last) return m.check_v_not_observed({}, words);
	return m.check_v_too_old({ day }, words);
}

/** A rate's finding, apart from a move's. */
export function isRate(finding: Finding): finding is RateFinding {
	return finding.claim.kind === 'rate';
}

/** A premium's finding, apart from the others. */
export function isPremium(finding: Finding): finding is PremiumFinding {
	return finding.claim.kind === 'premium';
}
