import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
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

it('leaves a folder alone that holds something else', async () => {
	const dir = await temporaryFolder(new Map([['photos.txt', Buffer.from('mine')]]));
	await expect(ExportFolder.open(dir)).rejects.toThrow(`${dir} is not empty and holds no export`);
});
