import type { ValuesOf } from './fields/table.ts';
import { defaultsOf } from './fields/read.ts';

/** A reader's query. It is exactly what the address contains, and nothing else decides what is shown. */
export type ChartQuery = ValuesOf<(typeof CHART_GROUPS)[number]>;

/** The groups of parameters that pages and files of charts take. */
export const CHART_GROUPS = ['chart', 'points', 'excel', 'front', 'timeline'] as const;

/** Old or new pounds. */
export type UnitChoice = ChartQuery['unit'];

/** Logarithmic (`log`) or linear axis. */
export type Scale = ChartQuery['scale'];

/** How much of the past is shown, counted back from the last quote; `all` is everything. */
export type RangePreset = ChartQuery['range'];

/**
 * What is drawn: the rate, the value of the pound, an index, the change over a week, a month or a year, the market's
 * premium over the official rate, or how far the pound is below its best.
 */
export type Show = ChartQuery['show'];

/** Which events are marked: the main ones, all, none, or those of one kind. */
export type EventsChoice = ChartQuery['events'];

/** How a table of points is ordered: by day or by value. */
export type Sort = ChartQuery['sort'];

/** The colours of a picture. A page takes the reader's own. */
export type Theme = ChartQuery['theme'];

/** Defaults of an address. */
export type Defaults = ChartQuery;

export const DEFAULTS: Defaults = defaultsOf(CHART_GROUPS);
