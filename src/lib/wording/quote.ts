import { m } from '#i18n/compiled/messages.js';
import { listText } from '#i18n/language.ts';
import { formatFigure, formatNumber, formatPercent, textIn } from '#lib/format/index.ts';
import { QUOTES } from '#lib/query/addresses.ts';
import { groupedBy, type ComposedPoint, type Flag, type Quote } from '#lib/record/index.ts';
import { isMissing, isoDay, spread } from '#lib/series/index.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { figureWithUnit, unitAfter } from '#lib/context/unit.ts';
import { publishersBy, type Publishers } from './publishers.ts';

/** One quote behind a figure, in words, and where it was published. */
export interface QuoteLine {
	readonly text: string;
	readonly flags: string;
	readonly href: string;
}

/** The places that the quotes behind a point name, or that they name none. */
export function placesOf({ language, words }: ViewContext, point: ComposedPoint | undefined): string {
	const named =
		point?.quotes.filter(({ place }) => place.id !== 'national').map(({ place }) => place.name[language]) ?? [];
	const places = [...new Set(named)];
	return places.length > 0 ? places.join(' / ') : m.place_unnamed({}, words);
}

/** Whether a value was not printed, but follows from what was. */
export function isImplied({ quotes }: Pick<ComposedPoint, 'quotes'>): boolean {
	return quotes.length > 0 && quotes.every(({ flags }) => flags.includes('implied'));
}

/** A quote as it was published: its own digits and unit, never restated. */
export function quoteLine({ locale, words }: ViewContext, quote: Quote): QuoteLine {
	const { bid, ask, mid } = quote;
	const last = ask ?? bid ?? mid;
	const figure = last ? formatFigure(last, locale) : '';
	const inputs = { publisher: textIn(quote.source.publisher, words), unit: unitAfter(figure, quote.unit, words) };
	const text =
		bid && ask
			? m.quote_sides(
					{
						...inputs,
						// In brackets, of both figures: the name by itself.
						unit: textIn(quote.unit.name, words),
						bid: formatFigure(bid, locale),
						ask: formatFigure(ask, locale),
						spread: spreadOf(quote, locale)
					},
					words
				)
			: mid
				? m.quote_mid({ ...inputs, amount: figureWithUnit(formatFigure(mid, locale), quote.unit, words) }, words)
				: bid
					? m.quote_bid({ ...inputs, bid: formatFigure(bid, locale) }, words)
					: m.quote_ask({ ...inputs, ask: formatFigure(ask ?? { value: NaN, digits: '' }, locale) }, words);
	const { address } = quote.source;
	const flags = listText(
		[flagsInWords(quote.flags, words), frontPageMark(address, words)].filter(Boolean),
		words.locale
	);
	return { text, flags, href: address };
}

/** How many quotes of a point are listed: no more than a reader compares at a glance. */
const LISTED = 5;

/** The first five quotes behind a point, for where their number stands beside them or a link leads to all. */
export function firstQuotes(context: ViewContext, quotes: readonly Quote[]): readonly QuoteLine[] {
	return quotes.slice(0, LISTED).map((quote) => quoteLine(context, quote));
}

/**
 * The quotes behind a point, line by line: of each series the first five, and how many more there are.
 *
 * @param quotes - of a point, or of the two that a ratio is made of
 * @param lineOf - writes a quote; as it was published unless given
 * @returns a line for each quote, and one for the rest of each series, which leads to all of them
 * @example quoteLines(context, point.quotes).at(-1)?.text // 'and 3 more quotes', of eight
 */
export function quoteLines<Line extends QuoteLine = QuoteLine>(
	context: ViewContext,
	quotes: readonly Quote[],
	lineOf: (quote: Quote) => Line | QuoteLine = (quote) => quoteLine(context, quote)
): readonly (Line | QuoteLine)[] {
	if (quotes.length <= LISTED) return quotes.map(lineOf);
	return [...groupedBy(quotes, ({ series }) => series).values()].flatMap((all) => [
		...all.slice(0, LISTED).map(lineOf),
		...moreQuotes(context, all.slice(LISTED))
	]);
}

/**
 * That there are more quotes than are listed; leads to all quotes of their series on their days.
 *
 * @param rest - those that are not listed, of one series and in the order of their days
 * @returns none where nothing is left
 */
export function moreQuotes({ locale, words }: ViewContext, rest: readonly Quote[]): readonly QuoteLine[] {
	const [first, last] = [rest[0], rest[rest.length - 1]];
	if (!first || !last) return [];
	const { length: count } = rest;
	const text = m.quotes_more({ count, shown: formatNumber(count, locale) }, words);
	const query = `?series=${first.series ?? ''}&from=${isoDay(first.date)}&to=${isoDay(last.date)}`;
	return [{ text, flags: '', href: QUOTES.path + query }];
}

function spreadOf({ bid, ask }: Quote, locale: ViewContext['locale']): string {
	const width = spread(bid?.value, ask?.value);
	return isMissing(width) ? '–' : formatPercent(width, locale);
}

/**
 * Marks a source of which only the publisher’s front page is known, not the page that printed the figure.
 *
 * @returns blank where the page is known
 * @example frontPageMark('https://newslooks.com', { locale: 'en' }) // 'exact page unknown'
 */
export function frontPageMark(address: string, words: ViewContext['words']): string {
	return isFrontPage(address) ? m.flag_front_page({}, words) : '';
}

/**
 * Tells whether an address leads to a front page: it has neither a path nor a query.
 *
 * @example isFrontPage('https://sp-today.com/') // true
 */
export function isFrontPage(address: string): boolean {
	const { pathname, search } = new URL(address);
	return pathname === '/' && search === '';
}

/** What a reader should know of a figure's or an event's making; blank where there is nothing. */
export function flagsInWords(flags: readonly Flag[], words: ViewContext['words']): string {
	const inputs = flags.filter((flag) => flag !== 'one-sided' && flag !== 'checked');
	return listText(
		inputs.map((flag) => flagWord(flag, words)),
		words.locale
	);
}

/**
 * Who published quotes, for a sentence that is pasted: all of them, each with what a reader should know of its making.
 *
 * @example flaggedPublishers(context, point.quotes) // { publishers: 'Lira Today (reported by another outlet)', count: 1 }
 */
export function flaggedPublishers(context: ViewContext, quotes: readonly Quote[]): Publishers {
	return publishersBy(context, quotes, (quote) => flaggedName(context, quote), Infinity);
}

function flaggedName({ words }: ViewContext, { source, flags }: Quote): string {
	const publisher = textIn(source.publisher, words);
	const flagged = flagsInWords(
		flags.filter((flag) => flag !== 'copy'),
		words
	);
	if (flagged === '') return publisher;
	const [, name = publisher, remark] = /^(.*) \((.*)\)$/.exec(publisher) ?? [];
	const remarks = remark === undefined ? flagged : m.sentence_then({ a: remark, b: flagged }, words);
	return `${name} (${remarks})`;
}

/**
 * A flag as it is written beside a quote.
 *
 * @example flagWord('second-hand', words) // 'reported by another outlet'
 */
export function flagWord(flag: Flag, words: ViewContext['words']): string {
	const texts = {
		implied: m.flag_implied,
		disputed: m.flag_disputed,
		copy: m.flag_copy,
		'second-hand': m.flag_second_hand,
		derived: m.flag_derived,
		'date-inferred': m.flag_date_inferred,
		'one-sided': m.flag_one_sided,
		checked: m.flag_checked
	};
	return texts[flag]({}, words);
}
