import type { MoveClaim, ReadingOf, Way } from './asked.ts';
import type { Quoted } from './evidence.ts';
import type { MoveFinding, Sizes } from './finding.ts';
import { isWithin, multipleSpan, percentSpan, type Span } from './printed.ts';

const READINGS: readonly ReadingOf[] = ['price', 'value'];

/**
 * How large a move is in each reading, counted in the direction that a claim tells.
 *
 * @param multiple - x₁/x₀
 * @example sizesOf(1.25, 'weaker') // { price: 0.25, value: 0.2, multiple: 1.25 }
 * @example sizesOf(0.8, 'stronger') // { price: 0.2, value: 0.25, multiple: 1.25 }
 */
export function sizesOf(multiple: number, way: Way): Sizes {
	if (way === 'weaker') return { price: multiple - 1, value: 1 - 1 / multiple, multiple };
	return { price: 1 - multiple, value: 1 / multiple - 1, multiple: 1 / multiple };
}

/** What a reading measures falls: the pound's value of a weaker pound, the dollar's price of a stronger one. */
export function falls(way: Way, reading: ReadingOf): boolean {
	return (way === 'weaker') === (reading === 'value');
}

/** The readings that a claim may be meant in. */
export function readingsSaid({ said }: MoveClaim): readonly ReadingOf[] {
	return said === 'unsaid' ? READINGS : [said];
}

/** The readings under which a claim's figure stands for a move of these sizes. */
export function readingsThatFit({ size, way, kind, about }: MoveClaim, sizes: Sizes): readonly ReadingOf[] {
	if (kind === 'multiple') return isWithin(multipleSpan(size, about), sizes.multiple) ? READINGS : [];
	return READINGS.filter((reading) =>
		isWithin(percentSpan(size, { falls: falls(way, reading), about }), 100 * sizes[reading])
	);
}

/** Nothing loses all of what it has: a fall of a hundred per cent or more, in every reading that the claim may mean. */
export function isImpossible(claim: MoveClaim): boolean {
	const { kind, size, way } = claim;
	return kind === 'change' && size.value >= 100 && readingsSaid(claim).every((reading) => falls(way, reading));
}

/**
 * The changes that the quotes of both days allow, from the least to the most, as signed fractions.
 *
 * @example rangeOf(at14700, at17000To19000).price // [0.156…, 0.292…]
 */
export function rangeOf(from: Quoted, to: Quoted): NonNullable<MoveFinding['range']> {
	const least = to.point.low / from.point.high;
	const most = to.point.high / from.point.low;
	return { price: [least - 1, most - 1], value: [1 / most - 1, 1 / least - 1] };
}

/** The readings in which the quotes of both days allow a claim's figure. */
export function readingsAllowed(
	{ kind, size, way }: MoveClaim,
	{ price, value }: NonNullable<MoveFinding['range']>
): readonly ReadingOf[] {
	const said = size.value / 100;
	const sign = (rises: boolean) => (rises ? said : -said);
	if (kind === 'multiple') {
		const times = way === 'weaker' ? size.value : 1 / size.value;
		return isWithin(price, times - 1) ? READINGS : [];
	}
	const within: Readonly<Record<ReadingOf, readonly [Span, number]>> = {
		price: [price, sign(way === 'weaker')],
		value: [value, sign(way === 'stronger')]
	};
	return READINGS.filter((reading) => isWithin(...within[reading]));
}

/**
 * The rates from which a claim would be right, for each reading; undefined where none would do.
 *
 * @param end - the rate that it counts back from
 * @example startsFor({ kind: 'change', size: 25 %, way: 'weaker', … }, 18000) // { price: 14400, value: 13500 }
 */
export function startsFor(
	{ kind, size, way }: MoveClaim,
	end: number
): Readonly<Record<ReadingOf, number | undefined>> {
	const weaker = way === 'weaker';
	if (kind === 'multiple') {
		const start = weaker ? end / size.value : end * size.value;
		return { price: start, value: start };
	}
	const part = size.value / 100;
	const left = part < 1 ? 1 - part : undefined;
	if (weaker) return { price: end / (1 + part), value: left && end * left };
	return { price: left && end / left, value: end * (1 + part) };
}

/** The reading whose size is nearer to a claim's figure; undefined for a multiple, which both share. */
export function nearerReading({ kind, size }: MoveClaim, sizes: Sizes): ReadingOf | undefined {
	if (kind === 'multiple') return undefined;
	const off = (reading: ReadingOf) => Math.abs(100 * sizes[reading] - size.value);
	return off('price') < off('value') ? 'price' : 'value';
}
