/** What documents are made of that are written whole, without the framework's pages around them. */

/** A style sheet without its comments and without the spaces that mean nothing. */
export function compactCss(text: string): string {
	return text
		.replaceAll(/\/\*.*?\*\//gs, '')
		.replaceAll(/\s+/g, ' ')
		.replaceAll(/ ?([{};,>]) ?/g, '$1')
		.replaceAll(': ', ':')
		.trim();
}
