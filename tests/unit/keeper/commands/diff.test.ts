import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { keeper } from '#tests/support/keeper/run.ts';
import { temporaryFolder, writeFiles } from '#tests/support/record/folder.ts';
import { addRow, changedFiles, goodFiles, setCells, type Change } from '#tests/support/record/record.ts';

const POUND = 'quotes/pound.csv';

/** A folder whose first commit is the small record, changed since. */
async function changedSince(...changes: readonly Change[]): Promise<string> {
	const dir = await temporaryFolder(goodFiles());
	const git = (...args: string[]) =>
		spawnSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], { cwd: dir });
	git('init', '-q');
	git('add', '.');
	git('commit', '-qm', 'first');
	await writeFiles(dir, changedFiles(...changes));
	return dir;
}

describe('diff', () => {
	it('names new, changed and lost points in both readings', async () => {
		const dir = await changedSince(
			setCells(POUND, 4, { mid: '17750' }),
			setCells(POUND, 2, { use: 'context', why_en: 'Too old.', why_ar: 'قديم جداً.' }),
			addRow(POUND, 8, { date: '2026-01-08', mid: '11424' })
		);
		const { code, out } = await keeper(['diff', 'HEAD'], { dir });
		expect(code).toBe(0);
		expect(out.split('\n')).toEqual([
			'syp-parallel, old pounds',
			'  2011-03-15  47 → –  no longer a point',
			'  2024-12-06  17,625 → 18,000  price +2.1%, value −2.1%',
			'  2026-01-08  – → 11,424  new; from 2026-01-06: price −4.0%, value +4.2%'
		]);
	});

	it('gives a program the same', async () => {
		const dir = await changedSince(setCells(POUND, 4, { mid: '17750' }));
		const { out } = await keeper(['--json', 'diff', 'HEAD'], { dir });
		expect(JSON.parse(out)).toMatchObject({
			from: 'HEAD',
			series: [{ id: 'syp-parallel', unit: 'syp-old', changes: [{ day: '2024-12-06', before: 17625, after: 18000 }] }]
		});
	});

	it('says when no point has changed', async () => {
		const dir = await changedSince(setCells(POUND, 4, { note_en: 'At noon.', note_ar: 'ظهراً.' }));
		expect((await keeper(['diff', 'HEAD'], { dir })).out).toBe('No point has changed since HEAD.');
	});

	it.each(['nowhere', '--output=x'])('refuses %s, which is no commit', async (ref) => {
		const dir = await changedSince();
		const { code, err } = await keeper(['diff', '--', ref], { dir });
		expect(code).toBe(2);
		expect(err).toContain(`Git finds no commit "${ref}"`);
	});
});
