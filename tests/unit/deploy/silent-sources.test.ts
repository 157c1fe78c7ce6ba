/** The script that keeps one issue open for each silent source, against a `gh` that writes down its calls. */
import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '#tests/support/record/folder.ts';

const hasJq = spawnSync('jq', ['--version']).status === 0;

interface Source {
	readonly id: string;
	readonly last?: string;
	readonly missed: number;
}

/** Runs the script and returns its calls of `gh` beside the list of open issues. */
async function callsOf(sources: readonly Source[], open: string): Promise<readonly string[]> {
	const dir = await temporaryFolder(new Map());
	const log = join(dir, 'log');
	const gh = join(dir, 'gh');
	writeFileSync(log, '');
	writeFileSync(join(dir, 'status.json'), JSON.stringify({ sources }));
	writeFileSync(
		gh,
		`#!/bin/sh\ncase "$1 $2" in "issue list") printf '%s\\n' "$OPEN" ;; *) echo "$*" >>'${log}' ;; esac\n`
	);
	chmodSync(gh, 0o755);
	const { status, stderr } = spawnSync('sh', [resolve('deploy/ci/silent-sources.sh'), join(dir, 'status.json')], {
		env: { ...process.env, PATH: `${dir}:${process.env.PATH ?? ''}`, OPEN: open },
		encoding: 'utf8'
	});
	expect([status, stderr]).toEqual([0, '']);
	return readFileSync(log, 'utf8')
		.split('\n')
		.filter((line) => /^issue/.test(line));
}

describe.runIf(hasJq)('issues for silent sources', () => {
	it('are opened for those that have none', async () => {
		const lines = await callsOf([{ id: 'lira-today', last: '2026-10-05', missed: 18 }], '');
		expect(lines).toEqual([
			'issue create --label silent-source --title lira-today is silent --body Last figure of `lira-today`: 2026-10-05; publications missing: 18. This issue closes when the source publishes again.'
		]);
	});

	it('are not opened twice, nor for one whose name begins alike', async () => {
		const silent = [
			{ id: 'lira', missed: 2 },
			{ id: 'lira-today', last: '2026-10-05', missed: 18 }
		];
		const lines = await callsOf(silent, '7 lira-today is silent');
		expect(lines).toHaveLength(1);
		expect(lines[0]).toContain('--title lira is silent --body Last figure of `lira`: never; publications missing: 2');
	});

	it('are closed when the source has published again', async () => {
		const lines = await callsOf(
			[{ id: 'lira-today', last: '2026-11-28', missed: 0 }],
			'7 lira-today is silent\n9 other is silent'
		);
		expect(lines).toEqual([
			'issue close 7 --comment `lira-today` has published again.',
			'issue close 9 --comment `other` has published again.'
		]);
	});

	it('stay as they are while it is silent, and others of the label too', async () => {
		expect(await callsOf([{ id: 'lira-today', missed: 3 }], '7 lira-today is silent\n8 A question')).toEqual([]);
	});
});
