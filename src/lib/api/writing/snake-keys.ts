/**
 * A value with its names as the API has them: two words have an underscore.
 *
 * @example snakeKeys({ recordVersion: 'a', legs: [{ perBase: 1 }] }) // { record_version: 'a', legs: [{ per_base: 1 }] }
 */
export function snakeKeys(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(snakeKeys);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([name, member]) => [
			name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
			snakeKeys(member)
		])
	);
}
