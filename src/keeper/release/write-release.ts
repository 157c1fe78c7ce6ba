/** From the record to a release that is written, once. */
import { join } from 'node:path';
import { readRecord, type Files } from '#lib/record/index.ts';
import { isoDay, type Day } from '#lib/series/index.ts';
import type { Disk } from '#lib/server/store/disk.ts';
import { contentName, readFolder } from '#lib/server/store/folder.ts';
import { withLock } from '#lib/server/store/lock.ts';
import { BrokenRecord } from '#lib/server/store/running-record.ts';
import { writeFolder } from '#lib/server/store/write-folder.ts';
import { newestOf, readReleases, type Release } from '#lib/server/store/releases.ts';
import { MANIFEST, manifestBytes, manifestOf, SIGNATURE, type Manifest } from '#lib/server/store/manifest.ts';
import { snapshotOf } from '#lib/server/snapshot/snapshot.ts';
import { RECORD_ZIP, zipOf } from '#lib/server/snapshot/zip.ts';
import { signed } from './signature.ts';

/** The releases there are make no chain to which one could be added. */
export class BrokenChain extends Error {
	override readonly name = 'BrokenChain';
}

/** What a release is made of, and where it goes. */
export interface ReleasePlan {
	/** The folder of the record, and that of the releases. */
	readonly dir: string;
	readonly releases: string;
	readonly today: Day;
	readonly disk: Disk;
	/** The file of the private key that signs it. */
	readonly key?: string | undefined;
}

/** What became of it: `known` where there is a release of this record already. */
export interface ReleaseOutcome {
	readonly manifest: Manifest;
	readonly outcome: 'new' | 'known';
}

/**
 * What would be written.
 *
 * @throws {BrokenRecord} when the record breaks a rule
 * @throws {BrokenChain} when it is not clear which release is the newest
 * @example (await planRelease(plan)).manifest.release // '2026-11-29-c0ffee12ab34'
 */
export async function planRelease(plan: ReleasePlan): Promise<ReleaseOutcome & { readonly files: Files }> {
	const files = await withLock(plan.dir, () => readFolder(plan.dir));
	const result = readRecord(files, '', plan.today);
	if ('problems' in result) throw new BrokenRecord(plan.dir, result.problems);
	const version = contentName(files);
	const all = await readReleases(plan.releases);
	const newest = theNewest(all, plan.releases);
	const date = isoDay(plan.today);
	const isKnown = ({ name, manifest }: Release) =>
		manifest?.version === version && (name === newest?.name || name === `${date}-${version}`);
	const known = all.find(isKnown)?.manifest;
	if (known) return { manifest: known, outcome: 'known', files: new Map() };
	const content = snapshotOf(files, result.record);
	const snapshot = new Map([...content, [RECORD_ZIP, zipOf(content)]]);
	const previous = newest ? { release: newest.name, sha256: newest.sha256 } : null;
	return { manifest: manifestOf(snapshot, date, version, previous), outcome: 'new', files: snapshot };
}

function theNewest(all: readonly Release[], dir: string): Release | undefined {
	const [newest, other] = newestOf(all);
	const unreadable = all.find(({ manifest }) => manifest === undefined);
	if (!other && !unreadable && (newest || all.length === 0)) return newest;
	const found = unreadable ? `the manifest of ${unreadable.name} cannot be read` : 'they are not one chain';
	throw new BrokenChain(`Nothing was written. Of the releases in ${dir}, ${found}. See: npm run data -- verify`);
}

/**
 * Writes a release of the record as it is, chained to the newest there is. A release is never written again: for the same
 * record nothing changes.
 *
 * @throws as `planRelease`; {UsageError} when it cannot be signed; {WriteFailed} when the disk refuses, with nothing written
 * @example (await writeRelease(plan)).outcome // 'new'; the second time 'known'
 */
export async function writeRelease(plan: ReleasePlan): Promise<ReleaseOutcome> {
	await plan.disk.createFolder(plan.releases);
	return withLock(plan.releases, async (stillOurs) => {
		const { manifest, outcome, files } = await planRelease(plan);
		if (outcome === 'known') return { manifest, outcome };
		const bytes = manifestBytes(manifest);
		const signature: [string, Uint8Array][] =
			plan.key === undefined ? [] : [[SIGNATURE, await signed(bytes, plan.key)]];
		stillOurs();
		const whole = new Map([...files, [MANIFEST, bytes], ...signature]);
		await writeFolder(join(plan.releases, manifest.release), whole, plan.disk);
		return { manifest, outcome };
	});
}
