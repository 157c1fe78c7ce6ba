import type { Day, Period } from '#lib/series/index.ts';
import type { Bound } from '#lib/record/claims/claim.ts';
import type { PublishedNumber } from '#lib/record/record.ts';
import type { UnitChoice } from '#lib/query/query.ts';

/** What stands between the parts of a sentence and says how they belong together. */
export type Link =
	| 'from'
	| 'to'
	| 'by'
	| 'in'
	| 'at'
	| 'of'
	| 'and'
	| 'than'
	| 'since'
	| 'until'
	| 'between'
	| 'before'
	| 'after'
	| 'against';

/** Behind a direction, what a bound is of: where the rate stands (“fell below 10,000”), or that and how far it moved. */
export type BoundOf = 'level' | 'either';

/** What a word, or several words together, can mean in a claim. Each has one meaning. */
export type Meaning =
	/** It carries no figure, currency, negation, bound, time or direction. */
	| { readonly kind: 'filler' }
	/**
	 * `sign`: it may stand before its number. `times`: so many of the record's units, ten rials for a toman. `isBare`: a name
	 * such as “pound” that other countries' currencies have, too.
	 */
	| {
			readonly kind: 'currency';
			readonly code: string;
			readonly sign?: true;
			readonly times?: number;
			readonly isBare?: true;
	  }
	| { readonly kind: 'unit'; readonly unit: UnitChoice }
	/** `losing`: only a value can do so. `worth`: unless the sentence names something else, it refers to the pound's value. */
	| {
			readonly kind: 'direction';
			readonly up: boolean;
			readonly past?: true;
			readonly losing?: true;
			readonly worth?: true;
	  }
	/** “Doubled”: a direction and a figure in one word. `grows`: with a figure beside it, it is a direction alone. */
	| {
			readonly kind: 'multiplied';
			readonly up: boolean;
			readonly times: number;
			readonly past?: true;
			readonly grows?: true;
	  }
	/** “Is”, “was”, “reached”: what follows is a level. */
	| { readonly kind: 'level'; readonly past?: true }
	| { readonly kind: 'link'; readonly link: Link }
	/** `verb`: its subject may stand between it and its figure. `behind`: it may stand behind its figure. */
	| {
			readonly kind: 'bound';
			readonly bound: Bound;
			readonly of?: BoundOf;
			readonly verb?: true;
			readonly behind?: true;
			readonly past?: true;
	  }
	| { readonly kind: 'about' }
	/** “Over”, “above”, “under”, “below”: a bound before a figure, else a link. `span`: “over the past year”. */
	| { readonly kind: 'over'; readonly bound: Bound; readonly of: BoundOf; readonly span?: true }
	| { readonly kind: 'perfect' }
	| { readonly kind: 'negation' }
	| { readonly kind: 'future' }
	| { readonly kind: 'percent' }
	| { readonly kind: 'points' }
	| { readonly kind: 'times' }
	/** “By a factor of”: times before their number. */
	| { readonly kind: 'factor' }
	| { readonly kind: 'fold'; readonly times: number }
	| { readonly kind: 'fraction'; readonly percent: string; readonly parts: string }
	/** “Of what it was”: what a part or a multiple is of. */
	| { readonly kind: 'of-what' }
	| { readonly kind: 'count'; readonly value: number }
	| { readonly kind: 'dash' }
	/** `plural`: a number has to say how many. `adverb`: it needs no link: “overnight”. */
	| {
			readonly kind: 'period';
			readonly period: Period;
			readonly count: number;
			readonly plural?: true;
			readonly adverb?: true;
	  }
	| { readonly kind: 'month'; readonly month: number; readonly verb?: true }
	/** The nth half or quarter of a year. */
	| { readonly kind: 'part'; readonly months: 3 | 6; readonly nth: number }
	/** An event; `lasts`: it goes on, and only “since” and “before” mean the day on which it began. */
	| { readonly kind: 'landmark'; readonly day: string; readonly lasts?: true }
	/** Monday is 1. */
	| { readonly kind: 'weekday'; readonly weekday: number }
	/** “The sixth”, as a day of a month. */
	| { readonly kind: 'nth'; readonly date: number }
	| { readonly kind: 'relative'; readonly days: number }
	| { readonly kind: 'last'; readonly rolling?: true }
	| { readonly kind: 'this' }
	| { readonly kind: 'to-date'; readonly period: Period }
	| { readonly kind: 'ago' }
	| { readonly kind: 'start' }
	| { readonly kind: 'end' }
	| { readonly kind: 'market'; readonly markets: readonly string[] }
	| { readonly kind: 'place'; readonly place: string }
	| { readonly kind: 'value' }
	| { readonly kind: 'rate' }
	| { readonly kind: 'premium' }
	/** Made by the lexer from digits. */
	| NumberToken
	| { readonly kind: 'short-year'; readonly year: number }
	| { readonly kind: 'date'; readonly day: Day }
	| { readonly kind: 'bad-date'; readonly fault: 'no-date' | 'ambiguous-date' }
	| { readonly kind: 'bad-number' }
	| { readonly kind: 'zero' }
	| { readonly kind: 'unknown' };

export interface NumberToken {
	readonly kind: 'number';
	readonly figure: PublishedNumber;
	/** What the word behind it multiplied it by: a thousand of “14 thousand”, else 1. */
	readonly scale: number;
	/** The other figure that it can mean: 18000 for `18.000`. */
	readonly otherwise: PublishedNumber | undefined;
	/** Set where it can be a year: four digits and nothing else. */
	readonly year: number | undefined;
	/** Set where it can be a day of a month. */
	readonly dayOfMonth: number | undefined;
}

/** A meaning with the words that carry it, as they were typed. */
export type Token = Meaning & {
	readonly text: string;
	/** Where its first and last words stand among the words of the sentence. */
	readonly first: number;
	readonly last: number;
	readonly arabic: boolean;
	/** It stands right behind the token before it, without a space. */
	readonly glued: boolean;
};

export type TokenOf<Kind extends Meaning['kind']> = Extract<Token, { readonly kind: Kind }>;

/** Words parted by commas, and what each of them means. */
export type WordList = readonly (readonly [words: string, meaning: Meaning])[];
