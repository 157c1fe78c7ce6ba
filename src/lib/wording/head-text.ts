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
 * @param title - a sentence; one that is too long ends with “…” behind a whole word
 * @example headTitle(sentence, words) // 'Overstated: the highest quote of that day is 19,000 old…'
 */
export function headTitle(title: string, words: ViewContext['words']): string {
	return shortened(title, TITLE - ` – ${m.site_name({}, words)}`.length);
}

/**
 * A description, shortened where it is too long.
 *
 * @example headDescription('18,000 pounds to the dollar.') // '18,000 pounds to the dollar.'
 */
export function headDescription(text: string): string {
	return shortened(text, DESCRIPTION);
}

/** Marks that no shortened text ends with: what they lead to is left out. */
const TRAILING = /[\s,;:،؛(–]+$/u;

function shortened(text: string, most: number): string {
	const whole = plain(text);
	if (whole.length <= most) return text;
	const cut = whole.slice(0, most);
	return `${cut.slice(0, cut.lastIndexOf(' ')).replace(TRAILING, '')}…`;
}
