import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inChainOrder } from '#lib/server/store/releases.ts';
import { PublishedReleases } from '#lib/server/store/published-releases.ts';
import { releasesOf } from '#tests/support/keeper/releases.ts';
import { TODAY } from '#tests/support/record/record.ts';

describe('the releases of a folder', () => {
	it('are none where there is no folder', async () => {
		const releases = new PublishedReleases('/nowhere/releases');
		expect([await releases.refresh(), releases.all]).toEqual([false, []]);
	});

	it('are listed as they follow each other, and news when there is another', async () => {
		const { folder, releases, names } = await releasesOf('Damas', 'Sham');
		expect(releases.all.map(({ name }) => name)).toEqual(names);
		expect(await releases.refresh()).toBe(false);
		await rm(join(folder, names[1] ?? ''), { recursive: true });
		expect(await releases.refresh()).toBe(true);
		expect(releases.all.map(({ name }) => name)).toEqual(names.slice(0, 1));
	});

	it('are left out while their manifest cannot be read', async () => {
		const { folder, releases, names } = await releasesOf('Damas', 'Sham');
		await writeFile(join(folder, names[0] ?? '', 'manifest.json'), '{');
		await releases.refresh();
		expect(releases.all.map(({ name }) => name)).toEqual(names.slice(1));
	});
});

it('releases of one day are in the order of their chain, a circle and a gap do no harm', async () => {
	const { releases, names } = await releasesOf('A', 'B', 'C', 'D', 'E');
	expect(names).not.toEqual(names.toSorted());
	expect(inChainOrder(releases.all.toReversed()).map(({ name }) => name)).toEqual(names);
	const [first, second, third] = releases.all;
	if (!first || !second || !third) throw new Error('three releases were made');
	expect(inChainOrder([third, first])).toEqual([third, first]);
	const manifest = second.manifest && { ...second.manifest, previous: { release: second.name, sha256: second.sha256 } };
	expect(inChainOrder([{ ...second, manifest }])).toHaveLength(1);
});

describe('the record of a release', () => {
	it('is the one that was released', async () => {
		const { releases, names } = await releasesOf('Damas', 'Sham');
		const [first = '', second = ''] = names;
		expect((await releases.record(first, TODAY)).places.get('damascus')?.name.en).toBe('Damas');
		expect((await releases.record(second, TODAY)).places.get('damascus')?.name.en).toBe('Sham');
		expect((await releases.record(second, TODAY)).version).toBe(second.slice(11));
	});

	it('stays in memory with the two that were used before it, and leaves with the next', async () => {
		const { folder, releases, names } = await releasesOf('A', 'B', 'C', 'D');
		const [first = '', second = '', third = '', fourth = ''] = names;
		for (const name of [first, second, third]) await releases.record(name, TODAY);
		await rename(folder, `${folder}-away`);
		await expect(releases.record(first, TODAY)).resolves.toMatchObject({ version: first.slice(11) });
		await rename(`${folder}-away`, folder);
		await releases.record(fourth, TODAY);
		await rename(folder, `${folder}-away`);
		await expect(releases.record(third, TODAY)).resolves.toMatchObject({ version: third.slice(11) });
		await expect(releases.record(second, TODAY)).rejects.toThrow(/ENOENT/);
	});
});

describe('a file of a release', () => {
	it('is sent byte for byte, with the manifest', async () => {
		const { folder, releases, names } = await releasesOf('Damas');
		const [name = ''] = names;
		for (const path of ['data/places.csv', 'record.json', 'parquet/places.parquet', 'manifest.json'])
			expect(await releases.file(name, path)).toEqual(await readFile(join(folder, name, path)));
	});

	it('is none where the manifest does not name it, whatever the disk has', async () => {
		const { folder, releases, names } = await releasesOf('Damas');
		const [name = ''] = names;
		await writeFile(join(folder, name, 'notes.txt'), 'not released');
		for (const path of ['notes.txt', 'data', '../places.csv', 'manifest.json.sig', ''])
			expect(await releases.file(name, path)).toBeUndefined();
		expect(await releases.file('2026-01-01-000000000000', 'manifest.json')).toBeUndefined();
	});

	it.each(['data/places.csv', 'manifest.json'])('is not sent with other bytes than were released: %s', async (path) => {
		const { folder, releases, names } = await releasesOf('Damas');
		const [name = ''] = names;
		await writeFile(join(folder, name, path), 'changed');
		await expect(releases.file(name, path)).rejects.toThrow(`${name}/${path} is not the file that was released`);
	});
});
