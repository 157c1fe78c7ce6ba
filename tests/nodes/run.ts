/**
 * `npm run test:nodes`: the unit tests, those of the record and those of the API on Node 20, 22 and 24. Fetches each from the
 * npm registry, as the package `node-<system>-<processor>` of some 60 MB, into a folder outside the project, where it stays.
 *
 *     npm run test:nodes -- [versions, 20 22 24]
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const VERSIONS = process.argv.length > 2 ? process.argv.slice(2) : ['20', '22', '24'];
const STORE = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'sarraf-nodes');
/** The package `node` fetches this one by a script of its own, which npm may not be allowed to run. */
const PACKAGE = `node-${process.platform}-${process.arch}`;
const PROJECTS = ['unit, Asia/Damascus', 'data', 'contract'];

/** The program of a version of Node; fetched where it is not there yet. */
function nodeOf(version: string): string {
	const folder = join(STORE, version);
	const program = join(folder, 'node_modules', PACKAGE, 'bin/node');
	if (existsSync(program)) return program;
	mkdirSync(folder, { recursive: true });
	console.log(`Fetching Node ${version} into ${folder}: this needs the npm registry.`);
	const wanted = ['install', '--prefix', folder, '--no-audit', '--no-fund', `${PACKAGE}@${version}`];
	const { status } = spawnSync('npm', wanted, { stdio: 'inherit' });
	if (status !== 0 || !existsSync(program)) throw new Error(`Node ${version} could not be fetched`);
	return program;
}

const failed = VERSIONS.filter((version) => {
	const program = nodeOf(version);
	const named = spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout.trim();
	console.log(`\nOn Node ${named}:`);
	const projects = PROJECTS.flatMap((name) => ['--project', name]);
	// The commands that tests start are those of this version, too.
	const env = { ...process.env, PATH: `${join(program, '..')}:${process.env.PATH ?? ''}` };
	const run = spawnSync(program, ['node_modules/vitest/vitest.mjs', 'run', ...projects], {
		cwd: ROOT,
		env,
		stdio: 'inherit'
	});
	return run.status !== 0;
});
console.log(failed.length === 0 ? `All pass on ${VERSIONS.join(', ')}.` : `Tests fail on Node ${failed.join(', ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
