/** The releases of a folder, and which of them follows which. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MANIFEST, readManifest, sha256, type Manifest } from './manifest.ts';

/** A release as it is on disk. */
export interface Release {
	/** The name of its folder, `<date>-<version>`. */
	readonly name: string;
	/** undefined where it cannot be read. */
	readonly manifest: Manifest | undefined;
	/** The hash of its manifest, in hexadecimal digits. */
	readonly sha256: string;
}

/** The folder of a release that has the record's files as they are. */
export const AS_PUBLISHED = 'data/';

const NAME = /^\d{4}-\d{2}-\d{2}-[0-9a-f]{12}$/;

/**
 * Reads the manifests of all releases, by name; none where there is no such folder.
 *
 * @example (await readReleases('releases')).map(({ name }) => name) // ['2026-11-29-c0ffee12ab34']
 */
export async function readReleases(dir: string): Promise<readonly Release[]> {
	const entries = await readdir(dir, { withFileTypes: true }).catch(whenMissing([]));
	const names = entries.filter((entry) => entry.isDirectory() && NAME.test(entry.name)).map(({ name }) => name);
	return Promise.all(names.sort().map((name) => readRelease(dir, name)));
}

async function readRelease(dir: string, name: string): Promise<Release> {
	const bytes = await readFile(join(dir, name, MANIFEST)).catch(whenMissing(new Uint8Array()));
	return { name, manifest: readManifest(bytes), sha256: sha256(bytes) };
}

/** An answer for what is not there; every other error of the disk is thrown on. */
function whenMissing<Answer>(answer: Answer): (error: unknown) => Answer {
	return (error) => {
		if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT') return answer;
		throw error;
	};
}

/**
 * Releases in the order in which they follow each other, which two of one day do not show by their names.
 *
 * @example inChainOrder(await readReleases('releases')).at(-1)?.name // '2026-11-29-c0ffee12ab34', the newest
 */
export function inChainOrder(releases: readonly Release[]): readonly Release[] {
	const byName = new Map(releases.map((release) => [release.name, release]));
	const placeOf = ({ manifest }: Release): number => {
		let before = 0;
		let at = byName.get(manifest?.previous?.release ?? '');
		for (; at && before < releases.length; before += 1) at = byName.get(at.manifest?.previous?.release ?? '');
		return before;
	};
	const placed = releases.map((release) => ({ release, place: placeOf(release) }));
	return placed.toSorted((a, b) => a.place - b.place).map(({ release }) => release);
}

/**
 * The releases that no other follows: one, where the chain is whole.
 *
 * @example newestOf(await readReleases('releases')).map(({ name }) => name) // ['2026-11-29-c0ffee12ab34']
 */
export function newestOf(releases: readonly Release[]): readonly Release[] {
	const followed = new Set(releases.map(({ manifest }) => manifest?.previous?.release));
	return releases.filter(({ name }) => !followed.has(name));
}
