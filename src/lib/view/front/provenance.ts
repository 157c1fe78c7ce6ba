import { m } from '#i18n/compiled/messages.js';
import { formatNumber, textIn } from '#lib/format/index.ts';
import { countPublishers, extentOn } from '#lib/record/index.ts';
import { frontSeries } from './subjects.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { sourcesText } from '#lib/wording/publishers.ts';

/** Where the numbers of the page come from. */
export interface Provenance {
	readonly counts: string;
	/** Who published most of the pound's quotes, each with their number, most first; blank where there are none. */
	readonly most: string;
	/** For under the chart: the first few names and the number of the others. */
	readonly short: string;
}

/** How many publishers are named. */
const NAMED = 3;

/**
 * The counts of quotes and sources up to the requested day, and who published most of the front page's series.
 *
 * @example provenance(context).most // 'Enab Baladi (210) · Shaam Network (82) · SANA (40)'
 */
export function provenance(context: ViewContext): Provenance {
	const { record, query, locale, words } = context;
	const { quotes, sources } = extentOn(record, query.asOf);
	const publishers = countPublishers(frontSeries(context).flatMap(({ id }) => context.series(id).points));
	const shown = publishers.reduce((sum, { count }) => sum + count, 0);
	const number = (value: number) => formatNumber(value, locale);
	return {
		counts: (shown === 0 ? m.sources_count_none : m.sources_count)(
			{ quotes: number(quotes), sources: number(sources), shown: number(shown) },
			words
		),
		most: publishers
			.slice(0, NAMED)
			.map(({ source, count }) =>
				m.sources_publisher({ publisher: textIn(source.publisher, words), count: number(count) }, words)
			)
			.join(' · '),
		short: sourcesText(
			context,
			publishers.map(({ source }) => textIn(source.publisher, words))
		)
	};
}
