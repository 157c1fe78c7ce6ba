/** The releases that a running site can show: their list, their files, and the records of those in use. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LRUCache } from 'lru-cache';
import type { RateRecord } from '#lib/record/index.ts';
import type { Day } from '#lib/series/index.ts';
import { loadRecord } from './running-record.ts';
import { AS_PUBLISHED, inChainOrder, readReleases, type Release } from './releases.ts';
import { MANIFEST, sha256, SIGNATURE } from './manifest.ts';

/** How many released records are in memory at once. */
const LOADED = 3;

/** What answers need of the releases. */
export interface Releases {
	/** Those with a manifest that can be read, in the order in which they follow each other. */
	readonly all: readonly Release[];
	/**
	 * The record of a release, read on first use; of three at once the least recently used is dropped.
	 *
	 * @param today - the day in Damascus
	 * @throws {BrokenRecord} when it breaks a rule of today's
	 */
	readonly record: (name: string, today: Day) => Promise<RateRecord>;
	/**
	 * A file of a release, by its path below the release's folder.
	 *
	 * @returns undefined where the release has no such file
	 * @throws {Error} where the file is no longer the one that was released
	 */
	readonly file: (name: string, path: string) => Promise<Buffer | undefined>;
}

/** The releases of a folder, kept in step with it. */
export class PublishedReleases implements Releases {
	readonly #dir: string;
	readonly #records: LRUCache<string, RateRecord, Day>;
	#all: readonly Release[] = [];

	constructor(dir: string) {
		this.#dir = dir;
		this.#records = new LRUCache({
			max: LOADED,
			fetchMethod: (name, _, { context: today }) => loadRecord(join(dir, name, AS_PUBLISHED), today)
		});
	}

	get all(): readonly Release[] {
		return this.#all;
	}

	/**
	 * Looks which releases there are.
	 *
	 * @returns true when there are others than before
	 */
	async refresh(): Promise<boolean> {
		const usable = (await readReleases(this.#dir)).filter(({ manifest }) => manifest !== undefined);
		const found = inChainOrder(usable);
		const isNews = found.map(({ sha256: hash }) => hash).join() !== this.#all.map(({ sha256: hash }) => hash).join();
		if (isNews) this.#all = found;
		return isNews;
	}

	async record(name: string, today: Day): Promise<RateRecord> {
		const record = await this.#records.fetch(name, { context: today });
		if (record === undefined) throw new RangeError(`the record of ${name} was not read`);
		return record;
	}

	async file(name: string, path: string): Promise<Buffer | undefined> {
		const release = this.#all.find((one) => one.name === name);
		if (!release) return undefined;
		const listed = release.manifest?.files.find((file) => file.path === path);
		const hash = path === MANIFEST ? release.sha256 : listed?.sha256;
		if (hash === undefined && path !== SIGNATURE) return undefined;
		const bytes = await readFile(join(this.#dir, name, path)).catch(() => undefined);
		// A reader keeps it for good: other bytes than were released are never sent.
		if (hash !== undefined && (!bytes || sha256(bytes) !== hash))
			throw new Error(`${name}/${path} is not the file that was released`);
		return bytes;
	}
}
