/** The closed word lists of the record. Each word has its text in the message catalogue. */

/** Whose price it is. One never stands in for another. */
export const MARKETS = [
	'official',
	'parallel',
	'remittance',
	'reported',
	'market',
	'bureaus',
	'sayrafa',
	'offshore',
	'goldsmiths',
	'reference',
	'reference-feed',
	'prices',
	'wages',
	'statistics'
] as const;

/** What is measured. A percentage may be negative, everything else is greater than zero. */
export const QUANTITIES = ['rate', 'price', 'wage', 'amount', 'index', 'percent'] as const;

/** For how much of what a price is paid, where that is no currency; blank where nothing is counted. */
export const MEASURES = [
	'',
	'kg',
	'litre',
	'bundle',
	'tray',
	'cylinder',
	'kwh',
	'gram',
	'coin',
	'ounce',
	'day',
	'month',
	'year',
	'family-month',
	'payment'
] as const;

/** How a series is drawn: a line through quotes, or steps that hold until the next. */
export const DRAWINGS = ['line', 'step'] as const;

/**
 * What pages take a series for: the rate that they lead with, the official rate that it is compared with, the rate for
 * remittances, the figures of a story.
 */
export const ROLES = ['headline', 'official', 'remittance', 'reported'] as const;

/** A point of its series, a quote that is shown with the reason why it is none, or one that a correction has replaced. */
export const USES = ['point', 'context', 'replaced'] as const;

/** What a reader should know of a figure's making. */
export const FLAGS = [
	'implied',
	'disputed',
	'copy',
	'second-hand',
	'derived',
	'date-inferred',
	'one-sided',
	'checked'
] as const;

/** What a comparison of the record shows, and in which reading. */
export const PRESET_SHOWS = ['rate', 'index', 'premium', 'drawdown'] as const;
export const PRESET_READINGS = ['price', 'value'] as const;

/** The markets at which the home currency can be converted. */
export const EXCHANGE_MARKETS = ['parallel', 'official', 'remittance'] as const;

/** Whose price is meant: the middle, what a buyer of dollars pays, or what a seller of dollars gets. */
export const SIDES = ['mid', 'buy', 'sell'] as const;

/** Kinds of events. */
export const EVENT_KINDS = ['political', 'military', 'economic', 'policy', 'sanctions'] as const;

/** The kind of a claim: a rate, or a percentage change of the pound's value or of the dollar's price. */
export const CLAIM_KINDS = ['rate', 'value-change', 'price-change'] as const;

/** A record's caveats: what was collected and left out, and what in it is uncertain. */
export const CAVEAT_KINDS = ['left-out', 'doubtful'] as const;

export type Market = (typeof MARKETS)[number];
export type Quantity = (typeof QUANTITIES)[number];
export type Measure = (typeof MEASURES)[number];
export type Role = (typeof ROLES)[number];
export type ExchangeMarket = (typeof EXCHANGE_MARKETS)[number];
export type Side = (typeof SIDES)[number];
export type Drawing = (typeof DRAWINGS)[number];
export type PresetShow = (typeof PRESET_SHOWS)[number];
export type PresetReading = (typeof PRESET_READINGS)[number];
export type Flag = (typeof FLAGS)[number];
export type EventKind = (typeof EVENT_KINDS)[number];
export type ClaimKind = (typeof CLAIM_KINDS)[number];
export type CaveatKind = (typeof CAVEAT_KINDS)[number];
