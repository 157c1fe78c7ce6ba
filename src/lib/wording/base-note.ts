/** What a reader has to know of the value that a change counts from. */
import { m } from '#i18n/compiled/messages.js';
import type { ViewContext } from '#lib/context/context.ts';
import { publishedSide, type PublishedSide, type SeriesInfo } from '#lib/record/index.ts';
import type { Change, Observation } from '#lib/series/index.ts';
import { baseInWords, valuesInWords } from './change.ts';
import { isImplied } from './quote.ts';

/** A change of so much is far larger than any spread between a buying and a selling price. */
const HALF = 1.5;

/** A series by its name. */
type Named = Pick<SeriesInfo, 'id'>;

/** What is compared: the days of both values, and the later one over the earlier. */
interface Ends {
	readonly from: Pick<Observation, 'observed'>;
	readonly to: Pick<Observation, 'observed'>;
	readonly multiple: number;
}

/** Which price each end of a change is, where they differ. */
export interface Sides {
	/** “a mid price” */
	readonly from: string;
	/** “a buying price” */
	readonly to: string;
}

const SIDES = { mid: m.side_mid, single: m.side_single, bid: m.side_bid_only, ask: m.side_ask_only } as const;

/**
 * Which prices a change compares, where they are not the same: a buying price with a mid is not like with like. From a
 * change by half on the difference does not matter.
 *
 * @param change - of the series
 * @returns undefined where both ends are the same side, or neither is one side only
 * @example sidesApart(context, parallel, from27SeptemberTo5October) // { from: 'a mid price', to: 'a buying price' }
 */
export function sidesApart(context: ViewContext, { id }: Named, { from, to, multiple }: Ends): Sides | undefined {
	if (multiple >= HALF || multiple <= 1 / HALF) return undefined;
	const { points } = context.series(id);
	const [start, end] = [from, to].map(({ observed }) => points.find(({ day }) => day === observed));
	if (!start || !end) return undefined;
	const [before, after] = [publishedSide(start), publishedSide(end)];
	const name = (side: PublishedSide) => SIDES[side]({}, context.words);
	return before === after || (isWhole(before) && isWhole(after)) ? undefined : { from: name(before), to: name(after) };
}

/** A mid, or the one rate that was published: neither is what is paid on one side only. */
function isWhole(side: PublishedSide): boolean {
	return side === 'mid' || side === 'single';
}

/**
 * The value that a change counts from, with what a reader has to know of it: that it was not printed, or that it is
 * another side of the price than the end.
 *
 * @param base - the value in words
 * @example markedBase(context, parallel, change, '13,750 on 27 September 2026') // '13,750 on 27 September 2026, a mid price'
 */
export function markedBase(context: ViewContext, info: Named, change: Change, base: string): string {
	const start = context.series(info.id).points.find(({ day }) => day === change.from.observed);
	const printed = start && isImplied(start) ? m.base_implied({ base }, context.words) : base;
	const sides = sidesApart(context, info, change);
	return sides ? m.base_side({ base: printed, side: sides.from }, context.words) : printed;
}

/**
 * A value with which price it is, whatever it is compared with, and whether it was printed.
 *
 * @param at - the day of the value in its series
 * @param base - the value in words
 * @example sidedBase(context, parallel, { observed: day('2026-10-05') }, '13,800 on 5 October 2026') // '…, a buying price'
 */
export function sidedBase(context: ViewContext, { id }: Named, { observed }: Ends['to'], base: string): string {
	const point = context.series(id).points.find(({ day }) => day === observed);
	if (!point) return base;
	const printed = isImplied(point) ? m.base_implied({ base }, context.words) : base;
	return m.base_side({ base: printed, side: SIDES[publishedSide(point)]({}, context.words) }, context.words);
}

/**
 * Both values that a change compares, each with its day, and with its side where they are not the same.
 *
 * @example spanInWords(context, parallel, change) // '13,750 on 27 Sept 2026, a mid price → 13,800 on 5 Oct 2026, a buying price'
 */
export function spanInWords(context: ViewContext, info: Named, change: Change): string {
	const [from, to] = [baseInWords(context, change.from, 'short'), baseInWords(context, change.to, 'short')];
	const sides = sidesApart(context, info, change);
	const end = sides ? m.base_side({ base: to, side: sides.to }, context.words) : to;
	return m.from_to({ from: markedBase(context, info, change, from), to: end }, context.words);
}

/**
 * Both values that a change compares, without their days, the first with what a reader has to know of it.
 *
 * @example markedValues(context, parallel, change) // '13,750, a mid price → 13,800'
 */
export function markedValues(context: ViewContext, info: Named, change: Change): string {
	return valuesInWords(context, change, (base) => markedBase(context, info, change, base));
}
