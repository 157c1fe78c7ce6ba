/** Markup and style sheets without what nobody reads: a first view is one answer of at most 14 kB. */

/** Marks by which the framework's script would find its parts again; no document has that script. */
const MARKS = /<!--.*?-->/gs;

/** Line breaks between elements; a space beside a word stays. */
const BREAKS = />[\t\n]+</g;

/** Ends of shapes that hold nothing. */
const HOLLOW = /><\/(?:path|circle)>/g;

/**
 * HTML or SVG as Svelte renders it, without marks, line breaks between elements and ends of empty shapes.
 *
 * @example leanMarkup('<p><!--[--><b>47</b><!--]--></p>\n<p>48</p>') // '<p><b>47</b></p><p>48</p>'
 */
export function leanMarkup(markup: string): string {
	return markup.replaceAll(MARKS, '').replaceAll(BREAKS, '><').replaceAll(HOLLOW, '/>');
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
