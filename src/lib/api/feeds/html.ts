/** The HTML of entries: paragraphs, and quotes with their sources. */
import type { ViewContext } from '#lib/context/context.ts';
import { escaped } from '#lib/format/html.ts';
import type { Quote } from '#lib/record/index.ts';
import { quoteLine, type QuoteLine } from '#lib/wording/quote.ts';

/**
 * A text as a paragraph.
 *
 * @example paragraph('a & b') // '<p>a &amp; b</p>'
 */
export function paragraph(text: string): string {
	return `<p>${escaped(text)}</p>`;
}

/**
 * A text that leads to an address.
 *
 * @example link('https://sarraf.example/', 'Sarraf') // '<a href="https://sarraf.example/">Sarraf</a>'
 */
export function link(href: string, text: string): string {
	return `<a href="${escaped(href)}">${escaped(text)}</a>`;
}

/** A published figure that leads to its source, and what a reader should know of it. */
export function quoteHtml({ text, flags, href }: QuoteLine): string {
	return link(href, text) + (flags === '' ? '' : ` (${escaped(flags)})`);
}

/** Things as a list. */
export function list(items: readonly string[]): string {
	return `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
}

/** Quotes as a list, each with its source. */
export function quoteList(context: ViewContext, quotes: readonly Quote[]): string {
	return list(quotes.map((quote) => quoteHtml(quoteLine(context, quote))));
}
