import { medianOfSorted, PRECISIONS, restateValue, startOf, type Day, type Precision } from '#lib/series/index.ts';
import type { Quote, SeriesInfo } from '#lib/record/record.ts';

/** A step of the official rate smaller than this is a matter of decimals (design: changes under 0.1% are the same step). */
const SAME_STEP = 0.001;

/** A point of a composed series and the quotes behind it. */
export interface ComposedPoint {
	readonly day: Day;
	readonly precision: Precision;
	/** In the unit of the series. */
	readonly value: number;
	/** Lowest and highest of the sides that were published, else of the middles. */
	readonly low: number;
	readonly high: number;
	/** The quotes whose median the value is. */
	readonly quotes: readonly Quote[];
	/** True when only one side of a quote was published that day. */
	readonly oneSided: boolean;
	/** Of a ratio: the points of both series, each with its own day. */
	readonly parts?: readonly [divided: ComposedPoint, by: ComposedPoint];
}

/**
 * The value of one quote in the unit in which it was published: its middle; else the middle of its two sides, for a day's
 * quote (a month's or a year's two figures are a range); else the one side there is.
 *
 * @returns undefined for a range
 * @example quoteValue({ precision: 'day', bid: 17500, ask: 19000, … }) // 18250
 */
export function quoteValue({
	mid,
	bid,
	ask,
	precision
}: Pick<Quote, 'mid' | 'bid' | 'ask' | 'precision'>): number | undefined {
	if (mid) return mid.value;
	if (bid && ask) return precision === 'day' ? (bid.value + ask.value) / 2 : undefined;
	return bid?.value ?? ask?.value;
}

/** True when a quote gives one side alone. */
export function isOneSided({ mid, bid, ask }: Quote): boolean {
	return !mid && (bid === undefined) !== (ask === undefined);
}

/** What the quotes of one day make, before steps are held. */
export interface DayPoint {
	readonly point: ComposedPoint;
	/** The day from which something finer is known of its month or its year, so that it is no point; none for most. */
	readonly until: Day | undefined;
}

/**
 * What quotes make, day by day, whatever is known later: of a day's quotes those count that are dated most precisely.
 *
 * @param quotes - of one series, in any order; those without a value are left out
 * @returns in the order of the days
 */
export function dayPointsOf(info: SeriesInfo, quotes: readonly Quote[]): readonly DayPoint[] {
	const usable = quotes.filter((quote) => quote.context === undefined && quoteValue(quote) !== undefined);
	const days = [...groupedBy(usable, ({ date }) => date).values()];
	const points = days.map((group) => toPoint(info, finestOf(group))).sort((a, b) => a.day - b.day);
	const finer = { month: firstDays(points, 'month', ['day']), year: firstDays(points, 'year', ['day', 'month']) };
	return points.map((point) => {
		const { day, precision } = point;
		return { point, until: precision === 'day' ? undefined : finer[precision].get(startOf(day, precision)) };
	});
}

/** The first day of each period for which a figure of some precision was published, by the period's first day. */
function firstDays(
	points: readonly ComposedPoint[],
	period: 'month' | 'year',
	precisions: readonly Precision[]
): ReadonlyMap<Day, Day> {
	const first = new Map<Day, Day>();
	for (const { day, precision } of points) {
		const start = startOf(day, period);
		if (precisions.includes(precision) && !first.has(start)) first.set(start, day);
	}
	return first;
}

/**
 * The points that a series has on a day.
 *
 * @param days - in their order, from any day on; those after the day are left out
 * @param asOf - the day; the newest unless given
 * @param step - the value before the first of them, for a series that is drawn in steps
 */
export function pointsOn(
	info: SeriesInfo,
	days: readonly DayPoint[],
	asOf: Day | undefined,
	step?: number
): readonly ComposedPoint[] {
	const last = asOf ?? Infinity;
	const shown = days.filter(({ point, until }) => point.day <= last && (until === undefined || until > last));
	return holdSteps(
		info,
		shown.map(({ point }) => point),
		step
	);
}

/** The quotes of a day that are dated most precisely. */
function finestOf(quotes: readonly Quote[]): readonly Quote[] {
	const finest = PRECISIONS.find((one) => quotes.some(({ precision }) => precision === one));
	return quotes.filter(({ precision }) => precision === finest);
}

/**
 * Quotes by what they have in common, in the order in which that comes first.
 *
 * @example groupedBy(quotes, ({ series }) => series).get('syp-parallel') // the quotes of that series
 */
export function groupedBy<Key>(quotes: readonly Quote[], common: (quote: Quote) => Key): Map<Key, Quote[]> {
	const groups = new Map<Key, Quote[]>();
	for (const quote of quotes) {
		const group = groups.get(common(quote));
		if (group) group.push(quote);
		else groups.set(common(quote), [quote]);
	}
	return groups;
}

function toPoint(info: SeriesInfo, group: readonly Quote[]): ComposedPoint {
	const whole = group.filter((quote) => !isOneSided(quote));
	const quotes = inOrder(whole.length > 0 ? whole : group);
	const inUnit = (quote: Quote, value: number) => restateValue(value, quote.unit, info.unit);
	const values = quotes.map((quote) => inUnit(quote, quoteValue(quote) ?? NaN));
	const sides = quotes.flatMap((quote) => {
		const ends = [quote.bid, quote.ask].flatMap((side) => (side ? [side.value] : []));
		return (ends.length > 0 ? ends : [quoteValue(quote) ?? NaN]).map((value) => inUnit(quote, value));
	});
	const [first] = quotes;
	if (!first) throw new RangeError('a point needs at least one quote');
	return {
		day: first.date,
		precision: first.precision,
		value: median(values),
		low: Math.min(...sides, ...values),
		high: Math.max(...sides, ...values),
		quotes,
		oneSided: whole.length === 0
	};
}

/** By what quotes of one day are put in order. */
const KEYS: readonly ((quote: Quote) => string)[] = [
	({ source }) => source.id,
	({ place }) => place.id,
	({ bid }) => bid?.digits ?? '',
	({ mid }) => mid?.digits ?? '',
	({ ask }) => ask?.digits ?? '',
	({ unit }) => unit.id,
	({ precision }) => precision,
	({ market }) => market
];

/** By day, and the quotes of a day in one way, whatever the order of the files. */
export function inOrder(quotes: readonly Quote[]): Quote[] {
	return [...quotes].sort((a, b) => a.date - b.date || orderWithinDay(a, b));
}

function orderWithinDay(a: Quote, b: Quote): number {
	for (const key of KEYS) {
		const [left, right] = [key(a), key(b)];
		if (left !== right) return left < right ? -1 : 1;
	}
	return 0;
}

function median(values: readonly number[]): number {
	return medianOfSorted(Float64Array.from(values).sort());
}

function holdSteps(
	info: SeriesInfo,
	points: readonly ComposedPoint[],
	before: number | undefined
): readonly ComposedPoint[] {
	if (info.draw !== 'step') return points;
	let step = before;
	return points.map((point) => {
		if (step !== undefined && Math.abs(point.value / step - 1) < SAME_STEP) return held(point, step);
		step = point.value;
		return point;
	});
}

/** A point at the value of its step; the band reaches as far as the value. */
function held(point: ComposedPoint, value: number): ComposedPoint {
	return { ...point, value, low: Math.min(point.low, value), high: Math.max(point.high, value) };
}
