import type { ChartPanel } from './chart-input.ts';
import { joinedDays } from './segments.ts';

/** Lowest and highest value of an upright axis. */
export interface YDomain {
	readonly low: number;
	readonly high: number;
}

/**
 * The span of an upright axis over some days: with air on a logarithmic one; from zero where amounts are counted evenly.
 *
 * @param level - a value that is shown, too
 * @example yDomain({ series: [47 … 18,000], kind: 'amount', scale: 'linear', … }, from, to) // { low: 0, high: 18,900 }
 */
export function yDomain({ series, scale, kind }: ChartPanel, from: number, to: number, level?: number): YDomain {
	const drawn = valueExtremes(series, from, to);
	// Nothing is drawn on it, and nothing written beside it.
	if (drawn.low > drawn.high) return { low: 1, high: 10 };
	const room = scale === 'log' ? LEVEL_ROOM.log : LEVEL_ROOM.linear;
	const [low, high] =
		level === undefined ? [drawn.low, drawn.high] : [Math.min(drawn.low, level), Math.max(drawn.high, level * room)];
	if (scale === 'log') return { low: low / AIR, high: high * AIR };
	if (scale === 'left') return { low: (1 + low) / AIR - 1, high: AIR - 1 };
	return kind === 'percent'
		? { low: Math.min(0, low * AIR), high: Math.max(low < 0 ? 0 : 0.01, high * AIR) }
		: { low: Math.min(0, low * 1.05), high: Math.max(0, high) * 1.05 };
}

/** How far beyond the lowest and the highest value an axis goes on: a spike does not touch its edge. */
const AIR = 1.15;

/** How far an axis goes on beyond a level, for the words above its line. */
const LEVEL_ROOM = { log: 1.5, linear: 1.07 } as const;

/** The lowest comes above the highest where nothing is shown. */
function valueExtremes(series: ChartPanel['series'], from: number, to: number): YDomain {
	let [low, high] = [Infinity, -Infinity];
	for (const line of series) {
		const { points } = line;
		const { values, band } = points;
		const { first, last } = points.range(from, to);
		for (let i = points.carriedInto(from, joinedDays(line)) ?? first; i <= last; i++) {
			const value = values[i] ?? NaN;
			low = Math.min(low, value, band?.lows[i] ?? value);
			high = Math.max(high, value, band?.highs[i] ?? value);
		}
	}
	return { low, high };
}
