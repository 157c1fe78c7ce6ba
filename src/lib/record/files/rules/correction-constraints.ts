/** The rules that hold a correction and the quote that it replaces together. */
import { eachRow, twice } from './constraints.ts';
import { quoteName } from '../quotes/quote-name.ts';
import { quoted, type Problem } from './rules.ts';
import type { QuoteRow } from '../rows.ts';
import type { Row } from '../table.ts';

/** Corrections that name no replaced quote or several, and replaced quotes that two corrections name. */
export function corrections(changes: readonly (Row<QuoteRow> & { readonly file: string })[]): Problem[] {
	const replaced = changes.filter(({ cells }) => cells.use === 'replaced');
	const names = replaced.map(({ cells }) => quoteName(cells));
	const naming = changes
		.filter(({ cells }) => cells.replaces !== '')
		.map(({ file, line, cells }) => ({ file, rows: [{ line, cells }] }));
	const strange = naming.flatMap((table) =>
		eachRow(table, ({ replaces }) => {
			const count = names.filter((name) => name === replaces).length;
			const found = `${quoted(replaces)}, which ${count} replaced quotes are called`;
			return count === 1 ? [] : [{ column: 'replaces', rule: 'replaces' as const, found }];
		})
	);
	return [...strange, ...twice(naming, 'replaces', ({ replaces }) => replaces, 'replaces')];
}
