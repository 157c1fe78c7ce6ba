/** The table of the months for programs: as JSON, and as rows and columns of CSV. */
import { plainNumber } from '../writing/number.ts';
import type { ViewContext } from '#lib/context/context.ts';
import type { Cell } from '#lib/record/files/text/csv.ts';
import { isoDay, type Precision } from '#lib/series/index.ts';
import type { MonthRow, MonthValue } from '#lib/view/month/month-rows.ts';
import { headOf, type FileHead } from './series-file.ts';

/** A value, and the day of which it is. */
interface FileMonthValue {
	readonly value: number;
	readonly day: string;
	readonly precision: Precision;
}

interface FileMonth {
	/** Such as `2024-12`. */
	readonly month: string;
	readonly series: string;
	/** The unit of the values, and for how much of what they are. */
	readonly unit: string;
	readonly per: string;
	/** The last value by the end of the month; its day tells whether it is carried. */
	readonly end: FileMonthValue | null;
	readonly median: number | null;
	readonly lowest: FileMonthValue | null;
	readonly highest: FileMonthValue | null;
	readonly daysQuoted: number;
}

/** The months as JSON. */
export interface MonthsFile extends FileHead {
	readonly months: readonly FileMonth[];
}

/**
 * The months of some rates.
 *
 * @returns what `JSON.stringify` writes as it is; days as `YYYY-MM-DD`
 * @example monthsFile(context, rows).months.at(-1)?.end // { value: 13800, day: '2026-10-05', precision: 'day' }
 */
export function monthsFile(context: ViewContext, rows: readonly MonthRow[]): MonthsFile {
	const part = (found: MonthValue | undefined) =>
		found ? { value: found.value, day: isoDay(found.day), precision: found.precision } : null;
	return {
		...headOf(context),
		months: rows.map(({ first, info, unit, end, median, lowest, highest, count }) => ({
			month: isoDay(first).slice(0, 7),
			series: info.id,
			unit: unit.id,
			per: info.per,
			end: part(end),
			median: median ?? null,
			lowest: part(lowest),
			highest: part(highest),
			daysQuoted: count
		}))
	};
}

const HEADER = [
	'month',
	'series',
	'unit',
	'per',
	'month_end',
	'month_end_day',
	'month_end_precision',
	'median',
	'lowest',
	'lowest_day',
	'highest',
	'highest_day',
	'days_quoted'
] as const;

/**
 * The months as cells, the header first.
 *
 * @example monthCells(rows)[1]?.slice(0, 6) // ['2024-12', 'syp-parallel', 'syp-old', 'USD', '13300', '2024-12-31']
 */
export function monthCells(rows: readonly MonthRow[]): readonly (readonly Cell[])[] {
	const number = (value: number | undefined) => (value === undefined ? undefined : plainNumber(value));
	const day = (found: MonthValue | undefined) => found && isoDay(found.day);
	return [
		HEADER,
		...rows.map(({ first, info, unit, end, median, lowest, highest, count }) => [
			isoDay(first).slice(0, 7),
			info.id,
			unit.id,
			info.per,
			number(end?.value),
			day(end),
			end?.precision,
			number(median),
			number(lowest?.value),
			day(lowest),
			number(highest?.value),
			day(highest),
			count
		])
	];
}
