import { medianOfSorted, restateValue, type Unit } from '#lib/series/index.ts';
import type { ComposedPoint } from './points.ts';
import type { Quote } from '#lib/record/record.ts';
import type { Side } from '#lib/record/vocabulary.ts';

/** A value of a point with what it is: the middle, the asking price, or the bid. */
export interface Sided {
	/** In the series' unit. */
	readonly value: number;
	readonly found: 'mid' | 'ask' | 'bid';
}

/**
 * One side of a point: a buyer of dollars pays the ask, a seller gets the bid. Several quotes give
 * the median of their sides. Where the side was not published, the point's own value is used, and marked as what it is.
 *
 * @param unit - of the series
 * @example sideOf(point, 'buy', sypOld) // { value: 19000, found: 'ask' }
 */
export function sideOf(point: ComposedPoint, side: Side, unit: Unit): Sided {
	const name = side === 'buy' ? 'ask' : 'bid';
	const sides = side === 'mid' ? [] : point.quotes.flatMap((quote) => valueOf(quote, name, unit));
	if (sides.length > 0) return { value: medianOfSorted(Float64Array.from(sides).sort()), found: name };
	return { value: point.value, found: ownSide(point) };
}

function valueOf(quote: Quote, name: 'ask' | 'bid', unit: Unit): number[] {
	const figure = quote[name];
	return figure ? [restateValue(figure.value, quote.unit, unit)] : [];
}

/** Which price a value is: the middle of two sides, a rate without sides, or the only side that was published. */
export type PublishedSide = Sided['found'] | 'single';

/**
 * Which price the value of a point is, as it was published.
 *
 * @example publishedSide(point) // 'bid', of a day with nothing but what changers paid
 */
export function publishedSide(point: SidesOfPoint): PublishedSide {
	const side = ownSide(point);
	return side === 'mid' && point.quotes.every(({ bid, ask }) => !bid && !ask) ? 'single' : side;
}

/** What a point's quotes gave of the two sides. */
type SidesOfPoint = Pick<ComposedPoint, 'oneSided' | 'quotes'>;

/**
 * Which side of the price alone was published: one of the two by each quote, or not the same one by all.
 *
 * @returns undefined where a middle is known
 * @example loneSide(point) // 'bid', of a day with nothing but what changers paid
 */
export function loneSide({ oneSided, quotes }: SidesOfPoint): 'bid' | 'ask' | 'mixed' | undefined {
	if (!oneSided) return undefined;
	if (quotes.every(({ ask }) => !ask)) return 'bid';
	return quotes.every(({ bid }) => !bid) ? 'ask' : 'mixed';
}

/** What the value of a point is: a middle, unless one side alone was published. */
function ownSide(point: SidesOfPoint): Sided['found'] {
	const side = loneSide(point);
	return side === 'bid' || side === 'ask' ? side : 'mid';
}
