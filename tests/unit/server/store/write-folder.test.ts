import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeFolder } from '#lib/server/store/write-folder.ts';
import { watchedDisk } from '#tests/support/disk.ts';
import { contentOf, temporaryFolder } from '#tests/support/record/folder.ts';

const FILES = new Map([['quotes/pound.csv', new TextEncoder().encode('new')]]);

const STEPS = [
	'remove .one.new',
	'create folder .one.new',
	'create folder quotes',
	'create pound.csv',
	'write pound.csv',
	'sync pound.csv',
	'close pound.csv',
	'open folder',
	'sync folder',
	'close folder',
	'open folder',
	'sync folder',
	'close folder',
	'rename .one.new one',
	'open folder',
	'sync folder',
	'close folder'
];

it('flushes files and folders before the folder takes its name, and the folder above it behind', async () => {
	const dir = await temporaryFolder(new Map());
	const steps: string[] = [];
	await writeFolder(
		join(dir, 'one'),
		FILES,
		watchedDisk((step) => void steps.push(step))
	);
	expect(steps).toEqual(STEPS);
	expect(await contentOf(dir)).toEqual(new Map([[join(dir, 'one/quotes/pound.csv'), '6e6577']]));
});

it.each([1, 3, 4, 5, 8, 13])('leaves nothing when step %i fails', async (at) => {
	const dir = await temporaryFolder(new Map());
	let count = 0;
	const disk = watchedDisk(() => {
		if (count++ === at) throw Object.assign(new Error('no'), { code: 'EROFS' });
	});
	await expect(writeFolder(join(dir, 'one'), FILES, disk)).rejects.toThrow('the disk is read-only');
	expect(await readdir(dir)).toEqual([]);
});

it('takes nothing over from a write that was killed, and never writes over a folder', async () => {
	const dir = await temporaryFolder(new Map());
	await mkdir(join(dir, '.one.new'));
	await writeFile(join(dir, '.one.new/half'), 'x');
	await writeFolder(join(dir, 'one'), FILES);
	const before = await contentOf(dir);
	await expect(writeFolder(join(dir, 'one'), new Map([['other', new Uint8Array()]]))).rejects.toThrow(
		'was not written'
	);
	expect(await contentOf(dir)).toEqual(before);
	expect([...before.keys()]).toEqual([join(dir, 'one/quotes/pound.csv')]);
});
