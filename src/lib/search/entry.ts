import type { Locale } from '#lib/format/index.ts';

/** Something that can be found. Plain data, so that it can be sent to a browser. */
export interface Entry {
	/** What it is called in the reader's language. */
	readonly text: string;
	/** A note beside it: its kind, its day. */
	readonly hint: string;
	/** Where it leads, without the language. */
	readonly path: string;
	/** Other words by which it is found. */
	readonly words: string;
	/** How much it comes before others that fit as well, from 0 to 1. */
	readonly rank: number;
}

/** Everything that can be found, and the range of days that a query can name. */
export interface SearchIndex {
	readonly entries: readonly Entry[];
	/** The first and the last day that a query can name, as 2024-12-06. */
	readonly first: string;
	readonly last: string;
	/** Where a day, a month and a year lead; `[id]` stands for it, as 2024-12-06. */
	readonly paths: Readonly<Record<'day' | 'month' | 'year', string>>;
	readonly locale: Locale;
}
