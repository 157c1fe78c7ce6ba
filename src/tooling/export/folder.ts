/** The folder of an export: what has changed is written, and what is no longer exported is taken away. */
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { sha256 } from '#lib/server/store/manifest.ts';

/** What an export notes of itself, beside what it serves. */
export const NOTES = '.sarraf';

const LIST = `${NOTES}/files.json`;
const List = v.object({ files: v.array(v.string()) });

/** How many files an export came to. */
export interface Counts {
	readonly written: number;
	readonly unchanged: number;
	readonly removed: number;
	/** Of all files, in bytes. */
	readonly bytes: number;
}

/** A folder that is the operator's, and not an export, is left alone. */
export class NotAnExport extends Error {
	override readonly name = 'NotAnExport';

	constructor(dir: string) {
		super(`${dir} is not empty and holds no export: name another folder, or empty this one.`);
	}
}

/** Writes files into a folder. A file is replaced whole, so that a host may serve the folder meanwhile. */
export class ExportFolder {
	readonly #dir: string;
	readonly #before: readonly string[];
	/** The digest of each file that this export has, by its path. */
	readonly #files = new Map<string, string>();
	readonly #counts = { written: 0, unchanged: 0, removed: 0, bytes: 0 };

	private constructor(dir: string, before: readonly string[]) {
		this.#dir = dir;
		this.#before = before;
	}

	/**
	 * Opens a new folder, or one that holds an export.
	 *
	 * @throws {NotAnExport} when there is something else in it
	 */
	static async open(dir: string): Promise<ExportFolder> {
		await mkdir(join(dir, NOTES), { recursive: true });
		const list = await readFile(join(dir, LIST), 'utf8').catch(() => undefined);
		if (list !== undefined) return new ExportFolder(dir, v.parse(List, JSON.parse(list)).files);
		const found = await readdir(dir);
		if (found.some((name) => name !== NOTES)) throw new NotAnExport(dir);
		return new ExportFolder(dir, []);
	}

	/**
	 * Writes a file, unless it is there with the same bytes. Two addresses may be one file where their answers are equal.
	 *
	 * @param path - below the folder
	 * @throws {RangeError} where two addresses with different answers come to one file
	 */
	async write(path: string, bytes: Uint8Array): Promise<void> {
		const digest = sha256(bytes);
		const other = this.#files.get(path);
		if (other === digest) return;
		if (other !== undefined) throw new RangeError(`two addresses with different answers are exported as ${path}`);
		this.#files.set(path, digest);
		this.#counts.bytes += bytes.length;
		const file = join(this.#dir, path);
		const before = await readFile(file).catch(() => undefined);
		if (before?.equals(bytes)) return void (this.#counts.unchanged += 1);
		await mkdir(dirname(file), { recursive: true });
		const beside = join(dirname(file), `.${this.#counts.written}.new`);
		this.#counts.written += 1;
		await writeFile(beside, bytes);
		await rename(beside, file);
	}

	/**
	 * Takes away what an export before this one has written and this one has not, and notes the files that there are now.
	 *
	 * @returns how many files the export came to
	 */
	async finish(): Promise<Counts> {
		const gone = this.#before.filter((path) => !this.#files.has(path));
		for (const path of gone) await rm(join(this.#dir, path), { force: true });
		await writeFile(
			join(this.#dir, LIST),
			`${JSON.stringify({ files: [...this.#files.keys()].sort() }, null, '\t')}\n`
		);
		return { ...this.#counts, removed: gone.length };
	}
}
