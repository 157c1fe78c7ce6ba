/** Profiles of publishers' files: what their connectors read, read from a file. */
import { imf, IMF_COLUMNS, ratesOfImf } from '../connectors/imf.ts';
import { HDX_COLUMNS, RATE_COLUMNS, ratesOfWfp, wfp } from '../connectors/wfp.ts';
import { marketRows } from '../connectors/wfp-markets.ts';
import { ratesOfWorldBank, worldBank } from '../connectors/world-bank.ts';
import type { SourceFacts } from '../connectors/connector.ts';
import type { QuoteCells } from '../connectors/quote-cells.ts';
import { startOf, wholeOf } from '../formats/pieces.ts';
import { sourceRow } from '../connectors/source-row.ts';
import { headerOf, type ImportRow, type InputFile, type Profile } from './input.ts';

const hasColumns = (columns: readonly string[]) => (input: InputFile) => {
	const header = headerOf(input);
	return columns.every((column) => header.includes(column));
};

/** Rows of quotes, after the row of their source: a quote points to it. */
function rowsOf(facts: SourceFacts, quotes: readonly QuoteCells[]): readonly ImportRow[] {
	return [
		{ table: 'sources', cells: sourceRow(facts) },
		...quotes.map((quote) => ({ table: 'quotes' as const, cells: { ...quote } }))
	];
}

/** The exchange rates of the World Food Programme, after the places of their markets. */
function withMarkets(quotes: readonly QuoteCells[]): readonly ImportRow[] {
	const markets = marketRows(new Set(quotes.map(({ place }) => place)));
	return [...markets.map((cells) => ({ table: 'places' as const, cells })), ...rowsOf(wfp.facts, quotes)];
}

/** The publishers whose files are known, by the columns or first bytes that only they have. */
export const PUBLISHED: readonly Profile[] = [
	{
		id: 'wfp',
		summary: 'food prices of the World Food Programme on HDX: the rows of the unofficial exchange rate',
		matches: (input) => hasColumns(HDX_COLUMNS)(input) || hasColumns(RATE_COLUMNS)(input),
		read: (input) => withMarkets(ratesOfWfp(input.file, input.pieces))
	},
	{
		id: 'world-bank',
		summary: 'an answer of the World Bank in JSON: the official rate by year',
		matches: ({ pieces }) => /^\uFEFF?\s*\[/.test(new TextDecoder().decode(startOf(pieces, 100))),
		read: ({ file, pieces }) => rowsOf(worldBank.facts, ratesOfWorldBank({ address: file, bytes: wholeOf(pieces) }))
	},
	{
		id: 'imf',
		summary: 'exchange rates of the International Monetary Fund in CSV: the rows of the pound',
		matches: hasColumns(IMF_COLUMNS),
		read: (input) => rowsOf(imf.facts, ratesOfImf(input.file, input.pieces))
	}
];
