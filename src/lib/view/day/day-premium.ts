import { m } from '#i18n/compiled/messages.js';
import { inRole } from '#lib/context/context.ts';
import { formatDay, formatWholePercent } from '#lib/format/index.ts';
import { isMissing, premium, type Day, type Observation, type Premium } from '#lib/series/index.ts';
import { premiumTerms } from '#lib/view/parts/premium-sentence.ts';
import { markedAmount } from '#lib/wording/level-clause.ts';
import { isWithin } from './day-rate.ts';
import type { OnDay } from './on-day.ts';

/** How far the market stood above the official rate on a day, in both readings. */
export interface DayPremium {
	/** A whole percentage; blank where there is none. */
	readonly figure: string;
	/**
	 * Its two readings: what a dollar cost more, and how much less anyone selling one at the official rate got; with the days of
	 * rates that are carried forward, and a note of a monthly or yearly one. Else why there is none.
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
	const { when, notes } = datesOf(then, both, day);
	const text = sentence({ ...premiumTerms(then, market, both), when }, words);
	return { figure: formatWholePercent(both.premium, locale), text: [text, ...notes].join(' ') };
}

const WHEN = { day: m.day_premium_day, month: m.day_premium_month, year: m.day_premium_year } as const;

/** Of when the rates are, at the beginning of the sentence; after it, which of them is a figure for the month or the year. */
interface Dates {
	readonly when: string;
	readonly notes: readonly string[];
}

function datesOf(then: OnDay['then'], { parallel, official }: Premium, day: Day): Dates {
	const { words } = then;
	const [market, bulletin] = [dateOf(then, parallel), dateOf(then, official)];
	const inputs = { market, official: bulletin };
	if (isWithin(parallel, day) && isWithin(official, day)) {
		if (parallel.precision !== official.precision) return { when: m.day_premium_mixed(inputs, words), notes: [] };
		const notes = [
			...coarseText(parallel, m.day_premium_coarse_market, words),
			...coarseText(official, m.day_premium_coarse, words)
		];
		return { when: WHEN[parallel.precision]({}, words), notes };
	}
	const when = market === bulletin ? m.day_premium_both({ day: market }, words) : m.day_premium_days(inputs, words);
	return { when, notes: [] };
}

/** The day of a rate, or its month or year with a note. */
function dateOf(then: OnDay['then'], rate: Observation): string {
	return markedAmount(then, formatDay(rate.observed, rate.precision, then.locale), rate);
}

/** That a rate is not of the day itself, but of its month or year. */
function coarseText(
	{ precision }: Observation,
	text: typeof m.day_premium_coarse,
	words: OnDay['then']['words']
): readonly string[] {
	if (precision === 'day') return [];
	return [text({ figure: (precision === 'month' ? m.sign_month : m.sign_year)({}, words) }, words)];
}
