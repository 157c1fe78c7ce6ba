import { basename, dirname, join } from 'node:path';
import { DISK, type Disk } from './disk.ts';

/** A file could not be written. The old file is as it was; the message says what to do. */
export class WriteFailed extends Error {
	override readonly name = 'WriteFailed';

	constructor(path: string, cause: unknown) {
		super(`${path} was not written, and is as it was: ${adviceFor(cause)}`, { cause });
	}
}

/** What an operator can do, by the system's code of an error. */
const ADVICE: Readonly<Record<string, string>> = {
	ENOSPC: 'the disk is full. Free some space and run the command again.',
	EDQUOT: 'the disk quota is used up. Free some space and run the command again.',
	EROFS: 'the disk is read-only. Mount it writable and run the command again.',
	EACCES: 'writing is not permitted. Run the command as the owner of the folder.',
	EPERM: 'writing is not permitted. Run the command as the owner of the folder.'
};

function adviceFor(error: unknown): string {
	const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
	return ADVICE[code] ?? String(error);
}

/**
 * Replaces a file whole: after a crash at any instant it has its old content or the new one. The new content is written
 * beside it under a hidden name and flushed, takes the name of the file, and then the folder is flushed.
 *
 * @throws {WriteFailed} when a step fails; the old file is as it was, unless the last step alone failed
 * @example await writeFile('data/places.csv', bytes)
 */
export async function writeFile(path: string, bytes: Uint8Array, disk: Disk = DISK): Promise<void> {
	const folder = dirname(path);
	const temporary = join(folder, `.${basename(path)}.new`);
	try {
		await flushed(await disk.create(temporary, path), bytes);
		await disk.rename(temporary, path);
		await flushed(await disk.openFolder(folder));
	} catch (error) {
		// A file that cannot be removed either is hidden, and overwritten by the next write.
		await disk.remove(temporary).catch(() => undefined);
		throw new WriteFailed(path, error);
	}
}

/**
 * Writes bytes, flushes them to the medium and closes the file; of a folder, flushes the names in it.
 *
 * @throws what the disk throws
 * @example await flushed(await disk.openFolder('data'))
 */
export async function flushed(file: Awaited<ReturnType<Disk['create']>>, bytes?: Uint8Array): Promise<void> {
	try {
		if (bytes) await file.write(bytes);
		await file.sync();
	} finally {
		await file.close();
	}
}
