/** Holds releases against their manifests, and the manifests against each other. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Files } from '#lib/record/index.ts';
import { contentName } from '#lib/server/store/folder.ts';
import { AS_PUBLISHED, newestOf, type Release } from '#lib/server/store/releases.ts';
import { MANIFEST, sha256, SIGNATURE, type Manifest } from '#lib/server/store/manifest.ts';
import { signatureFault } from './signature.ts';

/** What is wrong with a file of a release. */
export interface ReleaseFault {
	readonly release: string;
	/** Its path below the folder of the release. */
	readonly file: string;
	readonly found: string;
}

/** What to check releases against, in addition to their own manifests. */
export interface VerifyOptions {
	/** The folder of the releases. */
	readonly dir: string;
	/** A file of allowed signers: with it, every release must be signed by one of them. */
	readonly signers?: string | undefined;
}

/**
 * Everything that is wrong with one release: its manifest, its files, its signature, and the release before as its
 * manifest names it.
 *
 * @param all - every release of the folder
 * @example await releaseFaults(release, all, { dir: 'releases' })
 * // [{ release: '2026-11-29-c0ffee12ab34', file: 'data/places.csv', found: 'other bytes than were released' }]
 */
export async function releaseFaults(
	{ name, manifest }: Release,
	all: readonly Release[],
	options: VerifyOptions
): Promise<readonly ReleaseFault[]> {
	const files = await filesOf(join(options.dir, name));
	if (!manifest) return [{ release: name, file: MANIFEST, found: 'no manifest that can be read' }];
	const found = [
		...nameFaults(name, manifest, files),
		...fileFaults(manifest, files),
		...previousFaults(manifest, all),
		...(await signatureFaults(name, files, options))
	];
	return found.map(([file, text]) => ({ release: name, file, found: text }));
}

/**
 * What is wrong with how releases follow each other: two that follow the same one, or two first ones.
 *
 * @example chainFaults(await readReleases('releases')) // []
 */
export function chainFaults(all: readonly Release[]): readonly ReleaseFault[] {
	const heads = newestOf(all).map(({ name }) => name);
	if (heads.length === 1 || all.length === 0) return [];
	const found = `not one chain: ${heads.length === 0 ? 'the releases go round in a circle' : `no release follows ${heads.join(', nor ')}`}`;
	return [{ release: heads.at(-1) ?? all[0]?.name ?? '', file: MANIFEST, found }];
}

/** A file, and what was found. */
type Found = readonly [file: string, found: string];

async function filesOf(folder: string): Promise<Files> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const paths = entries.filter((entry) => !entry.isDirectory()).map(({ parentPath, name }) => join(parentPath, name));
	const read = paths
		.sort()
		.map(async (path): Promise<[string, Uint8Array]> => [
			relative(folder, path).replaceAll(sep, '/'),
			await readFile(path)
		]);
	return new Map(await Promise.all(read));
}

/** The name of a release holds that of its record, so that a file and the manifest cannot be changed together unnoticed. */
function nameFaults(name: string, { release, date, version }: Manifest, files: Files): Found[] {
	const own = [...files].filter(([path]) => path.startsWith(AS_PUBLISHED));
	const record = own.map(([path, bytes]): [string, Uint8Array] => [path.slice(AS_PUBLISHED.length), bytes]);
	const content = contentName(new Map(record.sort(([a], [b]) => (a < b ? -1 : 1))));
	const isOwn = release === name && `${date}-${version}` === name;
	const found: Found[] = isOwn ? [] : [[MANIFEST, `the manifest of ${release}`]];
	return version === content ? found : [...found, [AS_PUBLISHED, `a record of version ${content}, not ${version}`]];
}

function fileFaults({ files: listed }: Manifest, files: Files): Found[] {
	const paths = new Set([MANIFEST, SIGNATURE, ...listed.map(({ path }) => path)]);
	return [
		...listed.flatMap(({ path, sha256: hash }): Found[] => {
			const bytes = files.get(path);
			if (!bytes) return [[path, 'no such file']];
			return sha256(bytes) === hash ? [] : [[path, 'other bytes than were released']];
		}),
		...[...files.keys()].filter((path) => !paths.has(path)).map((path): Found => [path, 'a file that was not released'])
	];
}

function previousFaults({ previous }: Manifest, all: readonly Release[]): Found[] {
	if (!previous) return [];
	const before = all.find(({ name }) => name === previous.release);
	if (!before) return [[MANIFEST, `it follows ${previous.release}, which is not there`]];
	if (before.sha256 === previous.sha256) return [];
	return [[MANIFEST, `it follows ${previous.release}, whose manifest has other bytes than then`]];
}

async function signatureFaults(name: string, files: Files, { dir, signers }: VerifyOptions): Promise<Found[]> {
	const manifest = files.get(MANIFEST);
	if (!manifest || !files.has(SIGNATURE)) return signers === undefined ? [] : [[SIGNATURE, 'no signature']];
	const found = await signatureFault(manifest, join(dir, name, SIGNATURE), signers);
	return found === undefined ? [] : [[SIGNATURE, found]];
}
