import { spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { coverageOf, spansOf } from '../../../src/keeper/coverage.ts';
import { loadRecord } from '#lib/server/store/running-record.ts';
import { keeper } from '#tests/support/keeper/run.ts';
import { BROKEN } from '#tests/support/record/broken.ts';
import { contentOf, temporaryFolder } from '#tests/support/record/folder.ts';
import { changedFiles, goodFiles, setCells, TODAY } from '#tests/support/record/record.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
/** Starting a process is slow on a busy machine. */
const PATIENCE = 60_000;

const check = (dir: string) => keeper(['check', dir]);

/** The same as a program of its own, as CI runs it. */
function checkByProgram(dir: string) {
	const words = ['--import', 'tsx', 'src/keeper/cli.ts', 'check', dir];
	const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: ROOT, encoding: 'utf8' });
	return { code: status, out: stdout.trimEnd(), err: stderr.trimEnd() };
}

describe('checking a folder', () => {
	it('prints the coverage of a good record and ends well', async () => {
		const { code, out, err } = await check(await temporaryFolder(goodFiles()));
		expect([code, err]).toEqual([0, '']);
		expect(out).toContain('syp-parallel  2011-03-15 … 2026-01-06, 5 points\n  2011 1/1  2024 4/1  2026 2/1\n');
		expect(out).toContain('months without a quote: 2011-04…2024-10, 2025-01…12\n');
		expect(out).toContain('9 quotes, 2 sources, 2 events, 2 claims: no problem found.');
	});

	const kinds = [
		'a missing file',
		'a descriptor that is no JSON',
		'Windows-1256',
		'31 February',
		'a zero too many',
		'a note in English alone'
	];

	it.each(BROKEN.filter(({ name }) => kinds.includes(name)))(
		'tells $name, changes no file and ends badly',
		async ({ change, problem: { file, line, column, rule } }) => {
			const dir = await temporaryFolder(changedFiles(change));
			const before = await contentOf(dir);
			const { code, out, err } = await check(dir);
			const place = [line > 0 ? `${file}:${line}` : file, column].filter(Boolean).join(' ');
			expect([code, out]).toEqual([1, '']);
			expect(err).toContain(`The record in ${dir} has 1 problem:\n  ${place} [${rule}] found `);
			expect(await contentOf(dir)).toEqual(before);
		}
	);

	it('tells every problem, not only the first twenty', async () => {
		const problems = Array.from({ length: 7 }, (_, i) =>
			setCells('quotes/pound.csv', i + 2, { date: '', source: '', mid: '12,000' })
		);
		const { code, err } = await check(await temporaryFolder(changedFiles(...problems)));
		expect(code).toBe(1);
		expect(err.split('\n')).toHaveLength(22);
	});

	it('tells a folder that is not there', async () => {
		const dir = await temporaryFolder(goodFiles());
		await rm(dir, { recursive: true });
		const { code, err } = await check(dir);
		expect(code).toBe(1);
		expect(err).toMatch(/cannot be read: .*ENOENT/);
	});

	it.each([
		['good', goodFiles()],
		['broken', changedFiles(setCells('quotes/pound.csv', 2, { date: '2011-02-31' }))]
	])(
		'is the same as a program, of a %s record',
		async (_, files) => {
			const dir = await temporaryFolder(files);
			const { code, out, err } = await check(dir);
			expect(checkByProgram(dir)).toEqual({ code, out, err });
		},
		PATIENCE
	);
});

describe('coverage', () => {
	it('counts quotes and sources of each year, and the months between without any', async () => {
		const record = await loadRecord(await temporaryFolder(goodFiles()), TODAY);
		const covered = coverageOf(record).find(({ id }) => id === 'syp-parallel');
		expect(covered).toMatchObject({ first: '2011-03-15', last: '2026-01-06', points: 5 });
		expect(covered?.years.get('2024')).toEqual({ quotes: 4, sources: 1 });
		expect(covered?.emptyMonths).toHaveLength(179 - 4);
		expect(covered?.emptyMonths).not.toContain('2024-11');
	});

	it.each([
		[[], []],
		[['2012-05'], ['2012-05']],
		[
			['2012-05', '2012-06', '2013-01'],
			['2012-05…06', '2013-01']
		],
		[['2012-11', '2012-12', '2013-01'], ['2012-11…2013-01']]
	])('tells the months %j as %j', (months, spans) => {
		expect(spansOf(months)).toEqual(spans);
	});
});
