import { m } from '#i18n/compiled/messages.js';
import { listText } from '#i18n/language.ts';
import { formatFigure, formatPercent, textIn } from '#lib/format/index.ts';
import type { ComposedPoint, Flag, Quote } from '#lib/record/index.ts';
import { isMissing, spread } from '#lib/series/index.ts';
import type { ViewContext } from '#lib/context/context.ts';

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

/** A quote as it was published: its own digits and unit, never restated. */
export function quoteLine({ locale, words }: ViewContext, quote: Quote): QuoteLine {
	const { bid, ask, mid } = quote;
	const inputs = { publisher: textIn(quote.source.publisher, words), unit: textIn(quote.unit.name, words) };
	const text =
		bid && ask
			? m.quote_sides(
					{
						...inputs,
						bid: formatFigure(bid, locale),
						ask: formatFigure(ask, locale),
						spread: spreadOf(quote, locale)
					},
					words
				)
			: mid
				? m.quote_mid({ ...inputs, mid: formatFigure(mid, locale) }, words)
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

function spreadOf({ bid, ask }: Quote, locale: ViewContext['locale']): string {
	const width = spread(bid?.value, ask?.value);
	return isMissing(width) ? '–' : formatPercent(width, locale);
}

/** Marks a source of which only the publisher's front page is known, not the page that printed the figure. */
function frontPageMark(address: string, words: ViewContext['words']): string {
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
 * A flag as it is written beside a quote.
 *
 * @example flagWord('second-hand', words) // 'quoted by another publisher'
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
