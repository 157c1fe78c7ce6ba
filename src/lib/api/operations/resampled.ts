/** One point for each calendar period of a series. */
import type { InferOutput } from 'valibot';
import { isoDay, medianOfSorted, parseDay, PRECISIONS, startOf, type Period } from '#lib/series/index.ts';
import type { points } from '../schema/index.ts';

type PointRow = InferOutput<typeof points>['points'][number];

/** Which value of a period stands for it. */
export type Statistic = 'last' | 'median' | 'low' | 'high';

const STATISTICS: Readonly<Record<Statistic, (values: readonly [number, ...number[]]) => number>> = {
	last: (values) => values.at(-1) ?? values[0],
	median: (values) => medianOfSorted(Float64Array.from(values).sort()),
	low: (values) => Math.min(...values),
	high: (values) => Math.max(...values)
};

/**
 * Points by calendar periods, weeks from Monday. A period without an observation has none; what is dated more coarsely than a
 * period belongs to no period.
 *
 * @param rows - by ascending days
 * @returns each on the first day of its period; low and high are of all its quotes
 * @example resampled(rows, 'month', 'median')[0] // { day: '2024-12-01', precision: 'month', value: 14912.5, observations: 18, … }
 */
export function resampled(rows: readonly PointRow[], period: Period, statistic: Statistic): PointRow[] {
	const coarsest = PRECISIONS.indexOf(period === 'week' ? 'day' : period);
	const groups = new Map<string, PointRow[]>();
	for (const row of rows) {
		const day = parseDay(row.day);
		if (day === undefined || row.precision === 'week' || PRECISIONS.indexOf(row.precision) > coarsest) continue;
		const start = isoDay(startOf(day, period));
		const group = groups.get(start);
		if (group) group.push(row);
		else groups.set(start, [row]);
	}
	return [...groups].map(([day, group]) => summaryOf(day, group, period, statistic));
}

function summaryOf(day: string, rows: readonly PointRow[], period: Period, statistic: Statistic): PointRow {
	const of = (values: readonly (number | null)[], how: Statistic) => {
		const [first, ...others] = values.filter((value) => value !== null);
		return first === undefined ? null : STATISTICS[how]([first, ...others]);
	};
	const value = of(
		rows.map((row) => row.value),
		statistic
	);
	return {
		day,
		precision: period,
		value,
		digits: rows.findLast((row) => row.value === value)?.digits ?? null,
		low: of(
			rows.map(({ low }) => low),
			'low'
		),
		high: of(
			rows.map(({ high }) => high),
			'high'
		),
		displayed: of(
			rows.map(({ displayed }) => displayed),
			statistic
		),
		carried: false,
		observations: rows.reduce((sum, { observations }) => sum + observations, 0),
		publishers: [...new Set(rows.flatMap(({ publishers }) => publishers))]
	};
}
