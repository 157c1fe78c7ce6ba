import type { Composed, ComposedPoint, SeriesInfo } from '#lib/record/index.ts';
import { isoDay, restateValue, type Day, type Precision } from '#lib/series/index.ts';
import type { Spec } from '#lib/spec/index.ts';
import type { ChartInput } from './chart-input.ts';
import { chartOf } from './chart-of.ts';
import type { Scene } from './scene.ts';
import { subjectOf } from './subject.ts';
import { unitOf } from './unit-of.ts';

/** One day of a series, in numbers. */
export interface TableRow {
	readonly day: Day;
	readonly precision: Precision;
	/** In the chosen unit; undefined on a day on which only what is derived has a value. */
	readonly value: number | undefined;
	readonly low: number | undefined;
	readonly high: number | undefined;
	/** What the chart shows that day, where it shows something else than the value. */
	readonly shown: number | undefined;
	readonly quotes: number;
	readonly publishers: readonly string[];
}

/** A series within the window of an address, by ascending days. */
export interface SeriesTable {
	readonly unit: string;
	/** For how much of what, such as `USD`; blank where nothing is counted. */
	readonly per: string;
	/** The column of what is shown beside the value; undefined where that is the value itself. */
	readonly shown: string | undefined;
	/** The days at both ends of the window. */
	readonly from: Day;
	readonly to: Day;
	readonly rows: readonly TableRow[];
}

/** Digits that a restated value keeps: more than anybody publishes, fewer than a division leaves behind. */
const DIGITS = 12;

/** A number without the dust of a division. */
export function clean(value: number): number {
	return Number(value.toPrecision(DIGITS));
}

/**
 * The points of a series that the chart of the same address shows, as rows of numbers by ascending days. The order and
 * page that a page's table may have are not a file's.
 *
 * @returns values in the chosen unit; changes, premiums and drawdowns as fractions
 * @throws {RangeError} when the scene's spec shows what the series cannot, see `abilitiesOf`
 * @example tableOf(scene, parallel).rows.at(-1) // { day: 2024-12-06, value: 18000, low: 17000, high: 19000, quotes: 3, … }
 */
export function tableOf(scene: Scene, info: SeriesInfo): SeriesTable {
	const chart = chartOf(scene, [subjectOf(scene, info)]);
	return {
		unit: unitOf(scene, info).id,
		per: info.per,
		shown: shownName(scene.spec),
		from: chart.from,
		to: chart.to,
		rows: rowsOf(scene, scene.series(info.id), chart)
	};
}

/**
 * What is shown, as the name of a column.
 *
 * @returns undefined for the rate itself
 * @example shownName({ show: 'week', reading: 'value' }) // 'change_week_value'
 */
function shownName({ show, reading }: Pick<Spec, 'show' | 'reading'>): string | undefined {
	if (show === 'rate') return undefined;
	if (show === 'value') return 'usd_per_10000_syp_old';
	if (show === 'premium' || show === 'drawdown') return show;
	return show === 'index' ? `index_${reading}` : `change_${show}_${reading}`;
}

function rowsOf(scene: Scene, { info, points }: Composed, { series, from, to }: ChartInput): TableRow[] {
	const observed = new Map(points.map((point) => [point.day, point]));
	const shown = new Map(series.flatMap((one) => one.points).map((point) => [point.day, point]));
	const days = [...new Set([...observed.keys(), ...shown.keys()])].filter((day) => day >= from && day <= to);
	return days
		.sort((a, b) => a - b)
		.map((day) => {
			const value = scene.spec.show === 'rate' ? undefined : shown.get(day)?.value;
			return rowOf(scene, info, day, observed.get(day), value);
		});
}

function rowOf(
	scene: Scene,
	info: SeriesInfo,
	day: Day,
	point: ComposedPoint | undefined,
	shown: number | undefined
): TableRow {
	const unit = unitOf(scene, info);
	const told = (value: number | undefined) =>
		value === undefined ? undefined : clean(restateValue(value, info.unit, unit));
	const publishers = point?.quotes.map(({ source }) => source.publisher[scene.language]) ?? [];
	return {
		day,
		precision: point?.precision ?? 'day',
		value: told(point?.value),
		low: told(point?.low),
		high: told(point?.high),
		shown: shown === undefined ? undefined : clean(shown),
		quotes: publishers.length,
		publishers: [...new Set(publishers)]
	};
}

/** A cell of a file of values separated by commas; undefined is an empty one. */
export type Cell = string | number | undefined;

/**
 * A table as cells, the header first. The header names the unit of each value.
 *
 * @example cellsOf(table)[0] // ['day', 'precision', 'value_syp_old_per_usd', 'unit', 'low_syp_old_per_usd', …]
 */
export function cellsOf({ unit, per, shown, rows }: SeriesTable): readonly (readonly Cell[])[] {
	const counted = [unit, ...(per === '' ? [] : ['per', per])].join('_').toLowerCase().replaceAll('-', '_');
	const [value, low, high] = ['value', 'low', 'high'].map((name) => `${name}_${counted}`);
	const derived = shown === undefined ? [] : [shown];
	return [
		['day', 'precision', value, 'unit', low, high, ...derived, 'quotes', 'publishers'],
		...rows.map((row): readonly Cell[] => [
			isoDay(row.day),
			row.precision,
			row.value,
			row.value === undefined ? undefined : unit,
			row.low,
			row.high,
			...(shown === undefined ? [] : [row.shown]),
			row.quotes,
			row.publishers.join('; ')
		])
	];
}
