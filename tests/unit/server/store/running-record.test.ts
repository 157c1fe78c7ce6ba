import { writeFileSync } from 'node:fs';
import { mkdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BrokenRecord, RunningRecord } from '#lib/server/store/running-record.ts';
import { contentOf, temporaryFolder, writeFiles } from '#tests/support/record/folder.ts';
import { addRow, changedFiles, goodFiles, replaceText, setCells } from '#tests/support/record/record.ts';

const POUND = 'quotes/pound.csv';
const NOON = Date.UTC(2026, 10, 2, 12);

const withQuote = (mid: string) => changedFiles(addRow(POUND, 8, { date: '2026-01-07', mid }));
const lastOf = ({ current }: RunningRecord) =>
	current.quotes.filter(({ series }) => series === 'syp-parallel').at(-1)?.mid?.digits;

const atNoon = { now: () => NOON, log: () => undefined };

/** A running record on a folder of its own, and the lines that it logs. */
async function opened(now: () => number = () => NOON) {
	const dir = await temporaryFolder(goodFiles());
	const lines: string[] = [];
	return { dir, lines, running: await RunningRecord.open(dir, { now, log: (line) => lines.push(line) }) };
}

/** Looks often enough for a quiet folder to be read. */
async function settle(running: RunningRecord): Promise<readonly boolean[]> {
	return [await running.refresh(), await running.refresh(), await running.refresh()];
}

describe('opening', () => {
	it('serves the record of the folder and says since when', async () => {
		const { running } = await opened();
		expect(lastOf(running)).toBe('11900');
		expect(running.health).toEqual({
			status: 'ok',
			record: 'loaded',
			version: running.current.version,
			loaded: '2026-11-02T12:00:00.000Z',
			problems: []
		});
	});

	it('refuses a broken record with every problem, a line each', async () => {
		const dir = await temporaryFolder(
			changedFiles(setCells(POUND, 8, { mid: '11,900' }), setCells('events.csv', 2, { kind: 'odd' }))
		);
		const error: unknown = await RunningRecord.open(dir, atNoon).catch((reason: unknown) => reason);
		expect(error).toBeInstanceOf(BrokenRecord);
		expect(String(error).split('\n')).toEqual([
			expect.stringContaining('2 problems'),
			expect.stringContaining('events.csv:2 kind [choice]'),
			expect.stringContaining('quotes/pound.csv:8 mid [number]')
		]);
	});

	it('names equal content equally, wherever it lies, and other content otherwise', async () => {
		const [one, two] = [await opened(), await opened()];
		expect(two.running.current.version).toBe(one.running.current.version);
		const other = await RunningRecord.open(await temporaryFolder(withQuote('12000')), atNoon);
		expect(other.current.version).not.toBe(one.running.current.version);
	});

	it('takes at its next looks what was written while it read', async () => {
		const dir = await temporaryFolder(goodFiles());
		const later = withQuote('12000').get(POUND) ?? new Uint8Array();
		let looks = 0;
		const now = () => {
			// First for the day, before the files are read; then for the hour at which they were.
			if (++looks === 2) writeFileSync(join(dir, POUND), later);
			return NOON;
		};
		const running = await RunningRecord.open(dir, { ...atNoon, now });
		expect(lastOf(running)).toBe('11900');
		await settle(running);
		expect(lastOf(running)).toBe('12000');
	});
});

describe('a change', () => {
	it('is taken after one quiet look', async () => {
		let clock = NOON;
		const { dir, running } = await opened(() => clock);
		const before = running.current;
		clock += 60_000;
		await writeFiles(dir, withQuote('12000'));
		expect(await running.refresh()).toBe(false);
		expect(running.current).toBe(before);
		expect(await running.refresh()).toBe(true);
		expect(lastOf(running)).toBe('12000');
		expect(running.health).toMatchObject({ status: 'ok', loaded: '2026-11-02T12:01:00.000Z' });
		expect(running.current.version).not.toBe(before.version);
	});

	it('of nothing leaves the record as it is, the very same one', async () => {
		const { dir, running } = await opened();
		const before = running.current;
		await writeFiles(dir, goodFiles());
		expect(await settle(running)).toEqual([false, false, false]);
		expect(running.current).toBe(before);
	});

	it('that is half written is not read', async () => {
		const { dir, running } = await opened();
		const whole = withQuote('12000').get(POUND) ?? new Uint8Array();
		await writeFile(join(dir, POUND), whole.subarray(0, whole.length / 2));
		expect(await running.refresh()).toBe(false);
		await writeFile(join(dir, POUND), whole);
		expect(await running.refresh()).toBe(false);
		expect([running.health.status, lastOf(running)]).toEqual(['ok', '11900']);
		expect(await running.refresh()).toBe(true);
		expect(lastOf(running)).toBe('12000');
	});

	it('is seen though size and time of writing are as before', async () => {
		const dir = await temporaryFolder(goodFiles());
		const path = join(dir, POUND);
		await utimes(path, 1_700_000_000, 1_700_000_000);
		const before = await stat(path);
		const running = await RunningRecord.open(dir, atNoon);
		await writeFile(path, changedFiles(setCells(POUND, 8, { mid: '11950' })).get(POUND) ?? '');
		do await utimes(path, before.atime, before.mtime);
		while ((await stat(path)).ctimeMs === before.ctimeMs);
		expect(await stat(path)).toMatchObject({ size: before.size, mtimeMs: before.mtimeMs });
		await settle(running);
		expect(lastOf(running)).toBe('11950');
	});

	it('may be another file', async () => {
		const { dir, running } = await opened();
		await writeFiles(
			dir,
			changedFiles((files) => {
				files.set('quotes/more.csv', withQuote('12000').get(POUND) ?? new Uint8Array());
				files.delete(POUND);
				replaceText('datapackage.json', '"quotes/pound.csv"', '"quotes/more.csv"')(files);
			})
		);
		await rm(join(dir, POUND));
		await settle(running);
		expect([running.health.status, lastOf(running)]).toEqual(['ok', '12000']);
	});
});

describe('files that cannot be used', () => {
	it('leave the last good record served and the folder untouched, and are reported', async () => {
		const { dir, running } = await opened();
		const before = running.current;
		await writeFiles(dir, withQuote('120000'));
		const files = await contentOf(dir);
		expect(await settle(running)).toEqual([false, false, false]);
		expect(running.current).toBe(before);
		expect(await contentOf(dir)).toEqual(files);
		expect(running.health).toEqual({
			status: 'stale',
			record: 'rejected',
			version: before.version,
			loaded: '2026-11-02T12:00:00.000Z',
			problems: [expect.stringMatching(/^quotes\/pound\.csv:9 mid \[step\] found 120000 syp-old/)]
		});
	});

	it('are reported with up to twenty problems', async () => {
		const { dir, running } = await opened();
		const problems = Array.from({ length: 30 }, () => addRow(POUND, 8, { mid: '12,000' }));
		await writeFiles(dir, changedFiles(...problems));
		await settle(running);
		expect(running.health.problems).toHaveLength(20);
	});

	it('that were mended are taken', async () => {
		const { dir, running } = await opened();
		await writeFiles(dir, withQuote('120000'));
		await settle(running);
		await writeFiles(dir, withQuote('12000'));
		expect(await settle(running)).toEqual([false, true, false]);
		expect(lastOf(running)).toBe('12000');
		expect(running.health).toMatchObject({ status: 'ok', problems: [] });
	});

	it('that were put back leave the very record that was served', async () => {
		const { dir, running } = await opened();
		const before = running.current;
		await writeFiles(dir, withQuote('120000'));
		await settle(running);
		await writeFiles(dir, goodFiles());
		expect(await settle(running)).toEqual([false, false, false]);
		expect(running.current).toBe(before);
		expect(running.health).toMatchObject({ status: 'ok', problems: [] });
	});

	it('may be a folder that vanished, and comes back', async () => {
		const { dir, running } = await opened();
		const before = running.current;
		await rename(dir, `${dir}-away`);
		expect(await settle(running)).toEqual([false, false, false]);
		expect(running.current).toBe(before);
		expect(running.health).toMatchObject({ status: 'stale', problems: [expect.stringContaining('cannot be read')] });
		expect(JSON.stringify(running.health)).not.toContain(dir);
		await rename(`${dir}-away`, dir);
		await settle(running);
		expect(running.health).toMatchObject({ status: 'ok', version: before.version, problems: [] });
	});

	it('may be a folder where a file should be', async () => {
		const { dir, running } = await opened();
		await rm(join(dir, POUND));
		await mkdir(join(dir, POUND));
		await settle(running);
		expect(running.health.status).toBe('stale');
		expect(lastOf(running)).toBe('11900');
	});

	it('are read again on another day: a date may be right by then', async () => {
		let clock = NOON;
		const { dir, lines, running } = await opened(() => clock);
		await writeFiles(dir, changedFiles(addRow(POUND, 8, { date: '2026-11-04', recorded: '2026-11-04', mid: '12000' })));
		await settle(running);
		expect(running.health.problems).toHaveLength(2);
		clock += 24 * 3_600_000;
		expect(await running.refresh()).toBe(true);
		expect([running.health.record, lastOf(running)]).toEqual(['loaded', '12000']);
		expect(lines).toHaveLength(2);
	});
});

describe('the log', () => {
	it('has one line when a record is rejected, with its first problems, and one when it is good again', async () => {
		const { dir, lines, running } = await opened();
		const { version } = running.current;
		const problems = Array.from({ length: 5 }, (_, i) => setCells(POUND, i + 2, { source: `nobody-${i}` }));
		await writeFiles(dir, changedFiles(...problems));
		await settle(running);
		await settle(running);
		expect(lines).toHaveLength(1);
		expect(lines[0]).toMatch(new RegExp(`^The record on disk was rejected, version ${version} stays served: [^\n]+$`));
		expect(lines[0]).toContain('quotes/pound.csv:2 source [unknown-key] found "nobody-0"');
		expect(lines[0]).toContain('"nobody-2"');
		expect(lines[0]).not.toContain('"nobody-3"');
		expect(lines[0]).toMatch(/ \| and 2 more$/);

		await writeFiles(dir, withQuote('12000'));
		await settle(running);
		expect(lines.slice(1)).toEqual([`The record is good again: version ${running.current.version} is served.`]);
	});

	it('counts nothing more where every problem is quoted, and is silent about a good change', async () => {
		const { dir, lines, running } = await opened();
		await writeFiles(dir, withQuote('12000'));
		await settle(running);
		expect(lines).toEqual([]);
		await writeFiles(dir, withQuote('120000'));
		await settle(running);
		expect(lines).toEqual([expect.not.stringContaining('more')]);
	});

	it('says that the folder cannot be read', async () => {
		const { dir, lines, running } = await opened();
		await rm(dir, { recursive: true });
		await settle(running);
		expect(lines).toEqual([expect.stringContaining('the folder of the record cannot be read')]);
	});
});
