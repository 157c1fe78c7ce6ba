/**
 * The spaces at which no line ends: between a number and what it counts, unless it is a year; between “on” and a day; before
 * the year of a short date; in an Arabic month of two words; before an arrow; behind the dot between two texts, which begins
 * a line. A long date may break before its year, or large letters would not have room for it. Arabic figures stand between
 * the marks of `isolate`.
 */
const KEPT_SPACES =
	/(?<=\p{Nd}\u2069?)(?<!(?<![\p{Nd},.])\p{Nd}{4}\u2069?) (?=\p{L})(?!(?:on|in|في) )|(?<=(?<!\p{L})(?:on|in|في)) (?=\u2066?\p{Nd})|(?<=(?<!\p{L})\p{L}{3,4}) (?=\p{Nd}{4}(?![\p{Nd},.]\p{Nd}))|(?<=تشرين|كانون) | (?=[→←] )|(?<=·) /gu;

/**
 * A text whose lines end neither inside a date nor between a figure and what it counts.
 *
 * @example unbroken('47 in Mar 2011 → 13,800 on 5 October 2026') // '47 in Mar·2011·→ 13,800 on·5·October 2026', · is U+00A0
 */
export function unbroken(text: string): string {
	return text.replaceAll(KEPT_SPACES, '\u00a0');
}

/** A day or a month with its year, and what is joined to either end. */
const DATE =
	/((?:(?<!\S)[^\s\p{Nd}]*\p{Nd}{1,2} )?(?:\p{L}*(?:تشرين|كانون) )?\p{L}+ \u2066?\p{Nd}{4}\u2069?(?!\p{Nd}|[,.]\p{Nd})[.,;:)،؛؟]*(?: [→←])?)/u;

/**
 * An unbroken text in pieces. Every second one is a date; it has no kept spaces, so that it breaks between its words where it
 * is wider than a line.
 *
 * @example piecesOf('at 47 in March 2011, now') // ['at 47 in ', 'March 2011,', ' now']
 */
export function piecesOf(text: string): readonly string[] {
	return text.split(DATE).map((piece, i) => (i % 2 === 1 ? piece : unbroken(piece)));
}
