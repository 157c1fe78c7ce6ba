import { basename, dirname, join } from 'node:path';
import type { Files } from '#lib/record/index.ts';
import { DISK, type Disk } from './disk.ts';
import { flushed, WriteFailed } from './write-file.ts';

/**
 * Writes a folder that is not there yet, whole or not at all: its files are written and flushed below a hidden name, and
 * the folder takes its own name at one instant. A folder of that name with files in it stays as it is.
 *
 * @param files - the bytes of each file, by its path below the folder
 * @throws {WriteFailed} when a step fails, or when there is such a folder; nothing was written unless the last step alone failed
 * @example await writeFolder('releases/2026-11-29-c0ffee12ab34', new Map([['manifest.json', bytes]]))
 */
export async function writeFolder(path: string, files: Files, disk: Disk = DISK): Promise<void> {
	const above = dirname(path);
	const temporary = join(above, `.${basename(path)}.new`);
	try {
		// What a command that was killed has left behind.
		await disk.remove(temporary);
		await fill(temporary, files, disk);
		await disk.rename(temporary, path);
		await flushed(await disk.openFolder(above));
	} catch (error) {
		await disk.remove(temporary).catch(() => undefined);
		throw new WriteFailed(path, error);
	}
}

async function fill(folder: string, files: Files, disk: Disk): Promise<void> {
	const folders = [...new Set(['.', ...[...files.keys()].map((path) => dirname(path))])].map((one) =>
		join(folder, one)
	);
	for (const one of folders) await disk.createFolder(one);
	for (const [path, bytes] of files) await flushed(await disk.create(join(folder, path), join(folder, path)), bytes);
	for (const one of folders.reverse()) await flushed(await disk.openFolder(one));
}
