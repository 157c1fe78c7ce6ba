import { firstOfMonth, monthOf, toDay, type Series } from '#lib/series/index.ts';

/** What the series module calculates, and its peers in their own way. */
export type Question = 'week' | 'month' | 'year' | 'index' | 'months' | 'aligned' | 'premium';

/** The two series that every question is about. */
export type Tables = Readonly<Record<'a' | 'b', Series>>;

/** Another program with the series in its own tables. */
export interface Peer {
	readonly name: string;
	/** Answers into columns or a table, as our calculations do. */
	readonly answer: (question: Question) => unknown;
	readonly close: () => void;
}

/** The observation whose value is 100 in the index: the middle one. */
export const baseOf = ({ days, values }: Series) => ({
	day: toDay(days[days.length >> 1] ?? NaN),
	value: values[values.length >> 1] ?? NaN
});

/** The days some months before others; the last of its month where that is too short. */
export function monthsBefore(days: Int32Array, months: number): Int32Array {
	return days.map((at) => {
		const month = monthOf(toDay(at));
		const earlier = at - firstOfMonth(month) + firstOfMonth(month - months);
		return Math.min(earlier, firstOfMonth(month - months + 1) - 1);
	});
}

/** The month of each day, counted from January 1970. */
export const monthsOf = (days: Int32Array) => days.map((at) => monthOf(toDay(at)));
