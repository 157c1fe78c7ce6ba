import { m } from '#i18n/compiled/messages.js';
import type { ViewContext } from '#lib/context/context.ts';
import type { Finding } from '#lib/record/claims/index.ts';
import { isMissing, type Premium } from '#lib/series/index.ts';
import { percentInWords } from '#lib/wording/percent.ts';
import { moveText } from './phrases.ts';
import { isPremium, isRate, movedBy } from './verdict.ts';
import { IN_FULL } from './verdict-style.ts';

/**
 * The line below the headline: both readings with one decimal.
 *
 * @returns blank where the headline has no percentage
 * @example readingsText(context, findingOfTheSeed)
 * // 'In both readings: the dollar’s price rose 19.9%; the pound lost 16.6% of its value.'
 */
export function readingsText(context: ViewContext, finding: Finding): string {
	const readings = bothReadings(context, finding);
	return readings === '' ? '' : m.check_both({ readings }, context.words);
}

function bothReadings(context: ViewContext, finding: Finding): string {
	if (isRate(finding)) return '';
	if (isPremium(finding)) return isMissing(finding.premium) ? '' : premiumReadings(context, finding.premium);
	const { verdict, claim, info } = finding;
	const move = movedBy(finding);
	const hasPercentage = claim.kind !== 'difference' && verdict !== 'impossible' && verdict !== 'no-base';
	// A claim that states a percentage of the price is answered with one; of any other the price is a multiple from threefold on.
	return move && move.price !== 0 && hasPercentage ? moveText(context, info, move, IN_FULL, claim.measure) : '';
}

function premiumReadings(context: ViewContext, { premium, loss }: Premium): string {
	const inputs = { premium: percentInWords(premium, context), loss: percentInWords(loss, context) };
	return (premium < 0 ? m.check_both_premium_below : m.check_both_premium)(inputs, context.words);
}
