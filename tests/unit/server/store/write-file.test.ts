import { chmod, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeFile } from '#lib/server/store/write-file.ts';
import { watchedDisk } from '#tests/support/disk.ts';
import { contentOf, temporaryFolder } from '#tests/support/record/folder.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const folder = () => temporaryFolder(new Map([['places.csv', encode('old')]]));

const STEPS = [
	'create .places.csv.new',
	'write .places.csv.new',
	'sync .places.csv.new',
	'close .places.csv.new',
	'rename .places.csv.new places.csv',
	'open folder',
	'sync folder',
	'close folder'
];

function failing(code: string, at: string) {
	return watchedDisk((step) => {
		if (step === at) throw Object.assign(new Error(`${code}: no`), { code });
	});
}

describe('writing a file', () => {
	it('flushes the new file before it takes the name, and the folder behind it', async () => {
		const dir = await folder();
		const steps: string[] = [];
		await writeFile(
			join(dir, 'places.csv'),
			encode('new'),
			watchedDisk((step) => void steps.push(step))
		);
		expect(steps).toEqual(STEPS);
		expect(await contentOf(dir)).toEqual(new Map([[join(dir, 'places.csv'), '6e6577']]));
	});

	it('keeps the permissions of the file that it replaces', async () => {
		const dir = await folder();
		await chmod(join(dir, 'places.csv'), 0o640);
		await writeFile(join(dir, 'places.csv'), encode('new'));
		expect((await stat(join(dir, 'places.csv'))).mode & 0o777).toBe(0o640);
	});

	it.each(STEPS.slice(0, 5))(
		'leaves the old file, and nothing beside it, when the disk is full at “%s”',
		async (at) => {
			const dir = await folder();
			const before = await contentOf(dir);
			const writing = writeFile(join(dir, 'places.csv'), encode('new'), failing('ENOSPC', at));
			await expect(writing).rejects.toThrow(
				/places\.csv was not written, and is as it was: the disk is full\. Free some space/
			);
			expect(await contentOf(dir)).toEqual(before);
		}
	);

	it.each([
		['EROFS', /read-only\. Mount it writable/],
		['EACCES', /as the owner of the folder/],
		['EDQUOT', /quota/],
		['EIO', /EIO: no/]
	])('says what to do at %s', async (code, advice) => {
		const writing = writeFile(
			join(await folder(), 'places.csv'),
			encode('new'),
			failing(code, 'create .places.csv.new')
		);
		await expect(writing).rejects.toThrow(advice);
	});

	it('has the new file when only the folder could not be flushed, and says that it failed', async () => {
		const dir = await folder();
		const writing = writeFile(join(dir, 'places.csv'), encode('new'), failing('EIO', 'sync folder'));
		await expect(writing).rejects.toThrow('EIO');
		expect(await readFile(join(dir, 'places.csv'), 'utf8')).toBe('new');
	});

	it('writes over what a killed command left beside the file', async () => {
		const dir = await temporaryFolder(new Map([['.places.csv.new', encode('half of something longer')]]));
		await writeFile(join(dir, 'places.csv'), encode('new'));
		expect(await contentOf(dir)).toEqual(new Map([[join(dir, 'places.csv'), '6e6577']]));
	});
});
