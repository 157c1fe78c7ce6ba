import { isoDay, medianOfSorted, restateValue, type Day, type Precision } from '#lib/series/index.ts';
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

/**
 * The points that quotes make, in the order of their days.
 *
 * @param quotes - of one series, in any order; those without a value are left out
 * @param step - the value before the first of them, for a series that is drawn in steps
 */
export function pointsOf(info: SeriesInfo, quotes: readonly Quote[], step?: number): readonly ComposedPoint[] {
	const usable = quotes.filter((quote) => quote.context === undefined && quoteValue(quote) !== undefined);
	const groups = [...groupedBy(finestOf(usable), ({ date }) => date).values()];
	const points = groups.map((group) => toPoint(info, group)).sort((a, b) => a.day - b.day);
	return holdSteps(info, points, step);
}

/** Leaves out a month's quotes where a day was quoted in that month, and a year's where anything finer was. */
function finestOf(quotes: readonly Quote[]): Quote[] {
	const taken = new Set<string>();
	for (const { date, precision } of quotes) {
		if (precision !== 'year') taken.add(`year ${isoDay(date).slice(0, 4)}`);
		if (precision === 'day') taken.add(`month ${isoDay(date).slice(0, 7)}`);
	}
	return quotes.filter(({ date, precision }) => {
		if (precision === 'day') return true;
		return !taken.has(`${precision} ${isoDay(date).slice(0, precision === 'month' ? 7 : 4)}`);
	});
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

/** By day, and the quotes of a day in one way, whatever the order of the files. */
export function inOrder(quotes: readonly Quote[]): Quote[] {
	return quotes
		.map((quote) => ({ quote, key: sortKey(quote) }))
		.sort((a, b) => a.quote.date - b.quote.date || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
		.map(({ quote }) => quote);
}

function sortKey({ source, place, bid, mid, ask, unit, precision, market }: Quote): string {
	return [source.id, place.id, bid?.digits, mid?.digits, ask?.digits, unit.id, precision, market].join(' ');
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
