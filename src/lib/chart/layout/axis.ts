import {
	formatAmount,
	formatChange,
	formatNumber,
	formatPart,
	formatPercent,
	plain,
	type Locale
} from '#lib/format/index.ts';
import type { Scale } from '#lib/query/index.ts';
import { widthOf } from './text-width.ts';

/**
 * A value as its axis writes it.
 *
 * @param decimals - of the unit, where amounts are counted
 * @example axisText(0.25, 'percent', 0, en) // '+25.0%'
 * @example axisText(18000, 'amount', 0, en) // '18,000'
 */
export function axisText(value: number, kind: AxisKind, decimals: number, locale: Locale): string {
	if (kind === 'percent') return plain(formatChange(value, locale));
	if (kind === 'index') return plain(formatNumber(value, locale, value < 10 ? 2 : value < 1000 ? 1 : 0));
	return plain(formatAmount(value, kind === 'dollars' ? 2 : decimals, locale));
}

/**
 * What stands above an upright axis: what it counts, and that it is logarithmic; in a word where there is less room, and not at
 * all where there is none. What it counts is blank where it stands elsewhere.
 *
 * @param words - how two texts are joined, and what a logarithmic scale is called, the longer name first
 * @param room - in pixels
 * @param size - of the type, in pixels
 * @example axisTitle({ axis: 'old pounds per US dollar', scale: 'log' }, words, 300, 11) // 'old pounds per US dollar, log scale'
 */
export function axisTitle(
	{ axis, scale }: { readonly axis: string; readonly scale: AxisScale },
	{ ended, logarithmic = [] }: { readonly ended: string; readonly logarithmic?: readonly string[] | undefined },
	room: number,
	size: number
): string {
	if (scale === 'linear') return axis;
	const titles = logarithmic.map((name) => (axis === '' ? name : ended.replace('{a}', axis).replace('{b}', name)));
	return titles.find((title) => widthOf(title, size) <= room) ?? axis;
}

/** The value that everything is measured from: nothing for a change, 100 for an index. */
export function baseOf(kind: AxisKind): number | undefined {
	if (kind === 'percent') return 0;
	return kind === 'index' ? 100 : undefined;
}

/** What an upright axis counts. */
export type AxisKind = 'amount' | 'percent' | 'index' | 'dollars';

/** How an upright axis measures values: `left` by the logarithm of what is left after a change of so much. */
export type AxisScale = Scale | 'left';

/** A value as an upright axis measures it: its decimal logarithm, that of what is left, or itself. */
export function project(value: number, scale: AxisScale): number {
	if (scale === 'linear') return value;
	return Math.log10(scale === 'left' ? 1 + value : value);
}

/**
 * A value as it is written at the end of its line: as the axis beside it, so of a fall what is left.
 *
 * @example endText(-0.9973, { kind: 'percent', scale: 'left' }, 0, en) // '0.27%'
 */
export function endText(
	value: number,
	{ kind, scale }: { readonly kind: AxisKind; readonly scale: AxisScale },
	decimals: number,
	locale: Locale
): string {
	if (scale !== 'left') return axisText(value, kind, decimals, locale);
	const part = 1 + value;
	return plain(part < 0.1 ? formatPart(part, locale, 2) : formatPercent(part, locale));
}
