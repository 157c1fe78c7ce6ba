/** The rules that hold a correction and the quote that it replaces together. */
import { eachRow, twice } from './constraints.ts';
import { quoteName } from './quote-name.ts';
import { quoted, type Problem } from './rules.ts';
import type { QuoteRow } from './rows.ts';
import type { Table } from './table.ts';

/** Corrections that name no replaced quote or several, and replaced quotes that two corrections name. */
export function corrections(quotes: readonly Table<QuoteRow>[]): Problem[] {
	const replaced = quotes.flatMap(({ rows }) => rows.filter(({ cells }) => cells.use === 'replaced'));
	const names = replaced.map(({ cells }) => quoteName(cells));
	const naming = quotes.map((table) => ({ ...table, rows: table.rows.filter(({ cells }) => cells.replaces !== '') }));
	const strange = naming.flatMap((table) =>
		eachRow(table, ({ replaces }) => {
			const count = names.filter((name) => name === replaces).length;
			const found = `${quoted(replaces)}, which ${count} replaced quotes are called`;
			return count === 1 ? [] : [{ column: 'replaces', rule: 'replaces' as const, found }];
		})
	);
	return [...strange, ...twice(naming, 'replaces', ({ replaces }) => replaces, 'replaces')];
}
