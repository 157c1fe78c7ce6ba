/**
 * `npm run test:mutants`: changes the claims and the reader of sentences in small ways, one at a time, and runs their unit
 * tests: a test must fail each time. Prints the changes that no test noticed. Nothing is written into the tree.
 *
 *     npm run test:mutants -- [--seed 1] [--count 60] [--only days.ts]
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import '#i18n/compile.ts';
import { chosenOf, mutantsOf, type Mutant } from './mutants.ts';

/** What is changed, and the tests that should notice. */
const SUBJECTS = [
	{ folder: 'src/lib/record/claims', tests: ['tests/unit/record/claims', 'tests/unit/view/check'] },
	{
		folder: 'src/lib/query/sentence',
		tests: [
			'tests/unit/query/sentence/read-sentence.test.ts',
			'tests/unit/query/sentence/words.test.ts',
			'tests/unit/query/claim.test.ts',
			'tests/unit/view/check'
		]
	}
];

/** A change that makes a loop endless is noticed, too: after so many times the usual time, and ten seconds. */
const PATIENCE = 4;

const { values } = parseArgs({
	options: {
		seed: { type: 'string', default: '1' },
		count: { type: 'string', default: '60' },
		only: { type: 'string', default: '' }
	}
});

const scratch = mkdtempSync(join(tmpdir(), 'mutants-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130));

/** Runs tests, with a mutant where there is one; true when all of them passed in time. */
function passes(tests: readonly string[], mutant?: Mutant, limit = Infinity): Promise<boolean> {
	const file = join(scratch, 'mutant.ts');
	if (mutant) writeFileSync(file, mutant.source);
	const env = mutant ? { MUTANT_OF: resolve(mutant.path), MUTANT_SOURCE: file } : {};
	const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/mutants/vitest.config.ts'];
	const child = spawn(process.execPath, [...vitest, ...tests], {
		env: { ...process.env, ...env },
		stdio: 'ignore',
		detached: true
	});
	const end = () => {
		if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
	};
	process.on('exit', end);
	const late = Number.isFinite(limit) ? setTimeout(end, limit) : undefined;
	return new Promise((done) =>
		child.once('close', (code) => {
			clearTimeout(late);
			process.off('exit', end);
			done(code === 0);
		})
	);
}

/** How long the tests of a folder take as it is, in milliseconds. */
async function usualTime(tests: readonly string[]): Promise<number> {
	const begun = performance.now();
	if (!(await passes(tests))) throw new Error(`${tests.join(', ')}: do not pass without a mutant`);
	return performance.now() - begun;
}

const all = SUBJECTS.flatMap(({ folder }) =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.ts') && name.endsWith(values.only))
		.sort()
		.flatMap((name) => mutantsOf(join(folder, name), readFileSync(join(folder, name), 'utf8')))
);
const chosen = chosenOf(all, Number(values.count), Number(values.seed));
console.log(`${all.length} mutants, of which ${chosen.length} are tried (seed ${values.seed}).`);

let killed = 0;
for (const { folder, tests } of SUBJECTS) {
	const mutants = chosen.filter(({ path }) => path.startsWith(folder));
	const limit = mutants.length > 0 ? PATIENCE * (await usualTime(tests)) + 10_000 : 0;
	for (const mutant of mutants) {
		if (!(await passes(tests, mutant, limit))) killed += 1;
		else console.log(`\nsurvived ${mutant.path}:${mutant.line}\n  - ${mutant.before}\n  + ${mutant.after}`);
	}
}
console.log(`\n${killed} killed of ${chosen.length}.`);
process.exitCode = killed < chosen.length * 0.95 ? 1 : 0;
