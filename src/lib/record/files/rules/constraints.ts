/** Rules that need more than one field or more than one row. Each returns all that it finds. */
import { isoDay, startOf, type Day, type Precision } from '#lib/series/index.ts';
import type { ClaimRow, SeriesRow, StoryRow, UnitRow } from '../rows.ts';
import { quoted, type Problem, type Rule } from './rules.ts';
import type { Row, Table } from '../table.ts';

/** A problem of a row, without the place of the row. */
export type Found = Omit<Problem, 'file' | 'line'>;

/** What nearly every row has. */
export const NONE: readonly Found[] = [];

/** Everything that several rules found; for a row with which nothing is wrong, nothing is made. */
export function joined(...found: readonly (readonly Found[])[]): readonly Found[] {
	return found.every(({ length }) => length === 0) ? NONE : found.flat();
}

/** Rows of a file. */
type Rows<Cells> = Pick<Table<Cells>, 'file' | 'rows'>;

/** Applies a rule to every row of a table. */
export function eachRow<Cells>(table: Rows<Cells>, rule: (cells: Cells) => readonly Found[]): Problem[] {
	return table.rows.flatMap(({ line, cells }) => rule(cells).map((found) => ({ file: table.file, line, ...found })));
}

/** Keys that appear in two rows, of one table or of two. */
export function twice<Cells>(
	tables: readonly Rows<Cells>[],
	column: string,
	keyOf: (cells: Cells) => string,
	rule: Rule = 'duplicate'
): Problem[] {
	const firsts = new Map<string, { readonly file: string; readonly line: number }>();
	return tables.flatMap((table) =>
		eachRowOnce(table, ({ line, cells }) => {
			const key = keyOf(cells);
			const first = firsts.get(key);
			if (first === undefined) {
				firsts.set(key, { file: table.file, line });
				return undefined;
			}
			return { column, rule, found: sameAs(first, table.file) };
		})
	);
}

/** In words that a row of a file duplicates an earlier row. */
export function sameAs({ file, line }: Pick<Problem, 'file' | 'line'>, ownFile: string): string {
	return `the same as ${file === ownFile ? `line ${line}` : `${file}:${line}`}`;
}

/** Rows whose day is before the day of the row above. */
export function descending<Cells extends { date: Day }>(table: Table<Cells>): Problem[] {
	let last: Day | undefined;
	return eachRow(table, ({ date }) => {
		const before = last;
		last = date;
		return earlier(date, before);
	});
}

/** What is wrong with a day that is before the day of the row above. */
export function earlier(date: Day, before: Day | undefined): readonly Found[] {
	if (before === undefined || before <= date) return NONE;
	return [{ column: 'date', rule: 'order', found: `${isoDay(date)} after ${isoDay(before)}` }];
}

function eachRowOnce<Cells>(table: Rows<Cells>, rule: (row: Row<Cells>) => Found | undefined): Problem[] {
	return table.rows.flatMap((row) => {
		const found = rule(row);
		return found ? [{ file: table.file, line: row.line, ...found }] : [];
	});
}

/** Pairs of texts of which one is missing, or which are equal in both languages. */
export function untranslated(cells: Readonly<Record<string, unknown>>): Found[] {
	return Object.keys(cells)
		.filter((column) => column.endsWith('_ar'))
		.flatMap((column) => {
			const name = column.slice(0, -'_ar'.length);
			const arabic = String(cells[column] ?? '');
			if (`${name}_en` in cells) return untranslatedPair(name, String(cells[`${name}_en`] ?? ''), arabic);
			return arabic === '' || isArabic(arabic) ? NONE : [{ column, rule: 'translation', found: quoted(arabic) }];
		});
}

/** What is wrong with a text and its translation; `name` is that of their columns without the language. */
export function untranslatedPair(name: string, en: string, ar: string): readonly Found[] {
	if (ar === '' && en === '') return NONE;
	if (ar !== '' && en !== '' && ar !== en && isArabic(ar)) return NONE;
	const found = `${quoted(ar)} for ${quoted(en)}`;
	return [{ column: `${name}_${en === '' ? 'en' : 'ar'}`, rule: 'translation', found }];
}

function isArabic(text: string): boolean {
	return /\p{Script=Arabic}/u.test(text);
}

/** Whether the unit of a series is one of its currency. */
export function ownUnit({ currency }: SeriesRow, unit: UnitRow): Found[] {
	if (unit.currency === currency) return [];
	return [{ column: 'unit', rule: 'unit-currency', found: `"${unit.id}" for ${quoted(currency)}` }];
}

/** Roles that two series have, and series that cannot have one: they are rates of one currency for another one. */
export function roles(series: Table<SeriesRow>): Problem[] {
	const table = { ...series, rows: series.rows.filter(({ cells }) => cells.role !== undefined) };
	const pairOf = ({ quantity, currency, per }: SeriesRow) => [quantity, currency, per && `per ${per}`].join(' ').trim();
	const first = table.rows.find(({ cells }) => isRate(cells))?.cells;
	const odd = (cells: SeriesRow): Found[] =>
		first && pairOf(cells) === pairOf(first)
			? []
			: [{ column: 'role', rule: 'role-rate', found: `"${cells.role}" for a ${pairOf(cells)}` }];
	return [...twice([table], 'role', ({ role }) => role ?? '', 'role-twice'), ...eachRow(table, odd)];
}

function isRate({ quantity, currency, per }: SeriesRow): boolean {
	return quantity === 'rate' && currency !== '' && /^[A-Z]{3}$/.test(per);
}

/** What pages and the converter need: a rate at all, and a unit of each currency that a rate is for. */
export function rates(
	series: Table<SeriesRow>,
	units: Table<UnitRow>,
	codes: ReadonlySet<string> | undefined
): Problem[] {
	const { file, rows, problems } = series;
	if (problems.length === 0 && !rows.some(({ cells }) => isRate(cells)))
		return [{ file, line: 0, column: '', rule: 'no-rate', found: `${rows.length} series without a rate` }];
	if (units.problems.length > 0) return [];
	const counted = units.rows.flatMap(({ cells }) => (cells.per_base >= 1 ? [cells.currency] : []));
	const bare = new Set<string>();
	return eachRow(series, (cells) => {
		const { per } = cells;
		if (!isRate(cells) || !codes?.has(per) || counted.includes(per) || bare.has(per)) return [];
		bare.add(per);
		return [{ column: 'per', rule: 'per-unit', found: `"${per}"` }];
	});
}

/** Whether a claim has a figure of its kind: a rate its value, a change its per cent. */
export function claimFigure({ kind, percent, to_value }: ClaimRow): Found[] {
	const column = kind === 'rate' ? 'to_value' : 'percent';
	return (kind === 'rate' ? to_value : percent) ? [] : [{ column, rule: 'claim-figure', found: `a blank ${column}` }];
}

/** Whether the figures of a claim are in a unit of the rate that it speaks of. */
export function claimUnit({ unit: id }: ClaimRow, unit: UnitRow, { id: series, currency }: SeriesRow): Found[] {
	if (unit.currency === currency) return [];
	return [{ column: 'unit', rule: 'unit-currency', found: `"${id}" in ${series} (${currency})` }];
}

/** Whether a story's day lies in the weeks that it shows. */
export function span({ date, from_date, to_date }: StoryRow): Found[] {
	if (from_date < date && date <= to_date) return [];
	const found = `${isoDay(date)} in ${isoDay(from_date)} to ${isoDay(to_date)}`;
	return [{ column: from_date < date ? 'to_date' : 'from_date', rule: 'span', found }];
}

/** Days that a date may be after today: contributors may live east of Damascus. */
const DAYS_AHEAD = 1;

/**
 * The rule that a date is not in the future. A figure of a month or a year may be dated anywhere in it once it has begun.
 *
 * @param today - the day in Damascus
 */
export function begunBy(today: Day): (column: string, date: Day, precision?: Precision) => readonly Found[] {
	return (column, date, precision = 'day') => {
		if (date <= today + DAYS_AHEAD || startOf(date, precision) <= today + DAYS_AHEAD) return NONE;
		return [{ column, rule: 'future', found: `${isoDay(date)}, while today is ${isoDay(today)}` }];
	};
}
