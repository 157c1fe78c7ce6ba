import { dayInDamascus } from '#lib/format/damascus.ts';

export { dayInDamascus };

/** A calendar day in Damascus and the instant at which it is over. */
export interface Today {
	/** The day as `YYYY-MM-DD`. */
	readonly day: string;
	/** Milliseconds since 1970 at which the next day begins. */
	readonly end: number;
}

const HOUR = 3_600_000;

/**
 * The instant at which the day that holds an instant ends. Searched for, not added up: Syria changed its clocks at
 * midnight until 2022, so a day has had 23 and 25 hours.
 *
 * @param instant milliseconds since 1970
 * @returns milliseconds since 1970 at which the next day begins
 * @example
 * endOfDay(Date.UTC(2024, 11, 6, 12)); // Date.UTC(2024, 11, 6, 21)
 */
export function endOfDay(instant: number): number {
	const day = dayInDamascus(instant);
	let within = instant;
	let beyond = instant + 26 * HOUR;
	while (beyond - within > 1) {
		const middle = Math.floor((within + beyond) / 2);
		if (dayInDamascus(middle) === day) within = middle;
		else beyond = middle;
	}
	return beyond;
}

/**
 * A reader of the current day. The calendar is asked once a day; in between a call costs two comparisons.
 *
 * @returns a function from an instant, in milliseconds since 1970, to its day; instants may also step back
 * @example
 * createToday()(Date.UTC(2024, 11, 6, 12)); // { day: '2024-12-06', end: Date.UTC(2024, 11, 6, 21) }
 */
export function createToday(): (instant: number) => Today {
	let since = Number.POSITIVE_INFINITY;
	let today: Today = { day: '', end: Number.NEGATIVE_INFINITY };
	return (instant) => {
		if (instant >= since && instant < today.end) return today;
		since = instant;
		today = Object.freeze({ day: dayInDamascus(instant), end: endOfDay(instant) });
		return today;
	};
}
