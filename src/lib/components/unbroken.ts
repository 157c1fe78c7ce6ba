/** What stands on either side of an arrow: a day, or a figure with its day. */
const SIDES = /(?<= [→←] )|(?= [→←] )/u;

/**
 * A span from one to another that may break only after its arrow; any other text as it is.
 *
 * @example unbroken('15 Mar 2011 → 8 Dec 2024') // '15\u00a0Mar\u00a02011\u00a0→ 8\u00a0Dec\u00a02024'
 */
export function unbroken(text: string): string {
	const [from, arrow, to] = text.split(SIDES);
	if (from === undefined || arrow === undefined || to === undefined) return text;
	return `${whole(from)}${whole(arrow.trimEnd())} ${whole(to)}`;
}

function whole(text: string): string {
	return text.replaceAll(' ', '\u00a0');
}
