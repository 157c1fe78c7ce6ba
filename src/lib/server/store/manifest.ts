/** The list of a release's files by their hashes, and of the release before it. */
import { createHash } from 'node:crypto';
import * as v from 'valibot';
import type { Files } from '#lib/record/index.ts';

export const MANIFEST = 'manifest.json';
export const SIGNATURE = 'manifest.json.sig';

const HASH = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

const SCHEMA = v.object({
	release: v.string(),
	date: v.string(),
	version: v.string(),
	/** The release before, and the hash of its manifest; null of the first. */
	previous: v.nullable(v.object({ release: v.string(), sha256: HASH })),
	files: v.array(v.object({ path: v.string(), bytes: v.number(), sha256: HASH }))
});

export type Manifest = v.InferOutput<typeof SCHEMA>;

/** SHA-256 in hexadecimal digits. @example sha256(encode('')).slice(0, 8) // 'e3b0c442' */
export function sha256(bytes: Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Lists the files of a release.
 *
 * @param date - the day of the release in Damascus, `YYYY-MM-DD`
 * @param version - the name of the record by its content
 * @param previous - the release before; null for the first
 * @example manifestOf(files, '2026-11-29', 'c0ffee12ab34', null).release // '2026-11-29-c0ffee12ab34'
 */
export function manifestOf(files: Files, date: string, version: string, previous: Manifest['previous']): Manifest {
	const listed = [...files].map(([path, bytes]) => ({ path, bytes: bytes.length, sha256: sha256(bytes) }));
	const sorted = listed.sort((a, b) => (a.path < b.path ? -1 : 1));
	return { release: `${date}-${version}`, date, version, previous, files: sorted };
}

/** A manifest as the bytes of its file. */
export function manifestBytes(manifest: Manifest): Uint8Array {
	return new TextEncoder().encode(`${JSON.stringify(manifest, undefined, '\t')}\n`);
}

/**
 * Reads a manifest.
 *
 * @returns undefined where the bytes are none
 * @example readManifest(manifestBytes(manifest)) // manifest
 */
export function readManifest(bytes: Uint8Array): Manifest | undefined {
	try {
		return v.parse(SCHEMA, JSON.parse(new TextDecoder().decode(bytes)));
	} catch {
		return undefined;
	}
}
