import { spawnSync } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentName, fingerprint, readFolder } from '#lib/server/store/folder.ts';
import { temporaryFolder } from '#tests/support/record/folder.ts';
import { goodFiles } from '#tests/support/record/record.ts';

/** What editors, spreadsheets and mistakes leave beside the files of a record. */
const TRACES: readonly (readonly [string, (dir: string) => unknown])[] = [
	['the lock of Emacs, a link that leads nowhere', (dir) => symlink('x@y.1', join(dir, 'quotes/.#pound.csv'))],
	['a link that leads nowhere, under a plain name', (dir) => symlink('gone.csv', join(dir, 'quotes/other.csv'))],
	['the lock of LibreOffice', (dir) => writeFile(join(dir, '.~lock.places.csv#'), ',x,')],
	['the owner file of Excel', (dir) => writeFile(join(dir, '~$places.csv'), 'x')],
	['what Emacs has not saved', (dir) => writeFile(join(dir, 'quotes/#pound.csv'), 'x')],
	['a copy of an editor', (dir) => writeFile(join(dir, 'places.csv~'), 'x')],
	['a hidden file of macOS', (dir) => writeFile(join(dir, 'quotes/._pound.csv'), '\0')],
	['a file of another kind', (dir) => writeFile(join(dir, 'notes.txt'), 'x')],
	['a folder with the name of a file', (dir) => mkdir(join(dir, 'quotes/old.csv'))],
	['a pipe', (dir) => spawnSync('mkfifo', [join(dir, 'quotes/pipe.csv')])]
];

describe('the files of a record', () => {
	it('are the descriptor and the CSV files, by their paths', async () => {
		const read = await readFolder(await temporaryFolder(goodFiles()));
		expect([...read.keys()].sort()).toEqual([...goodFiles().keys()].sort());
		expect(read.get('places.csv')).toEqual(Buffer.from(goodFiles().get('places.csv') ?? ''));
	});

	it.each(TRACES)('do not include %s', async (_, leave) => {
		const dir = await temporaryFolder(goodFiles());
		const [before, name] = [await fingerprint(dir), contentName(await readFolder(dir))];
		await leave(dir);
		expect(await fingerprint(dir)).toBe(before);
		expect(contentName(await readFolder(dir))).toBe(name);
	});

	it('include a link that leads to a file', async () => {
		const dir = await temporaryFolder(goodFiles());
		await symlink('pound.csv', join(dir, 'quotes/linked.csv'));
		expect([...(await readFolder(dir)).keys()]).toContain('quotes/linked.csv');
	});
});
