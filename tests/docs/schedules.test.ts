/** The files of `deploy/` against the commands there are, and against systemd where it is. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { COMMANDS } from '../../src/keeper/commands/list.ts';
import { ROOT, textOf } from './documents.ts';

const FOLDER = join(ROOT, 'deploy');
const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((path) =>
	/\.|crontab|Containerfile/.test(path)
);
const names = COMMANDS.map(({ name }) => name);

it.each(files)('%s runs commands and files that there are', (path) => {
	const text = readFileSync(join(FOLDER, path), 'utf8');
	const run = [...text.matchAll(/npm run (?:--silent )?data -- (\w+)/g)].map(([, name = '']) => name);
	expect(run.filter((name) => !names.includes(name))).toEqual([]);
	const own = [...text.matchAll(/\bdeploy\/([\w/-]+\.\w+|cron\/crontab)/g)].map(([, name = '']) => name);
	expect(own.filter((name) => !files.includes(name))).toEqual([]);
});

it('are documented in DEPLOY.md', () => {
	const stated = [...textOf('docs/DEPLOY.md').matchAll(/\]\(\.\.\/deploy\/([\w./-]+)\)/g)].map(([, path]) => path);
	expect(stated.toSorted()).toEqual(files.toSorted());
});

it.runIf(spawnSync('systemd-analyze', ['--version']).status === 0)('are units that systemd takes', () => {
	const units = files.filter((path) => path.startsWith('systemd/')).map((path) => join(FOLDER, path));
	expect(() => execFileSync('systemd-analyze', ['verify', ...units], { stdio: 'pipe' })).not.toThrow();
});
