/**
 * Names and values as a query. Commas and slashes are allowed unescaped and are easier to read.
 *
 * @example queryText([['series', 'a,b/c']]) // '?series=a,b/c'
 */
export function queryText(pairs: readonly (readonly [string, string])[]): string {
	const query = new URLSearchParams(pairs.map(([name, value]) => [name, value]));
	const text = query.toString().replaceAll('%2C', ',').replaceAll('%2F', '/');
	return text === '' ? '' : `?${text}`;
}
