import { zipSync } from 'fflate';
import type { Files } from '#lib/record/index.ts';

/** The first moment that a zip can name, for every file: equal files make equal bytes, whenever they are packed. */
const MOMENT = new Date(1980, 0, 1);

/** The name of the file that has all others of a snapshot in it. */
export const RECORD_ZIP = 'record.zip';

/**
 * Packs files into one, by their names.
 *
 * @example zipOf(snapshotOf(files, record)).length // some 900,000 bytes
 */
export function zipOf(files: Files): Uint8Array {
	const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
	return zipSync(Object.fromEntries(sorted), { mtime: MOMENT });
}
