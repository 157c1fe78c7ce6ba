/** Rules that need more than one field or more than one row. Each returns all that it finds. */
import { isoDay, restateValue, startOf, type Day, type Precision, type Unit } from '#lib/series/index.ts';
import type { ClaimRow, QuoteRow, SeriesRow, StoryRow, UnitRow } from './rows.ts';
import { quoted, type Problem, type Rule } from './rules.ts';
import type { Row, Table } from './table.ts';

type Found = Omit<Problem, 'file' | 'line'>;

/** Applies a rule to every row of a table. */
export function eachRow<Cells>(table: Table<Cells>, rule: (cells: Cells) => readonly Found[]): Problem[] {
	return table.rows.flatMap(({ line, cells }) => rule(cells).map((found) => ({ file: table.file, line, ...found })));
}

/** Keys that stand in two rows, of one table or of two. */
export function twice<Cells>(
	tables: readonly Table<Cells>[],
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
			const place = first.file === table.file ? `line ${first.line}` : `${first.file}:${first.line}`;
			return { column, rule, found: `the same as ${place}` };
		})
	);
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
			const english = column.replace(/_ar$/, '_en');
			const en = String(cells[english] ?? '');
			if (ar === '' && en === '') return [];
			if (ar !== '' && en !== '' && ar !== en && /\p{Script=Arabic}/u.test(ar)) return [];
			const found = `${quoted(ar)} for ${quoted(en)}`;
			return [{ column: en === '' ? english : column, rule: 'translation', found }];
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

/** Days that a date may be after today: whoever writes a row may live east of Damascus. */
const DAYS_AHEAD = 1;

/**
 * The rule that a date is not in the future. A figure of a month or a year may be dated anywhere in it once it has begun.
 *
 * @param today - the day in Damascus
 */
export function begunBy(today: Day): (column: string, date: Day, precision?: Precision) => Found[] {
	return (column, date, precision = 'day') => {
		if (startOf(date, precision) <= today + DAYS_AHEAD) return [];
		return [{ column, rule: 'future', found: `${isoDay(date)}, while today is ${isoDay(today)}` }];
	};
}

/** A quote of a series, ready to be compared with the one before. */
export interface Step {
	readonly file: string;
	readonly line: number;
	readonly quote: QuoteRow;
	readonly unit: Unit;
	/** False where something else is wrong with the quote, so that its value may be. */
	readonly sound: boolean;
}

/**
 * Values further than `max_step` (a ratio) from the one before, in the series' unit, without the flag `checked`. The value
 * after one that is refused may be near it or near the one before, so that one slip is one problem.
 */
export function leaps(steps: readonly Step[], maxStep: number, seriesUnit: Unit): Problem[] {
	let good: number | undefined;
	let doubtful: number | undefined;
	return [...steps]
		.sort((a, b) => a.quote.date - b.quote.date)
		.flatMap(({ file, line, quote, unit, sound }): Problem[] => {
			const { column, published } = publishedOf(quote);
			if (published === undefined || published <= 0) return [];
			const value = restateValue(published, unit, seriesUnit);
			const ratio = ratioOf(value, good);
			if (sound && (ratio <= maxStep || quote.flags.includes('checked'))) {
				good = value;
				return [];
			}
			const told = !sound || ratioOf(value, doubtful ?? Infinity) <= maxStep;
			doubtful = value;
			if (told) return [];
			const found = `${published} ${unit.id}, ${Number(ratio.toPrecision(3))} times away from the value before`;
			return [{ file, line, column, rule: 'step', found }];
		});
}

/** How many times one value is the other, from 1. */
function ratioOf(value: number, other: number | undefined): number {
	return other === undefined ? 1 : Math.max(value / other, other / value);
}

/** The value of a quote as it was published, and the column where a reader finds it. */
function publishedOf({ bid, ask, mid }: QuoteRow): { column: string; published: number | undefined } {
	if (mid) return { column: 'mid', published: mid.value };
	if (bid && ask) return { column: 'bid', published: (bid.value + ask.value) / 2 };
	return bid ? { column: 'bid', published: bid.value } : { column: 'ask', published: ask?.value };
}
