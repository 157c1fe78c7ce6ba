import { textIn } from '#lib/format/index.ts';
import { m } from '#i18n/compiled/messages.js';
import { cite, type Citation } from '#lib/wording/cite.ts';
import { ratioParts, type Language, type SeriesInfo } from '#lib/record/index.ts';
import type { Day } from '#lib/series/index.ts';
import { ADDRESSES } from '#lib/query/addresses.ts';
import { pathTo } from '#lib/query/listed.ts';
import { writeChartQuery } from '#lib/query/index.ts';
import type { AddressIn } from '#lib/context/request.ts';
import { citedOf } from '#lib/wording/citation-data.ts';
import { baseDayOf } from '#lib/chart/data/base-day.ts';
import { builderPath } from './embed-link.ts';
import { downloadsOf, type Download } from './downloads.ts';
import { chartQuery, type ViewContext } from '#lib/context/context.ts';
import { sentencesOf, type PasteSentence } from './sentence.ts';
import type { DateRange } from '#lib/chart/data/date-range.ts';

/** A way to cite what the page shows. */
export interface CitationText {
	readonly name: string;
	readonly text: string;
	/** The text's own; undefined for program text, which is in none. */
	readonly language: Language | undefined;
}

/** A place on another page. */
export interface Elsewhere {
	readonly name: string;
	/** Without the language. */
	readonly path: string;
}

/** What a reader takes away from a chart. */
export interface ExportMenu {
	/** One for each series in each language; none where the chart has no point. */
	readonly sentences: readonly PasteSentence[];
	/** The address of the chart's figures as a table. */
	readonly table: string;
	readonly downloads: readonly Download[];
	/** Empty where the pages of the series have them. */
	readonly citations: readonly CitationText[];
	/** The long citation in the page's language, which is printed; blank where there are none. */
	readonly printed: string;
	/** Where else each series is cited. */
	readonly citedAt: readonly Elsewhere[];
	/** The page that builds an embed of the chart, without the language. */
	readonly embed: string;
}

/** A chart that something is taken away from. */
export interface Charted {
	/** The series that it draws, and ratios of them. */
	readonly infos: readonly SeriesInfo[];
	/** The lines that have a sentence; defaults to all lines of the record, and to the first of a premium. */
	readonly described?: readonly SeriesInfo[];
	readonly window: DateRange;
	/** Of its page. */
	readonly addressIn: AddressIn;
}

/**
 * What a reader takes away from a chart of one series on its own page: everything, its citations too, as of a day also
 * those of its last point.
 *
 * @param today - the day in Damascus on which it is read
 */
export function exportMenuOfSeries(
	context: ViewContext,
	info: SeriesInfo,
	charted: Omit<Charted, 'infos'>,
	today: Day
): ExportMenu {
	const { query, defaults, language, words } = context;
	const point = query.asOf === undefined ? undefined : context.series(info.id).points.at(-1);
	const address = charted.addressIn(language, writeChartQuery(query, defaults));
	const citation = cite(citedOf(context, info, { address, accessed: today, point }));
	return {
		...exportMenu(context, { ...charted, infos: [info] }, '#points'),
		citations: citationTexts(citation, words),
		printed: textIn(citation.long, words),
		citedAt: []
	};
}

/**
 * What a reader takes away from a chart of several series. Each is cited on its own page.
 *
 * @param table - the address of the chart's figures as a table
 */
export function exportMenu(
	context: ViewContext,
	{ infos, described: inputs, window, addressIn }: Charted,
	table: string
): ExportMenu {
	const { record, query } = context;
	const of = inputs ?? (query.show === 'premium' ? infos.slice(0, 1) : infos);
	const base = baseDayOf(
		query,
		infos.map(({ id }) => context.series(id).series),
		window
	);
	const cited = new Set(infos.flatMap(({ id }) => ratioParts(id) ?? [id]));
	const search = chartQuery(context, { series: [] });
	return {
		sentences: of
			.filter(({ quantity }) => quantity !== 'ratio')
			.flatMap((info) => sentencesOf(context, info, { window, base }, addressIn)),
		table,
		downloads: downloadsOf(
			context,
			infos.map(({ id }) => id)
		),
		citations: [],
		printed: '',
		citedAt: [...cited].flatMap((id) => {
			const info = record.series.get(id);
			return info
				? [{ name: textIn(info.name, context.words), path: `${pathTo(ADDRESSES.series, { id })}${search}#cite` }]
				: [];
		}),
		embed: builderPath(
			context,
			infos.map(({ id }) => id)
		)
	};
}

/**
 * A citation in each of its forms: short and long in both languages, BibTeX and CSL-JSON.
 *
 * @param words - of the forms' names, and the digits of the Arabic texts
 * @example citationTexts(citation, words).map(({ name }) => name) // ['Short, English', …, 'BibTeX', 'CSL-JSON']
 */
export function citationTexts({ short, long, bibtex, csl }: Citation, words: ViewContext['words']): CitationText[] {
	const inArabic = { ...words, locale: 'ar' } as const;
	return [
		{ name: m.cite_short({}, words), text: short.en, language: 'en' },
		{ name: m.cite_short_ar({}, words), text: textIn(short, inArabic), language: 'ar' },
		{ name: m.cite_long({}, words), text: long.en, language: 'en' },
		{ name: m.cite_long_ar({}, words), text: textIn(long, inArabic), language: 'ar' },
		{ name: 'BibTeX', text: bibtex, language: undefined },
		{ name: 'CSL-JSON', text: JSON.stringify(csl, undefined, 2), language: undefined }
	];
}
