/** Which file of `quotes/` a new quote belongs to. */
import { openSheet, type Cells } from '#lib/record/files/text/sheet.ts';
import type { Files } from '#lib/record/index.ts';

/** Finds the file of a quote; undefined where no file has its market yet. */
export type QuoteFiles = (cells: Cells) => string | undefined;

/**
 * Reads which file has the quotes of which series. A quote goes where most of its series are: a new series to the file
 * that is chosen for it, else to the one that is named after its market, else to where most quotes of its market are.
 * Quotes without a series keep together by market and currency.
 *
 * @param chosen - a path such as `quotes/gold.csv`
 * @throws {RangeError} when a file cannot be read: check the record first
 * @example quoteFiles(files)({ market: 'parallel', series: 'syp-parallel' }) // 'quotes/syp-parallel.csv'
 */
export function quoteFiles(files: Files, chosen?: string): QuoteFiles {
	const currencies = new Map(rowsOf(files, 'units.csv').map(({ id = '', currency = '' }) => [id, currency]));
	const groupOf = ({ series = '', market = '', unit = '' }: Cells) =>
		series || `${market} ${currencies.get(unit) ?? ''} without a series`;
	const paths = [...files.keys()].filter((path) => /^quotes\/.*\.csv$/.test(path));
	const rows = paths.flatMap((path) => rowsOf(files, path).map((cells) => ({ path, cells })));
	const byGroup = mostUsed(rows, groupOf);
	const byMarket = mostUsed(rows, ({ market = '' }) => market);
	return (cells) => {
		const { market = '' } = cells;
		const named = `quotes/${market}.csv`;
		return byGroup.get(groupOf(cells)) ?? chosen ?? (files.has(named) ? named : byMarket.get(market));
	};
}

function rowsOf(files: Files, path: string): readonly Cells[] {
	const bytes = files.get(path);
	return bytes ? openSheet(bytes).rows.map(({ cells }) => cells) : [];
}

/** The path that most rows of each key have. */
function mostUsed(
	rows: readonly { readonly path: string; readonly cells: Cells }[],
	keyOf: (cells: Cells) => string
): ReadonlyMap<string, string> {
	const counts = new Map<string, Map<string, number>>();
	for (const { path, cells } of rows) {
		const key = keyOf(cells);
		const byPath = counts.get(key) ?? new Map<string, number>();
		counts.set(key, byPath.set(path, (byPath.get(path) ?? 0) + 1));
	}
	return new Map([...counts].map(([key, byPath]) => [key, [...byPath].reduce((a, b) => (b[1] > a[1] ? b : a))[0]]));
}
