import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { LARGEST_FILE, type Files } from '#lib/record/index.ts';

/** Names that editors and spreadsheets leave beside a file: hidden ones, locks and copies of what is being changed. */
const TRACE = /^[.~#]/;

/** The record's own files: the descriptor and the CSV files, in the folder and in `quotes/`. */
export async function listFiles(dir: string): Promise<string[]> {
	const [top, quotes] = await Promise.all([readdir(dir), readdir(join(dir, 'quotes')).catch(() => [])]);
	const own = (names: readonly string[]) => names.filter((name) => !TRACE.test(name));
	const paths = [...own(top), ...own(quotes).map((name) => `quotes/${name}`)];
	const named = paths.filter((path) => path.endsWith('.csv') || path === 'datapackage.json').sort();
	const present = await Promise.all(named.map((path) => isFile(join(dir, path))));
	return named.filter((_, i) => present[i]);
}

/** Whether a path leads to a file that can be read to its end: a folder, a pipe or a dangling link is none. */
async function isFile(path: string): Promise<boolean> {
	return stat(path).then(
		(found) => found.isFile(),
		() => false
	);
}

/**
 * Reads the files of a record. A file that is too large is not read further than shows it.
 *
 * @param dir - the folder, such as `data`
 * @returns the bytes of each file, by its path below the folder
 * @throws when the folder cannot be read
 */
export async function readFolder(dir: string): Promise<Files> {
	const paths = await listFiles(dir);
	const entries = paths.map(async (path): Promise<[string, Uint8Array]> => {
		const { size } = await stat(join(dir, path));
		return [path, size > LARGEST_FILE ? new Uint8Array(LARGEST_FILE + 1) : await readFile(join(dir, path))];
	});
	return new Map(await Promise.all(entries));
}

/**
 * Names the content of files: equal files have equal names.
 *
 * @example contentName(files) // 'c0ffee12ab34'
 */
export function contentName(files: Iterable<readonly [path: string, bytes: Uint8Array]>): string {
	const hash = createHash('sha256');
	for (const [path, bytes] of files)
		hash.update(path).update('\0').update(String(bytes.length)).update('\0').update(bytes);
	return hash.digest('hex').slice(0, 12);
}

/**
 * Sizes and times of the files: changes when somebody writes to the folder, and costs no reading. The time of the last
 * change of state is one of them, because tools that copy files set back the time of writing.
 */
export async function fingerprint(dir: string): Promise<string> {
	const paths = await listFiles(dir);
	const stats = await Promise.all(paths.map((path) => stat(join(dir, path))));
	return paths.map((path, i) => `${path} ${stats[i]?.size} ${stats[i]?.mtimeMs} ${stats[i]?.ctimeMs}`).join('\n');
}
