import { textIn } from '#lib/format/index.ts';
import { m } from '#i18n/compiled/messages.js';
import type { Finding, PremiumFinding, Quoted } from '#lib/record/claims/index.ts';
import type { SeriesInfo } from '#lib/record/index.ts';
import { isMissing, shift } from '#lib/series/index.ts';
import { ageThen } from '#lib/wording/age.ts';
import { observationAmount } from '#lib/wording/change.ts';
import { quoteLine, quoteLines, type QuoteLine } from '#lib/wording/quote.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { dayText, readingText } from './phrases.ts';
import { isPremium, isRate } from './verdict.ts';

/** A quote that is shown with the reason why it is no point. */
interface ContextLine extends QuoteLine {
	readonly reason: string;
}

/** What was quoted on a day that a claim speaks of. */
export interface DayQuotes {
	/** The value and its day; at the beginning or the end of a move. */
	readonly heading: string;
	/** Set when the quotes are older than the requested day. */
	readonly age: string;
	/** Lowest and highest; blank where there is one quote. */
	readonly band: string;
	readonly quotes: readonly QuoteLine[];
	readonly context: readonly ContextLine[];
}

/** The quotes of the days that a claim compares, with where they were published. */
export function dayQuotes(context: ViewContext, finding: Finding): readonly DayQuotes[] {
	const { words } = context;
	const { info } = finding;
	if (isRate(finding)) {
		const { quoted } = finding;
		return isMissing(quoted) ? [] : [quotesOf(context, info, quoted, readingText(context, quoted.observation), quoted)];
	}
	if (isPremium(finding)) return premiumQuotes(context, finding);
	const { ends, last } = finding;
	if (!ends) return isMissing(last) ? [] : [quotesOf(context, info, last, readingText(context, last.observation))];
	const [from, to] = ends;
	return [
		quotesOf(context, info, from, m.check_begin({ rate: readingText(context, from.observation) }, words)),
		quotesOf(context, info, to, m.check_end({ rate: readingText(context, to.observation) }, words))
	];
}

/** The quotes on both sides of a premium. */
function premiumQuotes(context: ViewContext, { info, official, ends }: PremiumFinding): readonly DayQuotes[] {
	if (!ends || !official) return [];
	const { words } = context;
	const heading = ({ name }: SeriesInfo, { observation: reading }: Quoted) =>
		`${textIn(name, words)}: ${readingText(context, reading)}`;
	return [
		quotesOf(context, info, ends[0], heading(info, ends[0])),
		quotesOf(context, official, ends[1], heading(official, ends[1]))
	];
}

/** @param range - the lowest and the highest that count; defaults to those of the record's own value */
function quotesOf(
	context: ViewContext,
	{ unit }: SeriesInfo,
	quoted: Quoted,
	heading: string,
	{ low, high }: Pick<Quoted, 'low' | 'high'> = quoted.point
): DayQuotes {
	const { words } = context;
	const { observation: reading, point } = quoted;
	const day = dayText(context, shift(reading.observed, reading.age));
	const amount = (value: number) => observationAmount(context, { value, unit });
	return {
		heading,
		age: reading.age > 0 ? m.check_as_of({ day, age: ageThen(context, reading.age) }, words) : '',
		band: low < high ? m.check_band({ low: amount(low), high: amount(high) }, words) : '',
		quotes: quoteLines(context, point.quotes),
		context: quoted.context.map((quote) => ({
			...quoteLine(context, quote),
			reason: m.check_context({ reason: textIn(quote.context, words) }, words)
		}))
	};
}
