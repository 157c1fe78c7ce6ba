/** What each operation of the API takes, for programs; a test holds it against the document of the API. */

/** As of which day, from which release, or as known on which day an answer is. */
export interface Vintage {
	/** A day as `2024-12-06`, or a month as `2024-12` for its last day. */
	readonly asof?: string;
	readonly release?: string;
	readonly known_on?: string;
}

/** The days of a list: a day, or a month. */
export interface Span extends Vintage {
	readonly from?: string;
	readonly to?: string;
}

/** The pounds in which values are given. */
export interface InPounds {
	readonly unit?: 'old' | 'new';
}

/** What the price of dollars is read as: the middle, or what a changer's customer pays or gets. */
type Side = 'mid' | 'buy' | 'sell';

/** What a chart shows beside the value. */
interface Shown extends Span, InPounds {
	readonly base?: string;
	readonly show?: 'rate' | 'value' | 'index' | 'week' | 'month' | 'year' | 'premium' | 'drawdown';
	readonly reading?: 'price' | 'value';
}

export interface RateParameters extends Vintage, InPounds {
	readonly series?: string;
	readonly side?: Side;
	/** In days. */
	readonly max_age?: number;
}

export interface ListParameters extends Vintage, InPounds {}

export interface SeriesParameters extends Shown {
	readonly interval?: 'all' | 'day' | 'week' | 'month' | 'year';
	readonly statistic?: 'last' | 'median' | 'low' | 'high';
}

export interface ConvertParameters extends Vintage, InPounds {
	/** A number, or one as people type it. */
	readonly amount?: string | number;
	readonly from_unit?: string;
	readonly to_unit?: string;
	readonly market?: 'parallel' | 'official' | 'remittance';
	readonly side?: Side;
	readonly compare_date?: string;
	/** In days. */
	readonly max_age?: number;
}

export interface CompareParameters extends Shown {
	/** Two to six ids with commas between, or `a/b` to divide one by another. */
	readonly series?: string;
}

export interface EventParameters extends Span {
	readonly kind?: 'political' | 'military' | 'economic' | 'policy' | 'sanctions';
}

export interface CheckParameters extends Vintage {
	readonly digits?: 'latn' | 'arab';
}

export interface QuoteParameters extends Span {
	readonly series?: string;
	readonly recorded_after?: string;
	readonly cursor?: string;
	readonly limit?: number;
}
