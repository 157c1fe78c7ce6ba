import { m } from '#i18n/compiled/messages.js';
import { formatDay } from '#lib/format/index.ts';
import { freshnessOn } from '#lib/record/index.ts';
import { startOf, type Precision } from '#lib/series/index.ts';
import type { ChartSeries } from '#lib/chart/layout/chart-input.ts';
import type { ChartPoint, ChartPoints } from '#lib/chart/layout/points.ts';
import type { ViewContext } from '#lib/context/context.ts';
import type { DateRange } from '#lib/chart/data/date-range.ts';

/** What is known of a line in a window, from its first value to its last. */
export interface TitleSpan {
	readonly line: ChartSeries;
	readonly first: ChartPoint;
	readonly last: ChartPoint;
	/** The lowest and the highest value, each on the first of several days. */
	readonly low: ChartPoint;
	readonly high: ChartPoint;
	/** Whether nothing was published in the window: the one value is carried into it. */
	readonly isCarried: boolean;
	/** Whether the last value is today's by its source's habit, so that the title uses the present tense. */
	readonly isCurrent: boolean;
}

/** Whether both ends are one value, or of days that are written alike: a move from a month to itself is none. */
export function isOne({ first, last }: Pick<TitleSpan, 'first' | 'last'>): boolean {
	const [a, b] = [first, last].map(({ day, precision }) => startOf(day, precision));
	return first.precision === last.precision && a === b;
}

/** From so many days on, a month is exact enough for both ends in a title. */
const LONG = 730;

/** The days of a range, and the share of them by which the days between both values may differ. */
const NOMINAL = { '1m': 30, '3m': 91, '1y': 365, '5y': 1826 } as const;
const TOLERANCE = 0.1;

const WITHIN = { '1m': m.title_in_1m, '3m': m.title_in_3m, '1y': m.title_in_1y, '5y': m.title_in_5y } as const;
const ENDED = { '1m': m.title_to_1m, '3m': m.title_to_3m, '1y': m.title_to_1y, '5y': m.title_to_5y } as const;

/**
 * The points of a line that are counted in a window: in days that the reader chose only those within them, if there are any;
 * in a range also the one that is carried into its first day.
 */
export function countedPoints({ query }: ViewContext, line: ChartSeries, { from, to }: DateRange): ChartPoints {
	const within = line.points.within(from, to);
	return query.from !== undefined && within.length > 0 ? within : line.points.known(from, to, line.carryDays);
}

/** What a window has of a line; undefined where it has nothing. */
export function spanOf(context: ViewContext, line: ChartSeries, window: DateRange): TitleSpan | undefined {
	const { from, to } = window;
	const counted = countedPoints(context, line, window);
	const [first, last] = [counted.at(0), counted.at(-1)];
	if (!first || !last) return undefined;
	const isNow = context.query.asOf === undefined && to >= context.day;
	const isCurrent = isNow && freshnessOn(context.series(line.id), context.day)?.freshness === 'fresh';
	const { low, high } = extremesOf(counted, first);
	return { line, first, last, low, high, isCarried: last.day < from, isCurrent };
}

/**
 * The lowest and the highest of some points, each on the first of several days, as a summary of a series has them.
 *
 * @param points - by ascending days
 * @param first - the first of them
 * @example extremesOf(points, first).high // of 100, 400 and 400 the first 400
 */
export function extremesOf(points: Iterable<ChartPoint>, first: ChartPoint): Pick<TitleSpan, 'low' | 'high'> {
	let [low, high] = [first, first];
	for (const point of points) {
		if (point.value < low.value) low = point;
		if (point.value > high.value) high = point;
	}
	return { low, high };
}

/**
 * How long a move took, at the end of its sentence.
 *
 * @example spanWords(context, { first: atMarch2011, last: atOctober2026, isCurrent: false }) // 'from March 2011 to October 2026'
 */
export function spanWords(context: ViewContext, span: Pick<TitleSpan, 'first' | 'last' | 'isCurrent'>): string {
	const { words } = context;
	const [first, last] = [dayWords(context, span, 'first'), dayWords(context, span, 'last')];
	const range = rangeOf(context, span);
	if (range) return span.isCurrent ? WITHIN[range]({}, words) : ENDED[range]({ last }, words);
	return span.isCurrent ? m.title_since({ first }, words) : m.title_between({ first, last }, words);
}

/** The requested range, if both values are as far apart as it says. */
function rangeOf({ query }: ViewContext, { first, last }: Pick<TitleSpan, 'first' | 'last'>): keyof typeof NOMINAL | undefined {
	const { range, from, to } = query;
	if (from !== undefined || to !== undefined || range === 'all' || range === '2011') return undefined;
	const days = NOMINAL[range];
	return Math.abs(last.day - first.day - days) <= days * TOLERANCE ? range : undefined;
}

/** The days of a window, at the end of a sentence: “in the month to 28 November 2026”. */
export function periodWords({ query, words, locale }: ViewContext, window: DateRange): string {
	const [first, last] = [window.from, window.to].map((day) => formatDay(day, 'day', locale));
	const inputs = { first: first ?? '', last: last ?? '' };
	const { range, from, to } = query;
	if (from !== undefined || to !== undefined || range === 'all' || range === '2011')
		return m.title_between(inputs, words);
	return ENDED[range](inputs, words);
}

/** The day of one of both ends, as exactly as a title needs it. */
export function dayWords(context: ViewContext, { first, last }: Pick<TitleSpan, 'first' | 'last'>, end: 'first' | 'last'): string {
	const { day, precision } = end === 'first' ? first : last;
	return formatDay(day, precisionIn(precision, last.day - first.day), context.locale);
}

function precisionIn(precision: Precision, days: number): Precision {
	return precision === 'day' && days >= LONG ? 'month' : precision;
}

/** When the only value, or the last one, was observed, as exactly as it is known. */
export function whenLast(context: ViewContext, { last }: Pick<TitleSpan, 'last'>): string {
	const day = formatDay(last.day, last.precision, context.locale);
	return (last.precision === 'day' ? m.title_on : m.title_in)({ day }, context.words);
}
