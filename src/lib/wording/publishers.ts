import { m } from '#i18n/compiled/messages.js';
import { listText } from '#i18n/language.ts';
import { formatNumber, textIn } from '#lib/format/index.ts';
import { countPublishers, type ComposedPoint, type Quote } from '#lib/record/index.ts';
import type { ViewContext } from '#lib/context/context.ts';

const NAMED = 3;

/**
 * Who published quotes: those with the most quotes, and the number of the others.
 *
 * @param nameOf - what a quote's publisher is called
 * @example publishersText(context, point.quotes) // 'Enab Baladi, Shaam Network, Eqtsad and 2 more'
 */
export function publishersText(
	context: ViewContext,
	quotes: readonly Quote[],
	nameOf: (quote: Quote) => string = ({ source }) => textIn(source.publisher, context.words)
): string {
	const counts = new Map<string, number>();
	for (const quote of quotes) counts.set(nameOf(quote), (counts.get(nameOf(quote)) ?? 0) + 1);
	const all = [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name);
	return shortList(context, all);
}

/**
 * Who published the quotes behind many points, in the same words.
 *
 * @example publishersOfPoints(context, parallel.points) // 'Enab Baladi, Shaam Network, Eqtsad and 40 more'
 */
export function publishersOfPoints(context: ViewContext, points: readonly ComposedPoint[]): string {
	return shortList(context, namesOfPoints(context, points));
}

function namesOfPoints({ words }: ViewContext, points: readonly ComposedPoint[]): readonly string[] {
	return [...new Set(countPublishers(points).map(({ source }) => textIn(source.publisher, words)))];
}

/**
 * Who published the quotes behind points, as a line of its own.
 *
 * @example publishedByText(context, parallel.points) // 'Published by Enab Baladi, Shaam Network, Eqtsad and 40 more'
 */
export function publishedByText(context: ViewContext, points: readonly ComposedPoint[]): string {
	const names = namesOfPoints(context, points);
	return m.picture_published({ publishers: shortList(context, names), count: names.length }, context.words);
}

/**
 * The first names of a list of publishers, and the number of the others.
 *
 * @example shortList(context, ['SANA', 'Eqtsad', 'Reuters', 'AFP', 'AP']) // 'SANA, Eqtsad, Reuters and 2 more'
 */
export function shortList({ language, locale, words }: ViewContext, all: readonly string[]): string {
	const names = listText(all.slice(0, NAMED), language);
	const count = all.length - NAMED;
	return count <= 0 ? names : m.picture_publishers({ names, count, shown: formatNumber(count, locale) }, words);
}
