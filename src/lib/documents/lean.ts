/** Markup and style sheets without what nobody reads: a first view is one answer of at most 14 kB. */

/** Marks by which the framework's script would find its parts again; no document has that script. */
const MARKS = /<!--.*?-->/gs;

/** Line breaks between elements; a space beside a word stays. */
const BREAKS = />[\t\n]+</g;

/** Several spaces between elements: one says as much. */
const SPACES = /> {2,}</g;

/** A space after an element of the head that shows nothing. */
const UNSEEN = /(<(?:meta|link)\b[^>]*>) (?=<(?:meta|link|title|script|style)\b)/g;

/** Ends of shapes that hold nothing. */
const HOLLOW = /><\/(?:path|circle)>/g;

/**
 * HTML or SVG as Svelte renders it, without marks, line breaks and needless spaces between elements, and ends of
 * empty shapes.
 *
 * @example leanMarkup('<p><!--[--><b>47</b><!--]--></p>\n<p>48</p>') // '<p><b>47</b></p><p>48</p>'
 */
export function leanMarkup(markup: string): string {
	const lean = markup.replaceAll(MARKS, '').replaceAll(BREAKS, '><').replaceAll(HOLLOW, '/>');
	return lean.replaceAll(SPACES, '> <').replaceAll(UNSEEN, '$1');
}

/**
 * A style sheet without comments and without the spaces that mean nothing.
 *
 * @example leanCss('p {\n\tmargin: 0;\n}\n/* none *\/') // 'p{margin:0;}'
 */
export function leanCss(sheet: string): string {
	return sheet
		.replaceAll(/\/\*.*?\*\//gs, '')
		.replaceAll(/\s+/g, ' ')
		.replaceAll(/ ?([{};,>]) ?/g, '$1')
		.replaceAll(': ', ':')
		.trim();
}
