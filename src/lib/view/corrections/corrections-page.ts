import { m } from '#i18n/compiled/messages.js';
import { formatDay, textIn } from '#lib/format/index.ts';
import { ADDRESSES } from '#lib/query/addresses.ts';
import { pathTo } from '#lib/query/listed.ts';
import type { ParameterProblem } from '#lib/query/index.ts';
import type { Correction, Quote } from '#lib/record/index.ts';
import { quoteName } from '#lib/record/files/quotes/quote-name.ts';
import { isoDay } from '#lib/series/index.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { dayPath } from '#lib/view/parts/day-link.ts';
import { asOfBanner } from '#lib/view/parts/as-of-banner.ts';
import type { PageHead } from '#lib/view/parts/page-head.ts';
import { correctionsFeed, type FeedLink } from '#lib/view/parts/feed-link.ts';
import { noticesOf } from '#lib/wording/problems/problems.ts';
import { quoteLine, type QuoteLine } from '#lib/wording/quote.ts';

/** A correction in words. */
export interface CorrectionEntry {
	/** Names it among all corrections, and its place on the page: `syp-parallel-damascus-2024-12-05-paper-17000`. */
	readonly id: string;
	/** What was corrected: a series, or a market where the quote belongs to none. */
	readonly name: string;
	/** The page of the series; undefined where there is none. */
	readonly seriesPath: string | undefined;
	readonly place: string;
	/** The day of which the quote is. */
	readonly day: string;
	readonly dayPath: string;
	readonly was: CorrectedQuote;
	/** Undefined where it was withdrawn without another. */
	readonly is: CorrectedQuote | undefined;
	/** The day of the correction, for machines. */
	readonly iso: string;
	/** Since when, and why. */
	readonly corrected: string;
}

/** A quote, with its day where that is what was corrected; blank otherwise. */
export interface CorrectedQuote extends QuoteLine {
	readonly day: string;
}

/** Every figure that was corrected. */
export interface CorrectionsPage extends PageHead {
	readonly feed: FeedLink;
	/** The latest first. */
	readonly corrections: readonly CorrectionEntry[];
}

/** The corrections of quotes that are dated up to the context's day. */
export function correctionsPage(
	context: ViewContext,
	problems: readonly ParameterProblem[],
	latestHref: string
): CorrectionsPage {
	const { record, words, day } = context;
	const shown = record.corrections.filter(({ replaced }) => replaced.date <= day);
	return {
		title: m.corrections_title({}, words),
		description: m.corrections_intro({}, words),
		notices: noticesOf(problems, words),
		asOf: asOfBanner(context, latestHref),
		feed: correctionsFeed(words),
		corrections: shown
			.map((correction, at) => ({ correction, at }))
			.sort((a, b) => b.correction.day - a.correction.day || a.at - b.at)
			.map(({ correction }) => entryOf(context, correction))
	};
}

function entryOf(context: ViewContext, { replaced, day, why, by }: Correction): CorrectionEntry {
	const { words, locale } = context;
	const info = context.record.series.get(replaced.series ?? '');
	const dayOf = ({ date, precision }: Quote) => formatDay(date, precision, locale);
	const moved = by !== undefined && dayOf(by) !== dayOf(replaced);
	return {
		id: idOf(replaced),
		name: info ? textIn(info.name, words) : replaced.market,
		seriesPath: info && pathTo(ADDRESSES.series, info),
		place: placeText(context, replaced),
		day: dayOf(replaced),
		dayPath: dayPath(context, replaced.date),
		was: { ...quoteLine(context, replaced), day: moved ? dayOf(replaced) : '' },
		is: by && { ...quoteLine(context, by), day: moved ? dayOf(by) : '' },
		iso: isoDay(day),
		corrected: m.corrections_on({ day: formatDay(day, 'day', locale), why: textIn(why, words) }, words)
	};
}

function idOf({ place, source, ...quote }: Quote): string {
	return quoteName({ ...quote, place: place.id, source: source.id }).replaceAll(' ', '-');
}

/** Where a quote is from; blank where no city is named. */
function placeText({ words }: ViewContext, { place }: Quote): string {
	return place.id === 'national' ? '' : textIn(place.name, words);
}
