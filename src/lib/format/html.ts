/**
 * A text as HTML has it, inside an attribute too.
 *
 * @example escaped('a "b" & c') // 'a &quot;b&quot; &amp; c'
 */
export function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
