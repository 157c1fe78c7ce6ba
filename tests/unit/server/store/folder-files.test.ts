import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LARGEST_FILE, readRecord } from '#lib/record/index.ts';
import { FolderFiles } from '#lib/server/store/folder-files.ts';
import { contentName, listFiles, readFolder } from '#lib/server/store/folder.ts';
import { loadRecord } from '#lib/server/store/running-record.ts';
import { temporaryFolder } from '#tests/support/record/folder.ts';
import { changedFiles, goodFiles, setCells, TODAY } from '#tests/support/record/record.ts';

const open = async (dir: string) => new FolderFiles(dir, await listFiles(dir));

describe('files that are read one after the other', () => {
	it('are the same, under the same name, as those that are read at once', async () => {
		const dir = await temporaryFolder(goodFiles());
		const [files, all] = [await open(dir), await readFolder(dir)];
		expect([...files.keys()]).toEqual([...all.keys()]);
		for (const path of files.keys()) expect(Buffer.from(files.get(path) ?? ''), path).toEqual(all.get(path));
		expect(contentName(files)).toBe(contentName(all));
		expect(readRecord(files, 'a', TODAY)).toEqual(readRecord(all, 'a', TODAY));
	});

	it('share their memory: that of a long one serves a short one after it', async () => {
		const dir = await temporaryFolder(
			new Map([
				['places.csv', Buffer.from('a longer text')],
				['units.csv', Buffer.from('short')]
			])
		);
		const files = await open(dir);
		const long = files.get('places.csv');
		expect(Buffer.from(files.get('units.csv') ?? '').toString()).toBe('short');
		expect(long?.buffer).toBe(files.get('units.csv')?.buffer);
	});

	it('are not read further than shows that they are too large', async () => {
		const dir = await temporaryFolder(goodFiles());
		await truncate(join(dir, 'places.csv'), LARGEST_FILE + 500);
		const files = await open(dir);
		expect(files.get('places.csv')).toHaveLength(LARGEST_FILE + 1);
		expect(readRecord(files, 'a', TODAY)).toMatchObject({ problems: [{ file: 'places.csv', rule: 'file-too-large' }] });
	});

	it('are none but those that were listed', async () => {
		const dir = await temporaryFolder(goodFiles());
		const files = await open(dir);
		await writeFile(join(dir, 'caveats.csv'), 'x');
		expect([files.has('caveats.csv'), files.get('caveats.csv')]).toEqual([false, undefined]);
	});
});

it('names the record that was read, though a file changes meanwhile', async () => {
	const path = 'quotes/pound.csv';
	const versions = ['11901', '11902'].map((mid) => changedFiles(setCells(path, 2, { mid })));
	const dir = await temporaryFolder(versions[0] ?? goodFiles());
	const texts = versions.map((files) => Buffer.from(files.get(path) ?? '').toString('base64'));
	const names = versions.map((files) => contentName([...files].sort(([a], [b]) => (a < b ? -1 : 1))));
	const script = `const fs = require('fs'); const texts = ${JSON.stringify(texts)}; let i = 0;
		process.stdout.write('on');
		setInterval(() => { fs.writeFileSync('${dir}/next', Buffer.from(texts[i++ % 2], 'base64'));
			fs.renameSync('${dir}/next', '${dir}/${path}'); }, 1);`;
	const writer = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
	try {
		await once(writer.stdout, 'data');
		for (let i = 0; i < 30; i += 1) {
			const record = await loadRecord(dir, TODAY);
			const at = names.indexOf(record.version);
			expect(at).toBeGreaterThanOrEqual(0);
			expect(record.quotes.some(({ mid }) => mid?.digits === ['11901', '11902'][at])).toBe(true);
		}
	} finally {
		writer.kill();
	}
});
