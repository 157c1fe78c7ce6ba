import { m } from '#i18n/compiled/messages.js';
import type { ViewContext } from '#lib/context/context.ts';
import type { PageRequest } from '#lib/context/request.ts';
import { formatDay, formatNumber, formatYear, say } from '#lib/format/index.ts';
import { isoDay, type Day } from '#lib/series/index.ts';
import { asOfBanner } from '#lib/view/parts/as-of-banner.ts';
import type { PageHead } from '#lib/view/parts/page-head.ts';
import { citationTexts, type CitationText } from '#lib/view/parts/reuse.ts';
import type { ReleaseEntry } from '#lib/view/releases/releases-page.ts';
import { citedRecord } from '#lib/wording/citation-data.ts';
import { cite } from '#lib/wording/cite.ts';
import { noticesOf } from '#lib/wording/problems/problems.ts';
import { coverageOf, type Coverage } from './coverage.ts';
import { dataSources, type DataSources } from './sources.ts';

/** What the record holds, how recent it is, and how others take and cite it. */
export interface DataPage extends PageHead {
	readonly counts: string;
	readonly version: string;
	readonly coverage: Coverage;
	readonly sources: DataSources;
	/** How many figures were corrected, and the last day on which one was. */
	readonly corrections: string;
	/** The newest release; undefined where there is none. */
	readonly release: ReleaseEntry | undefined;
	readonly citations: readonly CitationText[];
}

/** A request for the page. */
export interface DataRequest extends PageRequest {
	/** The series whose calendar is shown; undefined for the headline. */
	readonly seriesId: string | undefined;
	/** The newest first. */
	readonly releases: readonly ReleaseEntry[];
	/** The query of the same page with the newest figures. */
	readonly latestHref: string;
}

/** Describes the record as a whole, as of the day of the context. */
export function dataPage(context: ViewContext, request: DataRequest): DataPage {
	const { record, words, language } = context;
	const { problems, today, addressIn, seriesId, releases, latestHref } = request;
	const citation = cite(citedRecord(context, { address: addressIn(language, ''), accessed: today }));
	return {
		title: m.data_title({}, words),
		description: say(m.data_description, {}, words),
		notices: noticesOf(problems, words),
		asOf: asOfBanner(context, latestHref),
		counts: countsText(context),
		version: m.record_version({ version: record.version }, words),
		coverage: coverageOf(context, seriesId),
		sources: dataSources(context),
		corrections: correctionsText(context),
		release: releases[0],
		citations: citationTexts(citation, words)
	};
}

/** How much the record holds. */
function countsText({ record, day, locale, words }: ViewContext): string {
	const quotes = record.quotes.filter(({ date }) => date <= day);
	const years = quotes.map(({ date }) => Number(isoDay(date).slice(0, 4)));
	const count = (things: Iterable<unknown>) => formatNumber(new Set(things).size, locale);
	if (quotes.length === 0) return m.data_counts_none({}, words);
	return m.data_counts(
		{
			quotes: formatNumber(quotes.length, locale),
			sources: count(quotes.map(({ source }) => source.id)),
			publishers: count(quotes.map(({ source }) => source.publisher.en)),
			series: count(quotes.flatMap(({ series }) => series ?? [])),
			first: formatYear(Math.min(...years), locale),
			last: formatYear(Math.max(...years), locale)
		},
		words
	);
}

function correctionsText({ record, day, locale, words }: ViewContext): string {
	const days = record.corrections.filter(({ replaced }) => replaced.date <= day).map((one): Day => one.day);
	const last = days.sort((a, b) => b - a)[0];
	if (last === undefined) return m.corrections_none({}, words);
	return m.data_corrections(
		{ count: formatNumber(days.length, locale), day: formatDay(last, 'day', locale) },
		words
	);
}
