import { m } from '#i18n/compiled/messages.js';
import { inRole } from '#lib/context/context.ts';
import { formatWholePercent } from '#lib/format/index.ts';
import { isMissing, premium, type Observation } from '#lib/series/index.ts';
import { premiumTerms } from '#lib/view/parts/premium-sentence.ts';
import type { OnDay } from './on-day.ts';

/** How far the market stood above the official rate on a day, in both readings. */
export interface DayPremium {
	/** A whole percentage; blank where there is none. */
	readonly figure: string;
	/**
	 * Its two readings: what a dollar cost more, and what selling it at the official rate brought less, of a monthly or yearly
	 * official rate with a note. Else why there is none.
	 */
	readonly text: string;
}

/**
 * The premium on a day, of the rates that stood on it.
 *
 * @returns undefined where the record has no headline or no official rate
 * @example dayPremium(onDay(context, day('2024-12-06')))?.figure // '43%'
 */
export function dayPremium({ then, day }: OnDay): DayPremium | undefined {
	const { locale, words } = then;
	const [market, official] = [inRole(then, 'headline'), inRole(then, 'official')];
	if (!market || !official) return undefined;
	const both = premium(market.series, official.series, day);
	if (isMissing(both)) return { figure: '', text: m.day_premium_none({}, words) };
	const sentence = both.premium > 0 ? m.day_premium_above : both.premium < 0 ? m.day_premium_below : m.day_premium_same;
	const { observed, precision } = both.parallel;
	const isKnown = precision === 'day' && observed !== day;
	const when = (isKnown ? m.day_premium_known : m.day_premium_then)({}, words);
	const text = [
		sentence({ ...premiumTerms(then, market, both), when }, words),
		...coarseText(both.official, words)
	].join(' ');
	return { figure: formatWholePercent(both.premium, locale), text };
}

/** That the official rate is not of the day itself, but of its month or year. */
function coarseText({ precision }: Observation, words: OnDay['then']['words']): readonly string[] {
	if (precision === 'day') return [];
	return [m.day_premium_coarse({ figure: (precision === 'month' ? m.sign_month : m.sign_year)({}, words) }, words)];
}
