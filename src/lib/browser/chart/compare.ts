import { formatChange, formatSigned, type Locale } from '#lib/format/index.ts';
import { linesOf, type ChartInput } from '#lib/chart/layout/chart-input.ts';
import type { ChartWords } from '#lib/chart/data/interactive-chart.ts';
import { priceChange, valueChange } from '#lib/series/change.ts';
import { pointOf, type Cursor } from './cursor.ts';

/** A change between two points of a line, in words. */
export interface Comparison {
	readonly against: string;
	readonly text: string;
}

/**
 * Both readings of a point against another one of its line, of percentages the percentage points; nothing where values are not amounts, or where the other is of
 * another line or the point itself.
 *
 * @param against - what the other point is, in words
 */
export function compare(
	input: ChartInput,
	words: ChartWords,
	from: Cursor,
	to: Cursor,
	against: string
): Comparison | undefined {
	const kind = linesOf(input)[to.series]?.of.kind;
	if (kind !== 'amount' || from.series !== to.series || from.point === to.point) return undefined;
	const [a, b] = [from, to].map((cursor) => pointOf(input, cursor)?.value);
	if (a === undefined || b === undefined) return undefined;
	const locale: Locale = { language: input.language, digits: input.digits };
	if (input.percentages) return { against, text: words.points.replace('{}', formatSigned(b - a, locale)) };
	if (a <= 0 || b <= 0) return undefined;
	const price = `${words.price} ${formatChange(priceChange(a, b), locale)}`;
	const value = `${words.value} ${formatChange(valueChange(a, b), locale)}`;
	return { against, text: input.twoReadings ? `${price} · ${value}` : formatChange(priceChange(a, b), locale) };
}
