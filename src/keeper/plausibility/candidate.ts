/** A row that may become a quote of the record. */
import * as v from 'valibot';
import type { Cells } from '#lib/record/files/text/sheet.ts';
import { quoteRow, type QuoteRow } from '#lib/record/files/rows.ts';
import { RULES, quoted, type RateRecord } from '#lib/record/index.ts';
import type { Reason } from './reason.ts';

/** The columns of a quote, as they are typed in a file. */
export const QUOTE_COLUMNS: readonly string[] = Object.keys(quoteRow.entries);

/** A row as typed, and as it is read. */
export interface Candidate {
	readonly cells: Cells;
	readonly row: QuoteRow;
}

/**
 * Reads typed cells as a quote; a column that is left out is blank.
 *
 * @returns the candidate, or why the cells are no quote
 * @example readCandidate({ date: '2026-10-06', mid: '13,900', … }) // { rule: 'malformed', text: 'mid "13,900": a plain number …' }
 */
export function readCandidate(cells: Cells): Candidate | Reason {
	const whole = Object.fromEntries(QUOTE_COLUMNS.map((column) => [column, cells[column] ?? '']));
	if (whole.unit === '')
		return { rule: 'unit', text: `${whole.source ?? ''} does not say which unit it means, and nobody has dated it.` };
	const parsed = v.safeParse(quoteRow, whole, { abortPipeEarly: true });
	if (parsed.success) return { cells: whole, row: parsed.output };
	const [issue] = parsed.issues;
	const column = String(issue.path?.[0]?.key ?? '');
	const rule = Object.entries(RULES).find(([name]) => name === issue.message)?.[1] ?? issue.message;
	return { rule: 'malformed', text: `${column} ${quoted(whole[column] ?? '')}: ${rule}` };
}

/** The currency of a row: that of its unit, else that of its series where the publisher does not say which unit it is. */
export function currencyOf({ unit = '', series = '' }: Cells, { units, series: all }: RateRecord): string | undefined {
	return units.get(unit)?.currency ?? all.get(series)?.unit.currency;
}

/** What makes two rows the same publication: all but the figures. */
export function slotOf({ date, precision, market, series, place, source }: QuoteRow): string {
	return [date, precision, series ?? market, place, source].join('\n');
}

/** What makes two rows duplicates. */
export function sameAs(row: QuoteRow): string {
	return [slotOf(row), row.unit, row.bid?.value, row.ask?.value, row.mid?.value].join('\n');
}
