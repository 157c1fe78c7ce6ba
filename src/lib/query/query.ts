import type { Day } from '#lib/series/index.ts';

/** Old or new pounds. */
export type UnitChoice = (typeof UNITS)[number];

/** Equal steps of the axis are equal per cents (`log`) or equal amounts (`linear`). */
export type Scale = (typeof SCALES)[number];

/** How much of the past is shown, counted back from the last quote; `all` is everything. */
export type Range = (typeof RANGES)[number];

/**
 * What is drawn: the rate, the value of the pound, an index, the change over a week, a month or a year, the market's
 * premium over the official rate, or how far the pound is below its best.
 */
export type Show = (typeof SHOWS)[number];

/** Which reading a change has: the dollar's price or the pound's value. */
export type ReadingChoice = (typeof READINGS)[number];

/** Which events are marked: the main ones, all, none, or those of one kind. */
export type EventsChoice = (typeof EVENTS)[number];

/** Whether the span of the day's sources is drawn around a line. */
export type BandChoice = (typeof BANDS)[number];

/** What stands on a small panel of its own below the rate: the premium of the market over the official rate, or nothing. */
export type PanelChoice = (typeof PANELS)[number];

/** How a table of points is ordered: by day or by value. */
export type Sort = (typeof SORTS)[number];

/** The digits of every number and day: 0–9 or ٠–٩. */
export type DigitsChoice = (typeof DIGITS)[number];

/** The colours of a picture. A page takes the reader's own. */
export type Theme = (typeof THEMES)[number];

export const UNITS = ['old', 'new'] as const;
export const SCALES = ['log', 'linear'] as const;
export const RANGES = ['1m', '3m', '1y', '5y', '2011', 'all'] as const;
export const SHOWS = ['rate', 'value', 'index', 'week', 'month', 'year', 'premium', 'drawdown'] as const;
export const READINGS = ['price', 'value'] as const;
export const EVENTS = ['main', 'all', 'none', 'political', 'military', 'economic', 'policy', 'sanctions'] as const;
export const BANDS = ['off', 'on'] as const;
export const PANELS = ['none', 'premium'] as const;
export const SORTS = ['new', 'old', 'high', 'low'] as const;
export const DIGITS = ['latn', 'arab'] as const;
export const THEMES = ['light', 'dark'] as const;

/** What a reader has asked to see. It is what the address holds, and nothing else decides what is shown. */
export interface Spec {
	/** Everything as it stood on this day; undefined for the latest. */
	readonly asOf: Day | undefined;
	/** What a comparison compares: ids of series, or two of them as `a/b`, the first divided by the second. */
	readonly series: readonly string[];
	/** The day on which an index is 100; undefined for the first day shown on which each series has a value. */
	readonly base: Day | undefined;
	/** First and last day shown; where given they stand before the range. */
	readonly from: Day | undefined;
	readonly to: Day | undefined;
	readonly range: Range;
	readonly show: Show;
	readonly reading: ReadingChoice;
	readonly unit: UnitChoice;
	readonly scale: Scale;
	readonly events: EventsChoice;
	readonly band: BandChoice;
	readonly panel: PanelChoice;
	readonly sort: Sort;
	/** Page of a table, from 1. */
	readonly page: number;
	readonly digits: DigitsChoice;
	readonly theme: Theme;
	/** Width and height of a picture, in pixels; undefined for the usual. */
	readonly w: number | undefined;
	readonly h: number | undefined;
}

/** What an address means where it says nothing. */
export type Defaults = Omit<Spec, 'asOf' | 'base' | 'from' | 'to' | 'w' | 'h'>;

/** The story is told in old pounds and spans four powers of ten. */
export const DEFAULTS: Defaults = {
	series: [],
	range: 'all',
	show: 'rate',
	reading: 'price',
	unit: 'old',
	scale: 'log',
	events: 'main',
	band: 'off',
	panel: 'none',
	sort: 'new',
	page: 1,
	digits: 'latn',
	theme: 'light'
};
