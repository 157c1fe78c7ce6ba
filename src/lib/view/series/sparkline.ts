import type { Series } from '#lib/series/index.ts';
import type { DateRange } from '#lib/chart/data/date-range.ts';

/** The room of a sparkline, in its own units, and how far its line keeps from the edges. */
export const SPARK = { width: 88, height: 24, margin: 2 };

/** The most points that a sparkline has: one for each such part of its days. */
const COLUMNS = 24;

/** A point of a sparkline, and whether a line leads to it. */
interface Spot {
	readonly x: number;
	readonly y: number;
	readonly joined: boolean;
}

/**
 * The line of a series as the path of an SVG: of each of 24 equal parts of the days its last value, on a logarithmic scale
 * where every value is above zero. No line leads over days on which the value was carried no longer; a value alone is a dot.
 *
 * @param window - the days from edge to edge
 * @param fewest - parts with a value that make a line worth drawing
 * @returns blank where fewer of these parts have a value, and where none has
 * @example sparkline(parallel, { from, to }) // 'M2 22l4-1l4-3m5-2h0'
 */
export function sparkline(series: Series, window: DateRange, fewest = 1): string {
	const spots = spotsOf(series, window);
	if (spots.length < fewest) return '';
	const pieces = spots.map(({ x, y, joined }, i) => {
		const before = spots[i - 1];
		const alone = !joined && !spots[i + 1]?.joined ? 'h0' : '';
		if (!before) return `M${x} ${y}${alone}`;
		return `${joined ? 'l' : 'm'}${pair(x - before.x, y - before.y)}${alone}`;
	});
	return pieces.join('');
}

const pair = (x: number, y: number) => `${x}${y < 0 ? '' : ' '}${y}`;

function spotsOf(series: Series, { from, to }: DateRange): readonly Spot[] {
	const { days, values, carryDays } = series;
	const chosen = lastOfParts(days, from, to);
	const scale = values.every((value) => value > 0) ? Math.log : (value: number) => value;
	const heights = chosen.map((index) => scale(values[index] ?? NaN));
	const [low, high] = [Math.min(...heights), Math.max(...heights)];
	const { width, height, margin } = SPARK;
	const across = (share: number) => Math.round(margin + share * (width - 2 * margin));
	const down = (share: number) => Math.round(height - margin - share * (height - 2 * margin));
	return chosen.map((index, i) => ({
		x: across(((days[index] ?? from) - from) / Math.max(1, to - from)),
		y: down(high > low ? ((heights[i] ?? low) - low) / (high - low) : 0.5),
		joined: i > 0 && isCarried(days, chosen[i - 1] ?? index, index, carryDays)
	}));
}

/** The places of the last day in each part of a window that has one. */
function lastOfParts(days: Int32Array, from: number, to: number): readonly number[] {
	const last = new Map<number, number>();
	for (const [index, day] of days.entries()) {
		if (day >= from && day <= to) last.set(Math.floor(((day - from) / (to - from + 1)) * COLUMNS), index);
	}
	return [...last.values()];
}

/** Whether the value was never older than it is carried, from one place of the days to another. */
function isCarried(days: Int32Array, first: number, last: number, carryDays: number): boolean {
	const between = days.subarray(first, last + 1);
	return between.subarray(1).every((day, i) => day - (between[i] ?? day) <= carryDays);
}
