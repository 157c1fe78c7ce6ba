import { m } from '#i18n/compiled/messages.js';
import { formatDay } from '#lib/format/index.ts';
import { isMissing, premium, type Day, type Observation } from '#lib/series/index.ts';
import { agedDay } from '#lib/wording/age.ts';
import { inRole, type ViewContext } from '#lib/context/context.ts';
import { tenseOf } from '#lib/wording/freshness.ts';
import { percentInWords } from '#lib/wording/percent.ts';

/** What the market costs above the official rate, and what is lost at the official rate. */
export interface PremiumLine {
	readonly text: string;
	/** The days of both rates and their ages. */
	readonly days: string;
}

/**
 * The premium both ways, as of the later of the two last days; in the past tense where it is as of a past day, or
 * one of the rates is old.
 *
 * @returns undefined where the record has no headline or no official rate
 */
export function premiumLine(context: ViewContext): PremiumLine | undefined {
	const { words } = context;
	const [market, official] = [inRole(context, 'headline'), inRole(context, 'official')];
	if (!market || !official) return undefined;
	const [marketDay, officialDay] = [market, official].map(({ points }) => points[points.length - 1]?.day);
	const none = { text: m.premium_none({}, words), days: '' };
	if (marketDay === undefined || officialDay === undefined) return none;
	const day = marketDay > officialDay ? marketDay : officialDay;
	const both = premium(market.series, official.series, day);
	if (isMissing(both)) return none;
	const shown = {
		premium: percentInWords(both.premium, context),
		loss: percentInWords(both.loss, context),
		tense: tenseOf(context, [market, official])
	};
	const sentence = both.premium > 0 ? m.premium_above : both.premium < 0 ? m.premium_below : m.premium_same;
	return { text: sentence(shown, words), days: daysOf(context, both, day) };
}

function daysOf(
	context: ViewContext,
	{ parallel, official }: { parallel: Observation; official: Observation },
	day: Day
): string {
	const { locale, words } = context;
	if (parallel.age === 0 && official.age === 0 && parallel.precision === 'day' && official.precision === 'day')
		return m.premium_both({ day: formatDay(day, 'day', locale) }, words);
	return m.premium_days({ market: rateDay(context, parallel), official: rateDay(context, official) }, words);
}

/** The day of a rate with its age, or its month with a note that it is a monthly figure. */
function rateDay(context: ViewContext, rate: Observation): string {
	const day = agedDay(context, rate);
	return rate.precision === 'month' ? m.premium_month({ day }, context.words) : day;
}
