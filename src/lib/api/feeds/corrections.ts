/** The feed of corrections: an entry for each figure that was corrected. */
import { m } from '#i18n/compiled/messages.js';
import type { ViewContext } from '#lib/context/context.ts';
import { escaped } from '#lib/format/html.ts';
import { ADDRESSES } from '#lib/query/addresses.ts';
import { day } from '#lib/series/index.ts';
import { correctionsPage, type CorrectionEntry } from '#lib/view/corrections/corrections-page.ts';
import type { QuoteLine } from '#lib/wording/quote.ts';
import { feedOf, type Feed, type FeedEntry } from './feed.ts';
import { paragraph, quoteHtml } from './html.ts';

/**
 * Every correction, in the words of the page of corrections.
 *
 * @example correctionFeed(context).entries[0]?.path // '/corrections#syp-parallel-damascus-2026-01-06-paper-11900'
 */
export function correctionFeed(context: ViewContext): Feed {
	const { title, description, corrections } = correctionsPage(context, [], '');
	const entries = corrections.toReversed().map((one) => entryOf(context, one));
	return feedOf(context, { title, about: description, path: ADDRESSES.corrections.path }, entries);
}

function entryOf({ words }: ViewContext, { id, name, day: of, was, is, iso, corrected }: CorrectionEntry): FeedEntry {
	const line = (label: string, quote: QuoteLine) => `<p>${escaped(label)}: ${quoteHtml(quote)}</p>`;
	const right = is
		? line(m.corrections_is({}, words), is)
		: paragraph(`${m.corrections_is({}, words)}: ${m.corrections_withdrawn({}, words)}`);
	return {
		id: `corrections/${id}`,
		title: `${name}, ${of}`,
		html: line(m.corrections_was({}, words), was) + right + paragraph(corrected),
		path: `${ADDRESSES.corrections.path}#${id}`,
		published: day(iso),
		updated: day(iso)
	};
}
