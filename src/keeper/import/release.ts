/** A release as rows to import: what it holds was judged before it was released, and comes in as it is. */
import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openSheet } from '#lib/record/files/text/sheet.ts';
import type { Files } from '#lib/record/index.ts';
import { MANIFEST, readManifest, sha256 } from '#lib/server/store/manifest.ts';
import { AS_PUBLISHED } from '#lib/server/store/releases.ts';
import { UsageError } from '../command.ts';
import { IMPORT_TABLES, type ImportRow, type ImportTable } from './input.ts';

/** Whether a folder is a release. */
export async function isRelease(folder: string): Promise<boolean> {
	return access(join(folder, MANIFEST)).then(
		() => true,
		() => false
	);
}

/**
 * The rows of a release, each for the file in which it was.
 *
 * @param files - of the record that takes them
 * @throws {UsageError} when a file is not the one that was released, or the record has no such file of quotes
 * @example (await rowsOfRelease('releases/2026-11-29-c0ffee12ab34', files)).length // 8812
 */
export async function rowsOfRelease(folder: string, files: Files): Promise<readonly ImportRow[]> {
	const manifest = readManifest(await readFile(join(folder, MANIFEST)));
	if (!manifest) throw new UsageError(`${folder} has no manifest that can be read.`);
	const rows: ImportRow[] = [];
	for (const { path, sha256: hash } of manifest.files) {
		const file = path.slice(AS_PUBLISHED.length);
		const table = path.startsWith(AS_PUBLISHED) ? tableOf(file) : undefined;
		if (!table) continue;
		if (!files.has(file))
			throw new UsageError(`The record has no ${file}; add it with its header, and list it in datapackage.json.`);
		const bytes = await readFile(join(folder, path)).catch(() => new Uint8Array());
		if (sha256(bytes) !== hash)
			throw new UsageError(`${join(folder, path)} is not the file that was released. See: npm run data -- verify`);
		rows.push(...openSheet(bytes).rows.map(({ cells }) => ({ table, cells, file })));
	}
	return rows;
}

/** The table of a file of the record; undefined for one that is not imported. */
function tableOf(file: string): ImportTable | undefined {
	return file.startsWith('quotes/') ? 'quotes' : IMPORT_TABLES.find((table) => file === `${table}.csv`);
}
