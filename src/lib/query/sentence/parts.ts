import type { Bound } from '#lib/record/claims/claim.ts';
import type { PublishedNumber } from '#lib/record/record.ts';
import type { Day, Period } from '#lib/series/index.ts';
import type { BoundOf, Link, Token, TokenOf } from './tokens.ts';

/** What stands around a figure. */
export interface Around {
	bound: Bound | undefined;
	/** Its bound is a verb of the past: “exceeded 13,000”. */
	past: boolean;
	about: boolean;
	/** What its bound is of behind a direction; undefined where it is of the figure itself. */
	of: BoundOf | undefined;
}

/** A figure with everything that belongs to it. */
export interface FigurePart {
	readonly form: 'percent' | 'points' | 'times' | 'money';
	readonly figure: PublishedNumber;
	/** What `18.000` means otherwise. */
	readonly otherwise: PublishedNumber | undefined;
	/** The upper end of a range. */
	readonly upper: PublishedNumber | undefined;
	readonly bound: Bound | undefined;
	/** Its bound is a verb of the past: “exceeded 13,000”. */
	readonly past: boolean;
	readonly about: boolean;
	readonly of: BoundOf | undefined;
	/** Of money: its currency, and how many of the record's units one is. */
	readonly code: string | undefined;
	readonly times: number;
	/** The name of its currency is one that others have, too. */
	readonly isBare: boolean;
	readonly unit: 'old' | 'new' | undefined;
	readonly link: Link | undefined;
	/** “A third”: how many such parts the whole has. */
	readonly parts: PublishedNumber | undefined;
	readonly text: string;
}

/** A date, a month, a year or a part of one, and what it is to the claim. */
export interface DatePart {
	readonly role: 'since' | 'to' | 'during';
	readonly from: Day;
	readonly to: Day;
	readonly exact: boolean;
	/** Behind “than” or “what it was”: what it is compared with. */
	readonly compared: boolean;
	readonly before: boolean;
	/** Today, yesterday. */
	readonly relative: boolean;
	readonly text: string;
	/** Figures that were read before it. */
	readonly figures: number;
}

/** A span that ends on the last day. */
export interface SpanPart {
	readonly period: Period;
	readonly count: number;
	/** Since last year, than last year: it is not the span, but where one begins. */
	readonly begins: 'since' | 'than' | undefined;
	/** “منذ أسبوعين”: of a move its span, of a rate two weeks ago. */
	readonly arabicSince: boolean;
	/** In a week; this week; last week; in the past week; a week ago. */
	readonly mode: 'any' | 'this' | 'last' | 'past' | 'ago';
	readonly text: string;
}

/** A currency that is named without a figure. */
export interface Mention {
	readonly code: string;
	readonly at: number;
	/** How many of the record's units one of it is, ten rials for a toman. */
	readonly times: number;
	readonly isBare: boolean;
	/** A stroke is before it, as in “USD/SYP”. */
	readonly isStroked: boolean;
	/** “Against the dollar”: it is not what the sentence is about. */
	readonly counter: boolean;
	readonly text: string;
}

/** The parts of a sentence; every token is in one of them. */
export interface Parts {
	readonly figures: FigurePart[];
	readonly dates: DatePart[];
	readonly spans: SpanPart[];
	readonly mentions: Mention[];
	readonly units: TokenOf<'unit'>[];
	readonly directions: (TokenOf<'direction'> | TokenOf<'multiplied'>)[];
	readonly levels: TokenOf<'level'>[];
	readonly markets: TokenOf<'market'>[];
	readonly places: TokenOf<'place'>[];
	readonly values: Token[];
	readonly rates: Token[];
	readonly premiums: Token[];
	readonly ofWhat: Token[];
	readonly perfect: Token[];
	/** Bounds and “about” before a word such as “doubled”. */
	readonly multipliedBy: Around;
	/** Bounds that stand apart from their figure: “تجاوز الدولار 13000”. */
	readonly bounds: TokenOf<'bound'>[];
	/** What has no place in a claim. */
	readonly left: Token[];
}

/** What stands around a figure of which nothing was read yet. */
export function noneAround(): Around {
	return { bound: undefined, past: false, about: false, of: undefined };
}

/** Parts of a sentence of which nothing was read yet. */
export function noParts(): Parts {
	return {
		figures: [],
		dates: [],
		spans: [],
		mentions: [],
		units: [],
		directions: [],
		levels: [],
		markets: [],
		places: [],
		values: [],
		rates: [],
		premiums: [],
		ofWhat: [],
		perfect: [],
		multipliedBy: noneAround(),
		bounds: [],
		left: []
	};
}
