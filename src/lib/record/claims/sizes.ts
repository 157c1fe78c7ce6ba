import type { MoveClaim, Reading, Direction } from './claim.ts';
import type { Quoted } from './evidence.ts';
import type { MoveFinding, Sizes } from './finding.ts';
import {
	boundedSpan,
	isWithin,
	multipleSpan,
	overlap,
	percentSpan,
	rateSpan,
	type RoundingInterval
} from './rounding.ts';
import type { Change } from '#lib/series/index.ts';

const READINGS: readonly Reading[] = ['price', 'value'];

/**
 * How large a move is in each reading, counted in the direction that a claim tells.
 *
 * @param multiple - x₁/x₀
 * @param moved - x₁ − x₀
 * @example sizesOf(1.25, 'weaker') // { price: 0.25, value: 0.2, multiple: 1.25, … }
 * @example sizesOf(0.8, 'stronger') // { price: 0.2, value: 0.25, multiple: 1.25, … }
 */
export function sizesOf(multiple: number, direction: Direction, moved = NaN): Sizes {
	if (direction === 'weaker') return { price: multiple - 1, value: 1 - 1 / multiple, multiple, difference: moved };
	return { price: 1 - multiple, value: 1 / multiple - 1, multiple: 1 / multiple, difference: -moved };
}

/** How large a change of the record is, counted in the direction that a claim tells. */
export function sizesOfChange({ multiple, from, to }: Change, direction: Direction): Sizes {
	return sizesOf(multiple, direction, to.value - from.value);
}

/** What a reading measures falls: the pound's value of a weaker pound, the dollar's price of a stronger one. */
export function falls(direction: Direction, reading: Reading): boolean {
	return (direction === 'weaker') === (reading === 'value');
}

/** The readings that a claim may be meant in. */
export function readingsStated({ measure }: MoveClaim): readonly Reading[] {
	return measure === 'unstated' ? READINGS : [measure];
}

/** The readings under which a claim's figure stands for a move of these sizes. */
export function readingsThatFit(claim: MoveClaim, sizes: Sizes): readonly Reading[] {
	return READINGS.filter((reading) => isWithin(spanIn(claim, reading), sizeIn(claim, sizes, reading)));
}

/** The sizes that a claim's figure means in a reading: percentages, multiples, or an amount. */
export function spanIn(claim: MoveClaim, reading: Reading): RoundingInterval {
	const { size, direction, kind, about } = claim;
	if (kind === 'multiple') return boundedSpan(size, claim, (figure) => multipleSpan(figure, about), 1);
	if (kind === 'difference') return boundedSpan(size, claim, (figure) => rateSpan(figure, about), 0);
	return boundedSpan(size, claim, (figure) => percentSpan(figure, { falls: falls(direction, reading), about }), 0);
}

/** The size of a move as a claim of its kind counts it. */
export function sizeIn({ kind }: MoveClaim, sizes: Sizes, reading: Reading): number {
	if (kind === 'multiple') return sizes.multiple;
	return kind === 'difference' ? sizes.difference : 100 * sizes[reading];
}

/** Nothing loses all of what it has: a fall of a hundred per cent or more, in every reading that the claim may mean. */
export function isImpossible(claim: MoveClaim): boolean {
	const { kind, size, direction, bound } = claim;
	const least = bound === 'under' || bound === 'most' ? 0 : size.value;
	return kind === 'change' && least >= 100 && readingsStated(claim).every((reading) => falls(direction, reading));
}

/**
 * The changes that the quotes of both days allow, from the least to the most, as signed fractions.
 *
 * @example rangeOf(at14700, at17000To19000).price // [0.156…, 0.292…]
 */
export function rangeOf(from: Quoted, to: Quoted): NonNullable<MoveFinding['range']> {
	const least = to.point.low / from.point.high;
	const most = to.point.high / from.point.low;
	return {
		price: [least - 1, most - 1],
		value: [1 / most - 1, 1 / least - 1],
		difference: [to.point.low - from.point.high, to.point.high - from.point.low]
	};
}

/** The readings in which the quotes of both days allow a claim's figure. */
export function readingsAllowed(claim: MoveClaim, range: NonNullable<MoveFinding['range']>): readonly Reading[] {
	const { kind, size, direction, bound, upper } = claim;
	return READINGS.filter((reading) => {
		const exact: RoundingInterval = [size.value, size.value];
		const span = (bound ?? upper) ? spanIn(claim, reading) : exact;
		if (kind === 'difference') return overlap(signed(span, direction === 'weaker'), range.difference);
		if (kind === 'multiple') return overlap(timesToChange(span, direction), range.price);
		const rises = (direction === 'weaker') === (reading === 'price');
		return overlap(signed([span[0] / 100, span[1] / 100], rises), range[reading]);
	});
}

/** A span as changes: above zero where it rises, below where it falls. */
function signed([low, high]: RoundingInterval, rises: boolean): RoundingInterval {
	return rises ? [low, high] : [-high, -low];
}

function timesToChange([low, high]: RoundingInterval, direction: Direction): RoundingInterval {
	return direction === 'weaker' ? [low - 1, high - 1] : [1 / high - 1, 1 / low - 1];
}

/**
 * The rates from which a claim would be right, for each reading; undefined where none would do.
 *
 * @param end - the rate that it counts back from
 * @example startsFor({ kind: 'change', size: 25%, direction: 'weaker', … }, 18000) // { price: 14400, value: 13500 }
 */
export function startsFor(
	{ kind, size, direction }: MoveClaim,
	end: number
): Readonly<Record<Reading, number | undefined>> {
	const weaker = direction === 'weaker';
	if (kind === 'multiple') {
		const start = weaker ? end / size.value : end * size.value;
		return { price: start, value: start };
	}
	if (kind === 'difference') {
		const start = weaker ? end - size.value : end + size.value;
		return start > 0 ? { price: start, value: start } : { price: undefined, value: undefined };
	}
	const part = size.value / 100;
	const left = part < 1 ? 1 - part : undefined;
	if (weaker) return { price: end / (1 + part), value: left && end * left };
	return { price: left && end / left, value: end * (1 + part) };
}

/** The reading whose size is nearer to a claim's figure; undefined for a multiple, which both share. */
export function nearerReading({ kind, size }: MoveClaim, sizes: Sizes): Reading | undefined {
	if (kind !== 'change') return undefined;
	const off = (reading: Reading) => Math.abs(100 * sizes[reading] - size.value);
	return off('price') < off('value') ? 'price' : 'value';
}
