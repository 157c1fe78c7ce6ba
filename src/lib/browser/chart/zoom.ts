/** The days between the edges of a chart; fractions of a day while a gesture is under way. */
export interface DaySpan {
	readonly from: number;
	readonly to: number;
}

/** A chart is never closer than this. */
export const LEAST_DAYS = 7;

/**
 * Brings a span closer or further, around a day that stays where it is.
 *
 * @param at - the day that stays
 * @param factor - 0.5 shows half as many days, 2 twice as many
 * @param limits - the days that there are
 * @example zoomed({ from: 0, to: 100 }, 50, 0.5, { from: 0, to: 100 }) // { from: 25, to: 75 }
 */
export function zoomed({ from, to }: DaySpan, at: number, factor: number, limits: DaySpan): DaySpan {
	const whole = limits.to - limits.from;
	const length = Math.min(Math.max((to - from) * factor, LEAST_DAYS), whole);
	const part = to > from ? (at - from) / (to - from) : 0.5;
	return within({ from: at - part * length, to: at + (1 - part) * length }, limits);
}

/**
 * Moves a span by some days.
 *
 * @example moved({ from: 0, to: 50 }, 80, { from: 0, to: 100 }) // { from: 50, to: 100 }
 */
export function shifted({ from, to }: DaySpan, days: number, limits: DaySpan): DaySpan {
	return within({ from: from + days, to: to + days }, limits);
}

function within({ from, to }: DaySpan, limits: DaySpan): DaySpan {
	const over = Math.max(0, to - limits.to);
	const under = Math.max(0, limits.from - from);
	return { from: Math.max(from - over, limits.from), to: Math.min(to + under, limits.to) };
}

const KEY_STEP = 0.7;

/**
 * What a key does to a span: `+` and `-` around a day, `0` back to the whole.
 *
 * @returns undefined for other keys
 */
export function zoomedByKey(key: string, span: DaySpan, at: number, limits: DaySpan): DaySpan | undefined {
	if (key === '+' || key === '=') return zoomed(span, at, KEY_STEP, limits);
	if (key === '-') return zoomed(span, at, 1 / KEY_STEP, limits);
	return key === '0' ? limits : undefined;
}
