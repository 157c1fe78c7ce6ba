import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { LARGEST_FILE, type FileSource } from '#lib/record/index.ts';

/**
 * The files of a record, each read from the disk when it is taken, into the memory of the one before: a record of millions
 * of quotes is never in memory as bytes. The bytes of a file are right until the next one is taken.
 *
 * @example new FolderFiles('data', ['places.csv']).get('places.csv')?.length // 1312
 */
export class FolderFiles implements FileSource {
	readonly #dir: string;
	readonly #paths: ReadonlySet<string>;
	#memory = new Uint8Array();

	/** @param paths - of its files, in their order */
	constructor(dir: string, paths: readonly string[]) {
		this.#dir = dir;
		this.#paths = new Set(paths);
	}

	keys(): ReturnType<FileSource['keys']> {
		return this.#paths.keys();
	}

	has(path: string): boolean {
		return this.#paths.has(path);
	}

	/** @throws when the file cannot be read */
	get(path: string): Uint8Array | undefined {
		return this.has(path) ? this.#read(join(this.#dir, path)) : undefined;
	}

	*[Symbol.iterator](): Generator<readonly [string, Uint8Array]> {
		for (const path of this.#paths) yield [path, this.#read(join(this.#dir, path))];
	}

	/** A file that is too large is not read further than shows it. */
	#read(path: string): Uint8Array {
		const file = openSync(path, 'r');
		try {
			const size = Math.min(fstatSync(file).size, LARGEST_FILE + 1);
			if (this.#memory.length < size) this.#memory = new Uint8Array(size);
			let length = 0;
			for (let more = -1; more !== 0 && length < size; length += more)
				more = readSync(file, this.#memory, length, size - length, length);
			return this.#memory.subarray(0, length);
		} finally {
			closeSync(file);
		}
	}
}
