/** One file of a tar archive. */

const BLOCK = 512;

/**
 * Finds a file in an archive that is no longer compressed.
 *
 * @param path - its name in the archive, such as `package/package.json`
 * @returns its bytes, or undefined where it is not there or the archive ends too early
 * @example fileInTar(archive, 'package/v1/currencies/usd.json')
 */
export function fileInTar(archive: Uint8Array, path: string): Uint8Array | undefined {
	const text = (from: number, length: number) =>
		new TextDecoder().decode(archive.subarray(from, from + length)).replace(/\0.*$/s, '');
	for (let at = 0; at + BLOCK <= archive.length;) {
		const name = text(at, 100);
		if (name === '') return undefined;
		const size = Number.parseInt(text(at + 124, 12).trim(), 8);
		if (!Number.isSafeInteger(size) || size < 0) return undefined;
		const start = at + BLOCK;
		const prefix = text(at + 345, 155);
		if ((prefix ? `${prefix}/${name}` : name) === path) {
			return start + size <= archive.length ? archive.subarray(start, start + size) : undefined;
		}
		at = start + Math.ceil(size / BLOCK) * BLOCK;
	}
	return undefined;
}
