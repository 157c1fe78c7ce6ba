/** Releases of the small record in a folder of their own. */
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { PublishedReleases } from '#lib/server/store/published-releases.ts';
import { temporaryFolder } from '#tests/support/record/folder.ts';
import { changedFiles, replaceText } from '#tests/support/record/record.ts';
import { keeper } from './run.ts';

/** A folder of releases, a releases that reads it, and their names. */
export interface Released {
	readonly folder: string;
	readonly releases: PublishedReleases;
	readonly names: readonly string[];
}

/**
 * Releases small records, one after the other; Damascus is called otherwise in each.
 *
 * @param damascus - its names
 */
export async function releasesOf(...damascus: readonly string[]): Promise<Released> {
	const folder = join(await temporaryFolder(new Map()), 'releases');
	const dir = await temporaryFolder(changedFiles());
	const names: string[] = [];
	for (const name of damascus) {
		const next = await temporaryFolder(changedFiles(replaceText('places.csv', 'Damascus', name)));
		await cp(next, dir, { recursive: true });
		const { out } = await keeper(['release', '--json'], { dir, env: { SARRAF_RELEASES: folder } });
		const { release }: { release: string } = JSON.parse(out);
		names.push(release);
	}
	const releases = new PublishedReleases(folder);
	await releases.refresh();
	return { folder, releases, names };
}
