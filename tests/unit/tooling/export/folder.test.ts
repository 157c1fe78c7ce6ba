import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '#tests/support/record/folder.ts';
import { ExportFolder } from '../../../../src/tooling/export/folder.ts';

async function exported(dir: string, files: Readonly<Record<string, string>>) {
	const folder = await ExportFolder.open(dir);
	for (const [path, text] of Object.entries(files)) await folder.write(path, Buffer.from(text));
	return folder.finish();
}

it('is written anew where something has changed, and no file else is touched', async () => {
	const dir = await temporaryFolder(new Map());
	const first = { 'index.html': 'one', 'day/2024-12-06.html': 'two', 'day/2024-12-05.html': 'three' };
	expect(await exported(dir, first)).toEqual({ written: 3, unchanged: 0, removed: 0, bytes: 11 });
	const before = statSync(join(dir, 'index.html')).ino;
	writeFileSync(join(dir, 'CNAME'), 'sarraf.example');

	const second = { 'index.html': 'one', 'day/2024-12-06.html': 'four' };
	expect(await exported(dir, second)).toEqual({ written: 1, unchanged: 1, removed: 1, bytes: 7 });
	expect(statSync(join(dir, 'index.html')).ino).toBe(before);
	expect(readFileSync(join(dir, 'day/2024-12-06.html'), 'utf8')).toBe('four');
	expect(existsSync(join(dir, 'day/2024-12-05.html'))).toBe(false);
	expect(readFileSync(join(dir, 'CNAME'), 'utf8')).toBe('sarraf.example');
});

it('takes two addresses as one file only where their answers are equal', async () => {
	const folder = await ExportFolder.open(await temporaryFolder(new Map()));
	await folder.write('api/v1/rate.json', Buffer.from('{}'));
	await folder.write('api/v1/rate.json', Buffer.from('{}'));
	await expect(folder.write('api/v1/rate.json', Buffer.from('[]'))).rejects.toThrow('api/v1/rate.json');
	expect(await folder.finish()).toEqual({ written: 1, unchanged: 0, removed: 0, bytes: 2 });
});

it('goes on with an export that was interrupted, and leaves nothing of it behind', async () => {
	const dir = await temporaryFolder(new Map());
	const cut = await ExportFolder.open(dir);
	await cut.write('index.html', Buffer.from('one'));
	await cut.write('day/2024-12-05.html', Buffer.from('two'));
	writeFileSync(join(dir, 'CNAME'), 'sarraf.example');
	writeFileSync(join(dir, 'day/.2024-12-05.html.new'), 'tw');

	const whole = { 'index.html': 'one', 'day/2024-12-06.html': 'three' };
	expect(await exported(dir, whole)).toEqual({ written: 1, unchanged: 1, removed: 1, bytes: 8 });
	expect(readdirSync(dir).sort()).toEqual(['.sarraf', 'CNAME', 'day', 'index.html']);
	expect(readdirSync(join(dir, 'day'))).toEqual(['2024-12-06.html']);
	expect(readdirSync(join(dir, '.sarraf'))).toEqual(['files.json']);
});

it('knows what it has written before an interruption of the second time', async () => {
	const dir = await temporaryFolder(new Map());
	await exported(dir, { 'index.html': 'one', 'old.html': 'two' });
	for (const path of ['new.html', 'newer.html']) {
		const cut = await ExportFolder.open(dir);
		await cut.write(path, Buffer.from('cut'));
	}
	expect(await exported(dir, { 'index.html': 'one' })).toEqual({ written: 0, unchanged: 1, removed: 3, bytes: 3 });
	expect(readdirSync(dir).sort()).toEqual(['.sarraf', 'index.html']);
});

it('begins in a folder that an export left before its first file, or that is not there', async () => {
	const dir = await temporaryFolder(new Map());
	await ExportFolder.open(dir);
	const begun = { written: 1, unchanged: 0, removed: 0, bytes: 3 };
	expect(await exported(dir, { 'index.html': 'one' })).toEqual(begun);
	expect(await exported(join(dir, 'deeper'), { 'index.html': 'one' })).toEqual(begun);
});

it.each([
	['photos.txt', ['photos.txt']],
	['.sarraf/notes.txt', ['.sarraf']]
])('leaves a folder alone that holds %s', async (path, found) => {
	const dir = await temporaryFolder(new Map([[path, Buffer.from('mine')]]));
	await expect(ExportFolder.open(dir)).rejects.toThrow(`${dir} is not empty and holds no export`);
	expect(readdirSync(dir)).toEqual(found);
	expect(readFileSync(join(dir, path), 'utf8')).toBe('mine');
});
