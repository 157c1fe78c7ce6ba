import { m } from '#i18n/compiled/messages.js';
import type { ViewContext } from '#lib/context/context.ts';
import { textIn } from '#lib/format/index.ts';
import type { Quote } from '#lib/record/index.ts';
import { flagsInWords } from '#lib/wording/quote.ts';
import { sheetOf, WIDTHS, type ColumnOf, type Sheet } from './workbook.ts';

/** A quote with the series that it belongs to. */
export interface SeriesQuote {
	/** The name of the series. */
	readonly series: string;
	readonly quote: Quote;
}

/**
 * The sheet of some quotes: each as it was published, in its own unit, with its publisher and its address.
 *
 * @example quotesSheet(context, [{ series: 'Parallel market, Damascus', quote }]).rows[0]?.[5] // 18000
 */
export function quotesSheet(context: ViewContext, quotes: readonly SeriesQuote[]): Sheet {
	const columns = quoteColumns(context).map(({ of, ...column }): ColumnOf<SeriesQuote> => ({
		...column,
		of: ({ quote }) => of(quote)
	}));
	const series: ColumnOf<SeriesQuote> = {
		heading: m.sheet_series({}, context.words),
		width: WIDTHS.name,
		of: (row) => row.series
	};
	const [date, ...others] = columns;
	return sheetOf(m.sheet_quotes({}, context.words), [...(date ? [date] : []), series, ...others], quotes);
}

/** The columns of a quote, its date first. */
function quoteColumns({ words }: ViewContext): readonly ColumnOf<Quote>[] {
	const text = (heading: string, width: number, of: (quote: Quote) => string) => ({ heading, width, of });
	const figure = (heading: string, of: (quote: Quote) => Quote['mid']): ColumnOf<Quote> => ({
		heading,
		width: WIDTHS.number,
		of: (quote) => of(quote)?.value
	});
	return [
		{
			heading: m.sheet_date({}, words),
			width: WIDTHS.date,
			of: ({ date, precision }) => ({ day: date, precision })
		},
		text(m.sheet_place({}, words), WIDTHS.word, ({ place }) => textIn(place.name, words)),
		figure(m.sheet_bid({}, words), ({ bid }) => bid),
		figure(m.sheet_ask({}, words), ({ ask }) => ask),
		figure(m.sheet_mid({}, words), ({ mid }) => mid),
		text(m.sheet_unit({}, words), WIDTHS.word, ({ unit }) => textIn(unit.name, words)),
		text(m.sheet_publisher({}, words), WIDTHS.name, ({ source }) => textIn(source.publisher, words)),
		text(m.sheet_address({}, words), WIDTHS.text, ({ source }) => source.address),
		text(m.sheet_remarks({}, words), WIDTHS.name, ({ flags, note }) =>
			[flagsInWords(flags, words), textIn(note, words)].filter((part) => part !== '').join('. ')
		),
		text(m.sheet_context({}, words), WIDTHS.name, ({ context }) => textIn(context, words))
	];
}
