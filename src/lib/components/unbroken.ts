/**
 * The spaces at which no line ends: between a number and what it counts, unless it is a year; inside a day, and before a year;
 * after a sign, and before an arrow. Arabic figures stand between the marks of `isolate`.
 */
const KEPT_SPACES =
	/(?<=\p{Nd}\u2069?)(?<!(?<![\p{Nd},.])\p{Nd}{4}\u2069?) (?=\p{L})(?!(?:on|in|في) )|(?<=\p{L}) (?=\u2066?\p{Nd}{4}(?!\p{Nd}|[,.]\p{Nd}))|(?<=تشرين|كانون) |(?<=×) | (?=[→←] )/gu;

/**
 * A text whose lines end neither inside a date nor between a figure and what it counts.
 *
 * @example unbroken('47 in Mar 2011 → 13,800 on 5 October 2026') // '47 in Mar·2011·→ 13,800 on 5·October·2026', · is U+00A0
 */
export function unbroken(text: string): string {
	return text.replaceAll(KEPT_SPACES, '\u00a0');
}
