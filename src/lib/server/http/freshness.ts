import { dayInDamascus } from '#lib/format/damascus.ts';
import type { Freshness } from '#lib/query/addresses.ts';
import { listedAt } from '#lib/query/listed.ts';

export type { Freshness };

const LIVE_SECONDS = 300;
const FULL_LIVE = live(LIVE_SECONDS);

function live(seconds: number): string {
	return `public, max-age=${seconds}, stale-while-revalidate=86400, stale-if-error=604800`;
}

/**
 * The freshness of an answer, by its path. A route may declare more than the path shows: a dated release declares
 * `immutable` itself.
 *
 * @param path a canonical path
 * @param rendered the `Cache-Control` that the render carried, empty when there was none
 * @returns the kind of freshness
 * @example
 * freshnessOf('/_app/immutable/start.abc.js', ''); // 'immutable'
 */
export function freshnessOf(path: string, rendered: string): Freshness {
	if (path.startsWith('/_app/immutable/') || /\bimmutable\b/i.test(rendered)) return 'immutable';
	return listedAt(path)?.address.freshness ?? 'live';
}

/**
 * The `Cache-Control` of an answer at the moment it is sent. A live answer is fresh for five minutes but never beyond
 * the end of its day, because the ages that it prints count from that day.
 *
 * @param freshness the kind of answer
 * @param left milliseconds until the answer's day ends; 0 or less when it is over or the record has turned
 * @returns the header's value
 * @example
 * cacheControl('live', 90_500); // 'public, max-age=90, stale-while-revalidate=86400, stale-if-error=604800'
 */
export function cacheControl(freshness: Freshness | 'never', left: number): string {
	if (freshness === 'never') return 'no-store';
	if (freshness === 'immutable') return 'public, max-age=31536000, immutable';
	if (freshness === 'loader') return 'public, max-age=3600, stale-while-revalidate=86400';
	if (freshness === 'worker') return 'no-cache';
	if (left >= LIVE_SECONDS * 1000) return FULL_LIVE;
	return live(Math.max(0, Math.floor(left / 1000)));
}

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
 * A reader of the current day. The calendar is consulted once a day; in between a call costs two comparisons.
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
