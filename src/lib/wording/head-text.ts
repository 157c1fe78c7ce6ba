/** The texts of a page's head, no longer than search engines and messengers show them. */
import { m } from '#i18n/compiled/messages.js';
import { plain } from '#lib/format/index.ts';
import type { ViewContext } from '#lib/context/context.ts';

/** What is shown of a title with the site's name, and of a description, in letters. */
const TITLE = 70;
const DESCRIPTION = 160;

/**
 * A title that leaves room for the site's name behind it.
 *
 * @param title - a sentence, without its full stop; one that is too long ends with “…” behind a whole word
 * @param taken - letters that something behind it takes
 * @example headTitle(sentence, words) // 'The highest quote of 6 December 2024 was 19,000 old pounds…'
 */
export function headTitle(title: string, words: ViewContext['words'], taken = 0): string {
	return shortened(title.replace(/\.$/u, ''), roomOf(words) - taken);
}

/**
 * The first of several titles that is shown whole; if none is, the last one.
 *
 * @param titles - of the same thing, the fullest first
 * @example fittingTitle([full, brief], words) // 'Parallel market, Damascus: 13,800 old pounds, 5 Oct 2026'
 */
export function fittingTitle(titles: readonly string[], words: ViewContext['words']): string {
	return titles.find((title) => plain(title).length <= roomOf(words)) ?? titles[titles.length - 1] ?? '';
}

function roomOf(words: ViewContext['words']): number {
	return TITLE - ` – ${m.site_name({}, words)}`.length;
}

/**
 * A description, shortened where it is too long.
 *
 * @example headDescription('18,000 pounds to the dollar.') // '18,000 pounds to the dollar.'
 */
export function headDescription(text: string): string {
	return shortened(text, DESCRIPTION);
}

/**
 * As many whole sentences as a description has room for; the first one is shortened where it is too long.
 *
 * @example fittingDescription(['One.', longSentence]) // 'One.'
 */
export function fittingDescription([first = '', ...others]: readonly string[]): string {
	const fitting = others.reduce(
		(text, next) => (plain(`${text} ${next}`).length <= DESCRIPTION ? `${text} ${next}` : text),
		first
	);
	return headDescription(fitting);
}

/**
 * The title of a page about a chart, as a shared card shows it: what happened, and to which series where the sentence does
 * not name it.
 *
 * @example sharedTitle('The dollar rose 25% in a year', 'Official rate', words) // 'The dollar rose 25% in a year – Official rate'
 * @example sharedTitle('Rice: up 25% in a year', 'Rice', words) // 'Rice: up 25% in a year'
 */
export function sharedTitle(title: string, name: string, words: ViewContext['words']): string {
	return title.includes(name) ? title : m.title_shared({ title, name }, words);
}

/** Marks that no shortened text ends with: what they lead to is left out. */
const TRAILING = /[\s,;:،؛(–]+$/u;

/** A parenthesis that the cut would leave open. */
const UNCLOSED = /\([^)]*$/u;

/** A quotation that the cut would leave open, and how each language closes one. */
const UNQUOTED = /([“«])[^”»]*$/u;
const CLOSING: Readonly<Record<string, string>> = { '“': '”', '«': '»' };

function shortened(text: string, most: number): string {
	const whole = plain(text);
	if (whole.length <= most) return text;
	const kept = firstWords(whole, most);
	const [, opening = ''] = UNQUOTED.exec(kept) ?? [];
	const closing = CLOSING[opening];
	return closing === undefined ? `${kept}…` : `${firstWords(whole, most - closing.length)}…${closing}`;
}

function firstWords(text: string, most: number): string {
	const cut = text.slice(0, most);
	return cut.slice(0, cut.lastIndexOf(' ')).replace(UNCLOSED, '').replace(TRAILING, '');
}
