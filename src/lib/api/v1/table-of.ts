import type { Composed, ComposedPoint, SeriesInfo } from '#lib/record/index.ts';
import { isoDay, restateValue, toDay, type Day, type Precision } from '#lib/series/index.ts';
import { ChartPoints } from '#lib/chart/layout/points.ts';
import type { Comparison } from '#lib/view/compare/comparison.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { pointsWithin } from '#lib/chart/data/date-range.ts';
import { valuedAmount } from '#lib/chart/data/transform.ts';
import { atInterval } from '#lib/context/interval.ts';
import { unitOf } from '#lib/context/unit.ts';
import type { Cell } from '#lib/record/files/text/csv.ts';
import { clean } from '#lib/format/number.ts';

/** One day of a series, in numbers. */
export interface TableRow {
	readonly day: Day;
	readonly precision: Precision;
	/** In the chosen unit; undefined on a day on which only what is derived has a value. */
	readonly value: number | undefined;
	readonly low: number | undefined;
	readonly high: number | undefined;
	/** What the chart shows that day, where it shows something else than the value. */
	readonly displayed: number | undefined;
	readonly quotes: number;
	readonly publishers: readonly string[];
	/** Where the quotes were published, each address once. */
	readonly addresses: readonly string[];
	/** Of a ratio: the days of what was divided and of what it was divided by. */
	readonly legs: readonly [Day, Day] | undefined;
}

/** A series within the window of an address, by ascending days. */
export interface SeriesTable {
	readonly id: string;
	readonly unit: string;
	/** For how much of what, such as `USD`; blank where nothing is counted. */
	readonly per: string;
	/** The column of what is shown beside the value; undefined where that is the value itself. */
	readonly displayed: string | undefined;
	/** The days at both ends of the window. */
	readonly from: Day;
	readonly to: Day;
	/** Whether each row is of two series, one divided by the other. */
	readonly divided: boolean;
	readonly rows: readonly TableRow[];
}

/**
 * The points of each series that is compared, within the window of its chart, as rows of numbers by ascending days: all of
 * them, or the last of each month. The first may be from before the window: what is carried into it, on its own day. The
 * order and page that a page's table may have are not a file's.
 *
 * @param comparison - of one series or of several, which can show what the context's query asks
 * @returns for each series its table; values in the chosen unit; changes, premiums and drawdowns as fractions
 * @example tablesOf(context, comparisonOf(context, [parallel]))[0]?.rows.at(-1) // { day: 2024-12-06, value: 18000, low: 17000, … }
 */
export function tablesOf(context: ViewContext, { subjects, charts, window }: Comparison): readonly SeriesTable[] {
	const displayed = new Map(charts.flatMap(({ input }) => input.series).map(({ id, points }) => [id, points]));
	return subjects.map(({ id }) => {
		const composed = context.series(id);
		const { info } = composed;
		return {
			id,
			unit: unitOf(context, info).id,
			per: info.per,
			displayed: displayedName(context, info),
			...window,
			divided: info.quantity === 'ratio',
			rows: rowsOf(context, composed, displayed.get(id) ?? NOTHING, window)
		};
	});
}

/** What is shown, as the name of a column, such as `change_week_value`; undefined for the rate itself. */
function displayedName(context: ViewContext, info: SeriesInfo): string | undefined {
	const { show, reading } = context.query;
	if (show === 'rate') return undefined;
	const unit = unitOf(context, info);
	if (show === 'value') return columnName(`${info.per}_per_${valuedAmount(unit)}_${unit.id}`);
	if (show === 'premium' || show === 'drawdown') return show;
	return show === 'index' ? `index_${reading}` : `change_${show}_${reading}`;
}

/** Of a series that is not drawn. */
const NOTHING = ChartPoints.of([]);

function rowsOf(
	context: ViewContext,
	{ info, points }: Composed,
	drawn: ChartPoints,
	window: Pick<SeriesTable, 'from' | 'to'>
): TableRow[] {
	const { interval } = context.query;
	const within = pointsWithin(points, window, info.carryDays);
	const observed = new Map(atInterval(within, interval).map((point) => [point.day, point]));
	// What is derived has values on days of its own; a month's last observation has none but its own.
	const derived = interval === 'all' ? drawn.known(window.from, window.to, info.carryDays).days : [];
	const [start = -Infinity] = observed.keys();
	return [...new Set([...observed.keys(), ...Array.from(derived, toDay).filter((day) => day >= start)])]
		.sort((a, b) => a - b)
		.map((day) => {
			const value = context.query.show === 'rate' ? undefined : drawn.on(day)?.value;
			return rowOf(context, info, day, observed.get(day), value);
		});
}

function rowOf(
	context: ViewContext,
	info: SeriesInfo,
	day: Day,
	point: ComposedPoint | undefined,
	displayed: number | undefined
): TableRow {
	const unit = unitOf(context, info);
	const inFileUnit = (value: number | undefined) =>
		value === undefined ? undefined : clean(restateValue(value, info.unit, unit));
	const sources = point?.quotes.map(({ source }) => source) ?? [];
	return {
		day,
		precision: point?.precision ?? 'day',
		value: inFileUnit(point?.value),
		low: inFileUnit(point?.low),
		high: inFileUnit(point?.high),
		displayed: displayed === undefined ? undefined : clean(displayed),
		quotes: sources.length,
		publishers: [...new Set(sources.map(({ publisher }) => publisher[context.language]))],
		addresses: [...new Set(sources.map(({ address }) => address))],
		legs: point?.parts && [point.parts[0].day, point.parts[1].day]
	};
}

/** A column of a table: its name, and its cell of a row. */
interface Column {
	readonly name: string;
	readonly of: (row: TableRow) => Cell;
}

/**
 * Tables as cells, the header first. The header names the unit of each value; where there are several tables, each has its
 * columns, which begin with its series' id, and a day on which any of them has a row is a row.
 *
 * @example cellsOf([table])[0] // ['day', 'precision', 'value_syp_old_per_usd', 'unit', 'low_syp_old_per_usd', …]
 */
export function cellsOf(tables: readonly SeriesTable[]): readonly (readonly Cell[])[] {
	const columns = tables.map((table) => {
		const before = tables.length === 1 ? '' : `${columnName(table.id)}_`;
		const rows = new Map(table.rows.map((row) => [row.day, row]));
		return columnsOf(table).map(({ name, of }) => ({
			name: before + name,
			of: (day: Day): Cell => {
				const row = rows.get(day);
				return row && of(row);
			}
		}));
	});
	const days = [...new Set(tables.flatMap(({ rows }) => rows.map(({ day }) => day)))].sort((a, b) => a - b);
	const all = columns.flat();
	return [
		['day', ...all.map(({ name }) => name)],
		...days.map((day) => [isoDay(day), ...all.map(({ of }) => of(day))])
	];
}

function columnsOf({ unit, per, displayed, divided }: SeriesTable): readonly Column[] {
	const counted = columnName([unit, ...(per === '' ? [] : ['per', per])].join('_'));
	const derived: readonly Column[] = displayed === undefined ? [] : [{ name: displayed, of: (row) => row.displayed }];
	const legDay = (leg: 0 | 1) => (row: TableRow) => row.legs && isoDay(row.legs[leg]);
	return [
		{ name: 'precision', of: (row) => row.precision },
		{ name: `value_${counted}`, of: (row) => row.value },
		{ name: 'unit', of: (row) => (row.value === undefined ? undefined : unit) },
		{ name: `low_${counted}`, of: (row) => row.low },
		{ name: `high_${counted}`, of: (row) => row.high },
		...derived,
		...(divided
			? [
					{ name: 'divided_day', of: legDay(0) },
					{ name: 'divisor_day', of: legDay(1) }
				]
			: []),
		{ name: 'quotes', of: (row) => row.quotes },
		{ name: 'publishers', of: (row) => row.publishers.join('; ') },
		// No address holds a space.
		{ name: 'addresses', of: (row) => row.addresses.join(' ') }
	];
}

/** A name as a column of a table may have it. */
function columnName(text: string): string {
	return text.toLowerCase().replaceAll('/', '_over_').replaceAll('-', '_');
}
