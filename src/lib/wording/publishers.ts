import { m } from '#i18n/compiled/messages.js';
import { formatNumber, textIn } from '#lib/format/index.ts';
import { countPublishers, type ComposedPoint, type Quote } from '#lib/record/index.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { namesInWords } from './names.ts';

const NAMED = 3;

/**
 * Who published quotes: those with the most quotes, and the number of the others.
 *
 * @example publishersText(context, point.quotes) // 'Enab Baladi, Shaam Network, Eqtsad and 2 others'
 */
export function publishersText(context: ViewContext, quotes: readonly Quote[]): string {
	return publishersBy(context, quotes).publishers;
}

/** Publishers in words, and how many they are, which decides between “source” and “sources”. */
export interface Publishers {
	readonly publishers: string;
	readonly count: number;
}

/**
 * The same with the number of publishers.
 *
 * @param nameOf - what a quote's publisher is called
 * @param most - so many are named; defaults to three
 * @example publishersBy(context, point.quotes) // { publishers: 'Enab Baladi, Shaam Network, Eqtsad and 2 others', count: 5 }
 */
export function publishersBy(
	context: ViewContext,
	quotes: readonly Quote[],
	nameOf: (quote: Quote) => string = ({ source }) => textIn(source.publisher, context.words),
	most = NAMED
): Publishers {
	const counts = new Map<string, number>();
	for (const quote of quotes) counts.set(nameOf(quote), (counts.get(nameOf(quote)) ?? 0) + 1);
	const all = [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name);
	return { publishers: shortList(context, all, most), count: all.length };
}

/**
 * Who published the quotes behind many points, below a chart of them.
 *
 * @returns blank where there is none
 * @example sourcesOfPoints(context, parallel.points) // 'Sources: Enab Baladi, Shaam Network, Eqtsad and 40 more'
 */
export function sourcesOfPoints(context: ViewContext, points: readonly ComposedPoint[]): string {
	return sourcesText(context, namesOfPoints(context, points));
}

/**
 * Publishers by name, below what is made from their figures.
 *
 * @returns blank where there is none
 * @example sourcesText(context, ['SANA']) // 'Source: SANA'
 */
export function sourcesText(context: ViewContext, names: readonly string[]): string {
	const { length: count } = names;
	return count === 0 ? '' : m.picture_sources({ names: shortList(context, names), count }, context.words);
}

function namesOfPoints({ words }: ViewContext, points: readonly ComposedPoint[]): readonly string[] {
	return [...new Set(countPublishers(points).map(({ source }) => textIn(source.publisher, words)))];
}

/**
 * Who published the quotes behind points, as a line of its own: with as many names as usual, and with fewer and fewer.
 *
 * @example publishedByTexts(context, parallel.points)[0] // 'Publishers: Enab Baladi, Shaam Network, Eqtsad and 40 more'
 * @example publishedByTexts(context, parallel.points).at(-1) // 'Publishers: Enab Baladi and 42 more'
 */
export function publishedByTexts(
	context: ViewContext,
	points: readonly ComposedPoint[]
): readonly [usual: string, ...shorter: string[]] {
	const names = namesOfPoints(context, points);
	const text = (named: number) =>
		m.picture_published({ publishers: shortList(context, names, named), count: names.length }, context.words);
	const most = Math.min(NAMED, names.length);
	return [text(NAMED), ...Array.from({ length: Math.max(0, most - 1) }, (_, i) => text(most - 1 - i))];
}

/**
 * The first names of a list of publishers, and the number of the others.
 *
 * @param most - so many are named; defaults to three
 * @example shortList(context, ['SANA', 'Eqtsad', 'Reuters', 'AFP', 'AP']) // 'SANA, Eqtsad, Reuters and 2 others'
 */
export function shortList({ locale, words }: ViewContext, all: readonly string[], most = NAMED): string {
	const names = namesInWords(all.slice(0, most), words);
	const count = all.length - most;
	return count <= 0 ? names : m.picture_publishers({ names, count, shown: formatNumber(count, locale) }, words);
}
