import { spawnSync } from 'node:child_process';
import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { addRows, changeRows } from '#lib/record/files/text/sheet.ts';
import { readRecord, type Files } from '#lib/record/index.ts';
import { commit } from '#lib/server/store/commit.ts';
import { readFolder } from '#lib/server/store/folder.ts';
import { withLock } from '#lib/server/store/lock.ts';
import { watchedDisk } from '#tests/support/disk.ts';
import { contentOf, temporaryFolder } from '#tests/support/record/folder.ts';
import { NEW_QUOTE, withNewSource } from '#tests/support/record/new-source.ts';
import { goodFiles, TODAY } from '#tests/support/record/record.ts';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const options = { today: TODAY };
const decode = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const fileOf = (files: Files, path: string) => files.get(path) ?? new Uint8Array();
const rulesOf = (files: Files) => {
	const result = readRecord(files, 'v', TODAY);
	return 'problems' in result ? result.problems.map(({ rule }) => rule) : [];
};

describe('a commit', () => {
	it('writes a source before the quotes that name it, and adds no other byte', async () => {
		const dir = await temporaryFolder(goodFiles());
		expect(await commit(dir, withNewSource, options)).toEqual(['sources.csv', 'quotes/pound.csv']);
		const after = await readFolder(dir);
		const lines = decode(after.get('quotes/pound.csv')).split('\n');
		expect(lines.filter((line) => !decode(goodFiles().get('quotes/pound.csv')).includes(line))).toHaveLength(1);
		expect(lines).toHaveLength(decode(goodFiles().get('quotes/pound.csv')).split('\n').length + 1);
	});

	it('removes the quotes before the source that they name', async () => {
		const dir = await temporaryFolder(goodFiles());
		await commit(dir, withNewSource, options);
		expect(await commit(dir, () => goodFiles(), options)).toEqual(['quotes/pound.csv', 'sources.csv']);
		for (const [path, bytes] of await readFolder(dir)) expect(decode(bytes)).toBe(decode(goodFiles().get(path)));
	});

	it('shows no reader a record with an error, at any of its steps', async () => {
		const dir = await temporaryFolder(goodFiles());
		const seen: Promise<Files>[] = [];
		await commit(dir, withNewSource, { ...options, disk: watchedDisk(() => void seen.push(readFolder(dir))) });
		expect(seen.length).toBeGreaterThan(10);
		for (const files of await Promise.all(seen)) expect(rulesOf(files)).toEqual([]);
	});

	it('writes nothing where one step would need another first', async () => {
		const dir = await temporaryFolder(goodFiles());
		await commit(dir, withNewSource, options);
		const before = await contentOf(dir);
		const swap = (files: Files) =>
			new Map([
				['sources.csv', changeRows(fileOf(files, 'sources.csv'), new Map([[4, { id: 'station' }]]))],
				['quotes/pound.csv', changeRows(fileOf(files, 'quotes/pound.csv'), new Map([[9, { source: 'station' }]]))]
			]);
		await expect(commit(dir, swap, options)).rejects.toThrow(/Make the change in two steps/);
		expect(await contentOf(dir)).toEqual(before);
	});

	it('writes nothing that breaks a rule', async () => {
		const dir = await temporaryFolder(goodFiles());
		const before = await contentOf(dir);
		const orphan = (files: Files) =>
			new Map([['quotes/pound.csv', addRows(fileOf(files, 'quotes/pound.csv'), [NEW_QUOTE])]]);
		await expect(commit(dir, orphan, options)).rejects.toThrow(
			/quotes\/pound\.csv:9 source \[unknown-key\] found "radio"/
		);
		expect(await contentOf(dir)).toEqual(before);
	});

	it('writes nothing the second time', async () => {
		const dir = await temporaryFolder(goodFiles());
		const same = () => withNewSource(goodFiles());
		await commit(dir, same, options);
		const steps: string[] = [];
		expect(await commit(dir, same, { ...options, disk: watchedDisk((step) => void steps.push(step)) })).toEqual([]);
		expect(steps).toEqual([]);
	});

	it('mends a record that is broken', async () => {
		const files = goodFiles();
		files.set('places.csv', new TextEncoder().encode('id,name_en\n'));
		const dir = await temporaryFolder(files);
		expect(await commit(dir, () => withNewSource(goodFiles()), options).catch(String)).toMatch(/BrokenRecord/);
		const whole = () => new Map([...withNewSource(goodFiles()), ['places.csv', fileOf(goodFiles(), 'places.csv')]]);
		expect(await commit(dir, whole, options)).toEqual(['places.csv', 'sources.csv', 'quotes/pound.csv']);
	});

	it('adds a file of quotes with the descriptor that lists it', async () => {
		const dir = await temporaryFolder(goodFiles());
		const added = (files: Files) => {
			const [header = ''] = decode(files.get('quotes/pound.csv')).split('\n');
			const descriptor = decode(files.get('datapackage.json')).replace(
				']',
				',{"name":"gold","path":"quotes/gold.csv"}]'
			);
			return new Map([
				['datapackage.json', new TextEncoder().encode(descriptor)],
				['quotes/gold.csv', new TextEncoder().encode(`${header}\n`)]
			]);
		};
		expect(await commit(dir, added, options)).toEqual(['quotes/gold.csv', 'datapackage.json']);
		expect(rulesOf(await readFolder(dir))).toEqual([]);
	});
});

describe('a commit that is killed', () => {
	it('leaves a record that loads: the old one, the new one, or the new source without its quote', async () => {
		const steps: string[] = [];
		await commit(await temporaryFolder(goodFiles()), withNewSource, {
			...options,
			disk: watchedDisk((step) => void steps.push(step))
		});
		const counts = new Set<string>();
		for (const step of [1, 2, 5, 6, 9, 10, 13, steps.length]) {
			const dir = await temporaryFolder(goodFiles());
			const { signal } = spawnSync(
				process.execPath,
				['--import', 'tsx', 'tests/support/record/killed-writer.ts', dir, String(step)],
				{ cwd: ROOT }
			);
			expect(signal).toBe('SIGKILL');
			const result = readRecord(await readFolder(dir), 'v', TODAY);
			if ('problems' in result) throw new Error(`step ${step}: ${result.problems[0]?.rule}`);
			counts.add(`${result.record.sources.size} sources, ${result.record.quotes.length} quotes`);
		}
		expect([...counts]).toEqual(['2 sources, 9 quotes', '3 sources, 9 quotes', '3 sources, 10 quotes']);
	}, 120_000);

	it('is followed by the next one, which takes over its lock', async () => {
		const dir = await temporaryFolder(goodFiles());
		spawnSync(process.execPath, ['--import', 'tsx', 'tests/support/record/killed-writer.ts', dir, '3'], { cwd: ROOT });
		await utimes(join(dir, '.lock'), new Date(0), new Date(0));
		expect(await commit(dir, withNewSource, options)).toEqual(['sources.csv', 'quotes/pound.csv']);
	}, 60_000);
});

describe('two writers', () => {
	it('take turns, and both changes are there', async () => {
		const dir = await temporaryFolder(goodFiles());
		const add = (mid: string) =>
			commit(
				dir,
				(files) =>
					new Map([
						['quotes/pound.csv', addRows(fileOf(files, 'quotes/pound.csv'), [{ ...NEW_QUOTE, source: 'paper', mid }])]
					]),
				options
			);
		await Promise.all([add('12000'), add('12100'), add('12200')]);
		const text = decode((await readFolder(dir)).get('quotes/pound.csv'));
		expect(['12000', '12100', '12200'].filter((mid) => text.includes(`,${mid},`))).toHaveLength(3);
	});

	it('do not meet: the second is refused while the first is at work', async () => {
		const dir = await temporaryFolder(goodFiles());
		await withLock(dir, async () => {
			await expect(withLock(dir, async () => 'in', { wait: false })).rejects.toThrow(/Another command is writing to/);
		});
		expect(await withLock(dir, async () => 'in', { wait: false })).toBe('in');
	});

	it('free the lock when their work fails', async () => {
		const dir = await temporaryFolder(goodFiles());
		await expect(withLock(dir, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
		expect(await withLock(dir, async () => 'in', { wait: false })).toBe('in');
	});

	it('tell a folder that cannot be locked by its own error', async () => {
		const dir = await temporaryFolder(goodFiles());
		await expect(withLock(join(dir, 'nowhere'), async () => 'in')).rejects.toThrow(/ENOENT/);
	});
});
