import { join } from 'node:path';
import { readRecord, type Files } from '#lib/record/index.ts';
import type { Day } from '#lib/series/index.ts';
import { DISK, type Disk } from './disk.ts';
import { readFolder } from './folder.ts';
import { withLock } from './lock.ts';
import { BrokenRecord } from './running-record.ts';
import { writeFile } from './write-file.ts';
import { writeOrder } from './write-order.ts';

/** The changes cannot be written file by file without a moment in which the record is broken. */
export class NoSafeOrder extends Error {
	override readonly name = 'NoSafeOrder';

	constructor(paths: Iterable<string>) {
		super(
			`Nothing was changed: ${[...paths].join(', ')} cannot be written one by one without a record that is broken in between. Make the change in two steps: first what is added, then what is removed.`
		);
	}
}

/** What a commit depends on apart from the folder. */
export interface CommitOptions {
	/** The day in Damascus. */
	readonly today: Day;
	readonly disk?: Disk;
}

/**
 * Changes files of a record, or nothing: the new record must keep every rule, as must what a reader finds between two
 * files. One commit at a time; files whose bytes stay the same are not written.
 *
 * @param dir - the folder of the record
 * @param change - from the files as they are under the lock to the new bytes of those that change
 * @returns the paths that were written, in their order
 * @throws {BrokenRecord} when the new record breaks a rule; nothing was written
 * @throws {NoSafeOrder} when a state between two files would; nothing was written
 * @throws {FolderLocked} when another command writes
 * @throws {WriteFailed} when the disk refuses; every file has its old content or its new one
 * @example await commit('data', (files) => new Map([['places.csv', addRows(…)]]), { today }) // ['places.csv']
 */
export async function commit(
	dir: string,
	change: (files: Files) => Files | Promise<Files>,
	{ today, disk = DISK }: CommitOptions
): Promise<readonly string[]> {
	return withLock(dir, async (stillOurs) => {
		const before = await readFolder(dir);
		const changed = new Map([...(await change(before))].filter(([path, bytes]) => !isEqual(bytes, before.get(path))));
		if (changed.size === 0) return [];
		const result = readRecord(new Map([...before, ...changed]), '', today);
		if ('problems' in result) throw new BrokenRecord(dir, result.problems);
		const order = orderOf(before, changed, today);
		for (const path of order) {
			stillOurs();
			await writeFile(join(dir, path), changed.get(path) ?? new Uint8Array(), disk);
		}
		return order;
	});
}

/** A record that is broken before it is mended has no good state to keep, and a new file none that lists it in time. */
function orderOf(before: Files, changed: Files, today: Day): readonly string[] {
	const loads = (files: Files) => 'record' in readRecord(files, '', today);
	const isNew = [...changed.keys()].some((path) => !before.has(path));
	const canKeep = !isNew && changed.size > 1 && loads(before);
	const order = writeOrder(before, changed, canKeep ? loads : () => true);
	if (!order) throw new NoSafeOrder(changed.keys());
	return order;
}

function isEqual(a: Uint8Array, b: Uint8Array | undefined): boolean {
	return b !== undefined && Buffer.compare(a, b) === 0;
}
