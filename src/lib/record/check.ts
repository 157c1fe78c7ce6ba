/** Rules that need more than one field or more than one row. Each returns all that it finds. */
import { isoDay, restateValue, type Unit } from '#lib/series/index.ts';
import type { QuoteRow, SeriesRow, UnitRow } from './rows.ts';
import type { Problem } from './rules.ts';
import type { Row, Table } from './table.ts';

type Found = Omit<Problem, 'file' | 'line'>;

/** Applies a rule to every row of a table. */
export function eachRow<Cells>(table: Table<Cells>, rule: (cells: Cells) => readonly Found[]): Problem[] {
	return table.rows.flatMap(({ line, cells }) => rule(cells).map((found) => ({ file: table.file, line, ...found })));
}

/** Keys that stand in two rows. */
export function twice<Cells>(table: Table<Cells>, column: string, keyOf: (cells: Cells) => string): Problem[] {
	const lines = new Map<string, number>();
	return eachRowOnce(table, (row) => {
		const key = keyOf(row.cells);
		const first = lines.get(key);
		if (first === undefined) lines.set(key, row.line);
		return first === undefined ? undefined : { column, rule: 'duplicate', found: `the same as line ${first}` };
	});
}

/** Rows whose day is before the day of the row above. */
export function descending<Cells extends { date: number }>(
	table: Table<Cells>,
	dayOf: (cells: Cells) => string
): Problem[] {
	let last: Cells | undefined;
	return eachRowOnce(table, ({ cells }) => {
		const before = last;
		last = cells;
		if (!before || before.date <= cells.date) return undefined;
		return { column: 'date', rule: 'order', found: `${dayOf(cells)} after ${dayOf(before)}` };
	});
}

function eachRowOnce<Cells>(table: Table<Cells>, rule: (row: Row<Cells>) => Found | undefined): Problem[] {
	return table.rows.flatMap((row) => {
		const found = rule(row);
		return found ? [{ file: table.file, line: row.line, ...found }] : [];
	});
}

/** Pairs of texts of which one is missing, or which say the same in both languages. */
export function untranslated(cells: Readonly<Record<string, unknown>>): Found[] {
	return Object.keys(cells)
		.filter((column) => column.endsWith('_ar'))
		.flatMap((column): Found[] => {
			const ar = String(cells[column] ?? '');
			const en = String(cells[column.replace(/_ar$/, '_en')] ?? '');
			if (ar === '' && en === '') return [];
			if (ar !== '' && en !== '' && ar !== en && /\p{Script=Arabic}/u.test(ar)) return [];
			return [{ column, rule: 'translation', found: `"${ar}" for "${en}"` }];
		});
}

/** What is wrong with the figures of one quote, whatever the others say. */
export function figures({ bid, ask, mid }: QuoteRow, mayBeNegative: boolean): Found[] {
	const given = Object.entries({ bid, ask, mid }).flatMap(([column, figure]) =>
		figure ? [{ column, ...figure }] : []
	);
	if (given.length === 0) return [{ column: 'mid', rule: 'no-value', found: 'a blank bid, ask and mid' }];
	const found: Found[] = mayBeNegative
		? []
		: given
				.filter(({ value }) => value <= 0)
				.map(({ column, digits }) => ({ column, rule: 'positive', found: digits }));
	if (bid && ask && bid.value > ask.value)
		found.push({ column: 'bid', rule: 'sides', found: `bid ${bid.digits} above ask ${ask.digits}` });
	else if (mid && ((bid && mid.value < bid.value) || (ask && mid.value > ask.value)))
		found.push({
			column: 'mid',
			rule: 'sides',
			found: `middle ${mid.digits} outside ${bid?.digits ?? '…'} to ${ask?.digits ?? '…'}`
		});
	return found;
}

/** Whether a quote fits the series that it names. */
export function membership(quote: QuoteRow, series: SeriesRow, unit: UnitRow, seriesUnit: UnitRow): Found[] {
	const found: Found[] = [];
	if (quote.market !== series.market)
		found.push({ column: 'market', rule: 'membership', found: `"${quote.market}" in ${series.id} (${series.market})` });
	if (!series.places.includes(quote.place))
		found.push({
			column: 'place',
			rule: 'membership',
			found: `"${quote.place}" in ${series.id} (${series.places.join(', ')})`
		});
	if (unit.currency !== seriesUnit.currency || (unit.currency === '' && unit.id !== seriesUnit.id))
		found.push({ column: 'unit', rule: 'unit-currency', found: `"${unit.id}" in ${series.id} (${seriesUnit.id})` });
	return found;
}

/** Whether a unit was in use on the day of the quote. */
export function unitInUse(quote: QuoteRow, unit: UnitRow): Found[] {
	const early = unit.valid_from !== undefined && quote.date < unit.valid_from;
	const late = unit.valid_to !== undefined && quote.date > unit.valid_to;
	return early || late ? [{ column: 'unit', rule: 'unit-time', found: `${unit.id} on ${isoDay(quote.date)}` }] : [];
}

/** A quote that is context says why; a point does not. */
export function reason({ use, why_en }: QuoteRow): Found[] {
	if ((use === 'context') === (why_en !== '')) return [];
	return [
		{
			column: 'why_en',
			rule: 'why',
			found: use === 'context' ? 'context without a reason' : 'a point with a reason to be none'
		}
	];
}

/** A quote cannot be recorded before it was published. */
export function recordedLater({ date, recorded, precision }: QuoteRow): Found[] {
	if (precision !== 'day' || recorded >= date) return [];
	return [{ column: 'recorded', rule: 'recorded', found: `${isoDay(recorded)} for a quote of ${isoDay(date)}` }];
}

/** A quote of a series, ready to be compared with the one before. */
export interface Step {
	readonly file: string;
	readonly line: number;
	readonly quote: QuoteRow;
	readonly unit: Unit;
}

/**
 * Values further than `max_step` (a ratio) from the one before, in the series' unit, without the flag `checked`. A value
 * that is refused is not what the next one is compared with, so that one slip is one problem.
 */
export function leaps(steps: readonly Step[], maxStep: number, seriesUnit: Unit): Problem[] {
	let last: number | undefined;
	return [...steps]
		.sort((a, b) => a.quote.date - b.quote.date)
		.flatMap(({ file, line, quote, unit }): Problem[] => {
			const published = quote.mid?.value ?? middle(quote) ?? quote.bid?.value ?? quote.ask?.value;
			if (published === undefined || published <= 0) return [];
			const value = restateValue(published, unit, seriesUnit);
			const ratio = last === undefined ? 1 : Math.max(value / last, last / value);
			if (ratio > maxStep && !quote.flags.includes('checked')) {
				const found = `${published} ${unit.id}, ${Number(ratio.toPrecision(3))} times away from the value before`;
				return [{ file, line, column: 'mid', rule: 'step', found }];
			}
			last = value;
			return [];
		});
}

function middle({ bid, ask }: QuoteRow): number | undefined {
	return bid && ask ? (bid.value + ask.value) / 2 : undefined;
}
