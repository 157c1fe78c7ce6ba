/** The script by which cron's commands reach the log, against a `logger` that writes down what it is given. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '#tests/support/record/folder.ts';

/** Runs the script as cron does, for a command that prints two lines and ends with a code. */
async function run(code: number) {
	const dir = await temporaryFolder(new Map());
	const log = join(dir, 'log');
	writeFileSync(join(dir, 'logger'), `#!/bin/sh\n{ echo "$*"; cat; } >'${log}'\n`);
	chmodSync(join(dir, 'logger'), 0o755);
	const command = ['sh', '-c', `printf '%s\\n' '100% \\n added'; echo failed >&2; exit ${code}`];
	const { status, stdout } = spawnSync('sh', [resolve('deploy/cron/logged.sh'), 'sarraf-fetch', '4', ...command], {
		env: { ...process.env, PATH: `${dir}:${process.env.PATH ?? ''}` },
		encoding: 'utf8'
	});
	return { status, stdout, log: existsSync(log) ? readFileSync(log, 'utf8') : '' };
}

const PRINTED = '100% \\n added\nfailed\n';

it.each([0, 4])('what ends with %i is logged under its name and prints nothing that cron would mail', async (code) => {
	expect(await run(code)).toEqual({ status: 0, stdout: '', log: `-t sarraf-fetch\n${PRINTED}` });
});

it.each([1, 3])('what ends with %i is logged, printed and fails', async (code) => {
	expect(await run(code)).toEqual({ status: code, stdout: PRINTED, log: `-t sarraf-fetch\n${PRINTED}` });
});
