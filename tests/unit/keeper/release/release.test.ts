import { execFileSync, spawnSync } from 'node:child_process';
import { cp, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { watchedDisk } from '#tests/support/disk.ts';
import { keeper, type RunOptions } from '#tests/support/keeper/run.ts';
import { contentOf, temporaryFolder } from '#tests/support/record/folder.ts';
import { changedFiles, replaceText } from '#tests/support/record/record.ts';

const renamed = (name: string) => changedFiles(replaceText('places.csv', 'Damascus', name));

/** A record and an empty folder of releases, with the commands that are run on them. */
async function releases() {
	const folder = join(await temporaryFolder(new Map()), 'releases');
	const dir = await temporaryFolder(changedFiles());
	const env = { SARRAF_RELEASES: folder };
	const run = (words: readonly string[], more: RunOptions = {}) => keeper(words, { dir, env, ...more });
	return { folder, dir, run };
}

async function change(dir: string, name: string): Promise<void> {
	await writeFile(join(dir, 'places.csv'), renamed(name).get('places.csv') ?? '');
}

/** Writes a release and returns its name. */
async function released(run: Awaited<ReturnType<typeof releases>>['run'], more: RunOptions = {}): Promise<string> {
	const { out } = await run(['release', '--json'], more);
	return /"release": "([^"]+)"/.exec(out)?.[1] ?? out;
}

/** A release, its record changed, a release that follows it. */
async function twoReleases() {
	const all = await releases();
	const first = await released(all.run);
	await change(all.dir, 'Sham');
	return { ...all, first, second: await released(all.run) };
}

describe('a release', () => {
	it('has the files of the record byte for byte, as JSON and as Parquet, in a folder of its day and version', async () => {
		const { folder, dir, run } = await releases();
		const name = await released(run);
		expect(name).toMatch(/^2026-11-02-[0-9a-f]{12}$/);
		const own = await contentOf(dir);
		const copies = await contentOf(join(folder, name, 'data'));
		expect([...copies.values()]).toEqual([...own.values()]);
		const json = await readFile(join(folder, name, 'record.json'), 'utf8');
		expect(JSON.parse(json)).toMatchObject({
			places: expect.arrayContaining([expect.objectContaining({ id: 'damascus', name_en: 'Damascus' })])
		});
		expect(await readdir(join(folder, name, 'parquet'))).toEqual(
			expect.arrayContaining(['places.parquet', 'observations.parquet'])
		);
		const zip = unzipSync(await readFile(join(folder, name, 'record.zip')));
		const others = [...(await contentOf(join(folder, name))).keys()].filter((path) => !/manifest|\.zip$/.test(path));
		expect(Object.keys(zip)).toHaveLength(others.length);
		expect(await run(['verify', name])).toMatchObject({ code: 0, out: `1 release in ${folder}: no fault found.` });
	});

	it('is written once for the same record, on any day', async () => {
		const { folder, run } = await releases();
		const name = await released(run);
		const before = await contentOf(folder);
		const again = await run(['release'], { today: '2026-11-20' });
		expect([again.code, again.out]).toEqual([
			0,
			`Nothing has changed: ${folder}/${name} is the release of this record, version ${name.slice(11)}.`
		]);
		expect(await contentOf(folder)).toEqual(before);
	});

	it('follows the one before, by the hash of its manifest', async () => {
		const { folder, run, first, second } = await twoReleases();
		expect(second).not.toBe(first);
		const { previous } = JSON.parse(await readFile(join(folder, second, 'manifest.json'), 'utf8'));
		expect(previous.release).toBe(first);
		expect((await run(['verify'])).out).toBe(`2 releases in ${folder}: no fault found.`);
	});

	it('of a record that was changed back follows the newest on another day, and is none on the same day', async () => {
		const { dir, run, first, second } = await twoReleases();
		await change(dir, 'Damascus');
		expect((await run(['release'])).out).toContain(`${first} is the release of this record`);
		const third = await run(['release'], { today: '2026-11-03' });
		expect(third.out).toMatch(
			new RegExp(`2026-11-03-${first.slice(11)} was written: .* The previous release is ${second}\\.`)
		);
		expect(await run(['verify'])).toMatchObject({ code: 0 });
	});

	it('only says what it would write when it is dry', async () => {
		const { folder, run } = await releases();
		const { code, out } = await run(['release', '--dry-run']);
		expect([code, out]).toEqual([0, expect.stringMatching(/would be written: \d+ files\. It is the first release\.$/)]);
		await expect(readdir(folder)).rejects.toThrow('ENOENT');
	});

	it('is refused for a record with a fault, and behind releases that cannot be followed', async () => {
		const { folder, dir, run, first } = await twoReleases();
		await writeFile(join(dir, 'places.csv'), 'id,name_en,name_ar\n');
		expect((await run(['release'])).err).toContain('has 15 problems:');
		await change(dir, 'Dimashq');
		await writeFile(join(folder, first, 'manifest.json'), '{}');
		const { code, err } = await run(['release']);
		expect([code, err]).toEqual([1, expect.stringContaining(`the manifest of ${first} cannot be read`)]);
		expect(await readdir(folder)).toHaveLength(2);
	});

	it('leaves nothing behind when the disk is full', async () => {
		const { folder, run } = await releases();
		const disk = watchedDisk((step) => {
			if (step === 'write record.json') throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
		});
		const { code, err } = await run(['release'], { disk });
		expect([code, err]).toEqual([1, expect.stringContaining('the disk is full')]);
		expect(await readdir(folder)).toEqual([]);
		expect(await run(['release'])).toMatchObject({ code: 0 });
	});
});

describe('verify', () => {
	const edit = (path: string, text: string) => async (folder: string, name: string) =>
		writeFile(join(folder, name, path), text);

	it.each([
		['a file that was changed', edit('record.json', '{}'), 'record.json: other bytes than were released'],
		['a file that was added', edit('note.txt', 'x'), 'note.txt: a file that was not released'],
		['a manifest that is none', edit('manifest.json', '{'), 'manifest.json: no manifest that can be read'],
		['a signature that is none', edit('manifest.json.sig', 'x'), 'manifest.json.sig: a signature of other bytes']
	])('names %s', async (_, harm, found) => {
		const { folder, run, first, second } = await twoReleases();
		await harm(folder, second);
		const { code, err } = await run(['verify']);
		expect([code, err]).toEqual([1, expect.stringContaining(`${second}/${found}`)]);
		expect(await run(['verify', first])).toMatchObject({ code: 0 });
	});

	it('finds a file that was changed together with its manifest', async () => {
		const { folder, run, first, second } = await twoReleases();
		const path = join(folder, first, 'manifest.json');
		const other = renamed('Sham').get('places.csv') ?? new Uint8Array();
		await writeFile(join(folder, first, 'data/places.csv'), other);
		const manifest = JSON.parse(await readFile(path, 'utf8'));
		const newer = JSON.parse(await readFile(join(folder, second, 'manifest.json'), 'utf8'));
		const hashOf = ({ files }: { files: { path: string }[] }) => files.find((file) => file.path === 'data/places.csv');
		Object.assign(hashOf(manifest) ?? {}, hashOf(newer));
		await writeFile(path, JSON.stringify(manifest));
		const { err } = await run(['verify']);
		expect(err.split('\n').sort()).toEqual(
			[
				`${first}/data/: a record of version ${second.slice(11)}, not ${first.slice(11)}`,
				`${second}/manifest.json: it follows ${first}, whose manifest has other bytes than then`
			].sort()
		);
	});

	it('names a release that is missing, two that follow the same one, and a folder with another name', async () => {
		const { folder, run, first, second } = await twoReleases();
		await cp(join(folder, second), join(folder, '2026-11-09-0123456789ab'), { recursive: true });
		const fork = await run(['verify']);
		expect(fork.err).toContain(`not one chain: no release follows ${second}, nor 2026-11-09-0123456789ab`);
		expect(fork.err).toContain(`2026-11-09-0123456789ab/manifest.json: the manifest of ${second}`);
		await rename(join(folder, first), join(folder, 'elsewhere'));
		expect((await run(['verify', second])).err).toBe(
			`${second}/manifest.json: it follows ${first}, which is not there`
		);
	});

	it('says of no release that there is none', async () => {
		const { folder, run } = await releases();
		expect(await run(['verify'])).toMatchObject({ code: 0, out: `0 releases in ${folder}: no fault found.` });
		expect(await run(['verify', 'none'])).toMatchObject({ code: 2 });
	});

	it('tells programs the faults', async () => {
		const { folder, run, first, second } = await twoReleases();
		await edit('record.json', '{}')(folder, first);
		expect(JSON.parse((await run(['verify', '--json'])).out)).toEqual({
			folder,
			releases: [first, second].sort(),
			faults: [{ release: first, file: 'record.json', found: 'other bytes than were released' }]
		});
	});
});

/** Signatures need OpenSSH, which a machine may be without. */
const canSign = spawnSync('ssh-keygen', ['-?']).error === undefined;

describe.skipIf(!canSign)('a signed release', () => {
	/** A key, and a list that allows it alone. */
	async function key(name: string) {
		const folder = await temporaryFolder(new Map());
		const file = join(folder, name);
		execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', name, '-f', file]);
		const signers = join(folder, 'allowed');
		await writeFile(signers, `${name}@sarraf.example ${await readFile(`${file}.pub`, 'utf8')}`);
		return { file, signers };
	}

	it('is of its signer, and of nobody else', async () => {
		const { run } = await releases();
		const [own, other] = [await key('own'), await key('other')];
		const made = await run(['release', '--sign', own.file]);
		expect(made).toMatchObject({ code: 0, out: expect.stringContaining('was written') });
		expect(await run(['verify'])).toMatchObject({ code: 0 });
		expect(await run(['verify', '--signers', own.signers])).toMatchObject({ code: 0 });
		const { code, err } = await run(['verify', '--signers', other.signers]);
		expect([code, err]).toEqual([1, expect.stringContaining(`signed by nobody in ${other.signers}`)]);
	});

	it('no longer holds when its manifest has changed', async () => {
		const { folder, run } = await releases();
		const { file, signers } = await key('own');
		await run(['release', '--sign', file]);
		const [name = ''] = await readdir(folder);
		const path = join(folder, name, 'manifest.json');
		await writeFile(path, (await readFile(path, 'utf8')).trimEnd());
		for (const words of [[], ['--signers', signers]]) {
			const { err } = await run(['verify', ...words]);
			expect(err).toBe(
				`${name}/manifest.json.sig: a signature of other bytes, or one that was made for something else`
			);
		}
	});

	it('is demanded where signers are named', async () => {
		const { run } = await releases();
		const name = await released(run);
		const { signers } = await key('own');
		expect((await run(['verify', '--signers', signers])).err).toBe(`${name}/manifest.json.sig: no signature`);
	});

	it('is not written when the key cannot be used', async () => {
		const { folder, run } = await releases();
		const { code, err } = await run(['release', '--sign', join(folder, 'no-key')]);
		expect([code, err]).toEqual([2, expect.stringContaining('The release was not signed, and not written')]);
		expect(await readdir(folder)).toEqual([]);
	});
});
