/** The folder of an export: what has changed is written, and what is no longer exported is taken away. */
import { appendFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import * as v from 'valibot';
import { sha256 } from '#lib/server/store/manifest.ts';

/** What an export notes of itself, beside what it serves. */
export const NOTES = '.sarraf';

const LIST = `${NOTES}/files.json`;
/** The files of an export under way, a line for each before it is written: what is interrupted is known by it. */
const BEGUN = `${NOTES}/begun.txt`;
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
	 * Opens a new folder, or one that holds an export, also one that was interrupted.
	 *
	 * @throws {NotAnExport} when there is something else in it, which stays as it is
	 */
	static async open(dir: string): Promise<ExportFolder> {
		const before = await ownFiles(dir);
		if (before === undefined && (await holdsAnything(dir))) throw new NotAnExport(dir);
		const files = before ?? [];
		await mkdir(join(dir, NOTES), { recursive: true });
		// The list of a new export is blank; that of an earlier one must not be, not even for a moment.
		if (files.length === 0) await writeFile(join(dir, BEGUN), '');
		else await replace(join(dir, BEGUN), files.map(lineOf).join(''));
		for (const path of files) await rm(besideOf(join(dir, path)), { force: true });
		return new ExportFolder(dir, files);
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
		this.#counts.written += 1;
		await appendFile(join(this.#dir, BEGUN), lineOf(path));
		await replace(file, bytes);
	}

	/**
	 * Takes away what an export before this one has written and this one has not, and notes the files that there are now.
	 *
	 * @returns how many files the export came to
	 */
	async finish(): Promise<Counts> {
		const gone = this.#before.filter((path) => !this.#files.has(path));
		for (const path of gone) await rm(join(this.#dir, path), { force: true });
		const list = `${JSON.stringify({ files: [...this.#files.keys()].sort() }, null, '\t')}\n`;
		await replace(join(this.#dir, LIST), Buffer.from(list));
		await rm(join(this.#dir, BEGUN));
		return { ...this.#counts, removed: gone.length };
	}
}

/** The files that exports have written into a folder, or have begun to; undefined where there was none. */
async function ownFiles(dir: string): Promise<readonly string[] | undefined> {
	const read = (path: string) => readFile(join(dir, path), 'utf8').catch(() => undefined);
	const [list, begun] = [await read(LIST), await read(BEGUN)];
	if (list === undefined && begun === undefined) return undefined;
	const listed = list === undefined ? [] : v.parse(List, JSON.parse(list)).files;
	return [...new Set([...listed, ...(begun ?? '').split('\n').filter((path) => path !== '')])];
}

/** An export that ended before it wrote a file leaves only the folder of its notes. */
async function holdsAnything(dir: string): Promise<boolean> {
	const found = await readdir(dir).catch((error: unknown): string[] => {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
		throw error;
	});
	const notes = found.includes(NOTES) ? await readdir(join(dir, NOTES)) : [];
	return found.some((name) => name !== NOTES) || notes.length > 0;
}

function lineOf(path: string): string {
	return `${path}\n`;
}

/** Where a file is written before it takes its place. */
function besideOf(file: string): string {
	return join(dirname(file), `.${basename(file)}.new`);
}

async function replace(file: string, bytes: Uint8Array | string): Promise<void> {
	await writeFile(besideOf(file), bytes);
	await rename(besideOf(file), file);
}
