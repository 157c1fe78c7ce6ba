/** How the commands write values and changes: English, with the site's own numbers. */
import { formatAmount, formatChange, type Locale } from '#lib/format/index.ts';
import type { Quote, SeriesInfo } from '#lib/record/index.ts';
import { priceChange, valueChange, type Unit } from '#lib/series/index.ts';

export const ENGLISH: Locale = { language: 'en', digits: 'latn' };

/**
 * A value in the unit of its series.
 *
 * @example valueText(13800, parallel) // '13,800 old pounds'
 */
export function valueText(value: number, { unit }: Pick<SeriesInfo, 'unit'>): string {
	return `${formatAmount(value, unit.decimals, ENGLISH)} ${unit.name.en}`;
}

/**
 * A change in both readings; blank for percentages and other values that are not positive.
 *
 * @param from - the value before, in the unit of the value after
 * @example changeText(14700, 18000) // 'price +22.4%, value −18.3%'
 */
export function changeText(from: number, to: number): string {
	if (!(from > 0 && to > 0)) return '';
	return `price ${formatChange(priceChange(from, to), ENGLISH)}, value ${formatChange(valueChange(from, to), ENGLISH)}`;
}

/**
 * The figures of a quote, with the digits that were published.
 *
 * @example figuresText({ bid, ask }) // 'bid 17000, ask 17500'
 */
export function figuresText({ bid, ask, mid }: Pick<Quote, 'bid' | 'ask' | 'mid'>): string {
	const sides = Object.entries({ bid, ask, mid }).flatMap(([side, figure]) =>
		figure ? [bid || ask ? `${side} ${figure.digits}` : figure.digits] : []
	);
	return sides.join(', ');
}

/** A count with its noun. @example counted(1, 'quote') // '1 quote' */
export function counted(count: number, noun: string): string {
	return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** A number in the digits of a unit, as other lines of a table have it. */
export function amountText(value: number, unit: Unit): string {
	return formatAmount(value, unit.decimals, ENGLISH);
}

/** Rows of cells in columns that line up. @example columns([['a', 'bb'], ['ccc', 'd']]) // ['a    bb', 'ccc  d'] */
export function columns(rows: readonly (readonly string[])[]): string[] {
	const widths = rows.reduce<number[]>((all, row) => row.map((cell, i) => Math.max(all[i] ?? 0, cell.length)), []);
	return rows.map((row) =>
		row
			.map((cell, i) => cell.padEnd(widths[i] ?? 0))
			.join('  ')
			.trimEnd()
	);
}
