/** The check of `npm run lint` on a copy of the whole tree: it passes as it is, and fails for each seeded fault. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { faultsOf } from '#tests/structure/rules.ts';
import { readSource } from '#tests/structure/source.ts';
import { BESIDE, FLOORS, LAYERS, UNBUNDLED } from '../../../eslint.config.js';

const layout = { layers: LAYERS, floors: FLOORS, beside: BESIDE, unbundled: UNBUNDLED };

let copy = '';
beforeAll(() => {
	copy = mkdtempSync(join(tmpdir(), 'lint-'));
	cpSync('src', join(copy, 'src'), { recursive: true, filter: (path) => !path.endsWith('compiled') });
});
afterAll(() => rmSync(copy, { recursive: true }));

type Seed = Readonly<Record<string, string>>;

/** What a check says of the copy with some files more. */
function withSeed<Answer>(seed: Seed, check: () => Answer): Answer {
	const made = Object.keys(seed).flatMap((path) => firstMade(join(copy, path)));
	for (const [path, text] of Object.entries(seed)) {
		mkdirSync(dirname(join(copy, path)), { recursive: true });
		writeFileSync(join(copy, path), text);
	}
	const answer = check();
	for (const path of made) rmSync(path, { recursive: true, force: true });
	return answer;
}

const faultsWith = (seed: Seed) => withSeed(seed, () => faultsOf(readSource(copy), layout));

/** The file, or the highest of its folders that is not there yet. */
function firstMade(path: string): readonly string[] {
	const folder = dirname(path);
	try {
		readdirSync(folder);
		return [path];
	} catch {
		return firstMade(folder);
	}
}

const lines = (count: number) => 'export {};\n'.repeat(count);
const files = (count: number, pathOf: (i: number) => string, text: string): Seed =>
	Object.fromEntries(Array.from({ length: count }, (_, i) => [pathOf(i), text]));

it('the tree as it is, and any number of files in series/', () => {
	expect(faultsWith({})).toEqual([]);
	expect(faultsWith(files(30, (i) => `src/lib/series/seed-${i}.ts`, lines(1)))).toEqual([]);
}, 60_000);

it('the command ends with 1 and names the fault', () => {
	const run = () => spawnSync('npx', ['tsx', 'tests/structure/check.ts', copy], { encoding: 'utf8' });
	const { status, stderr } = withSeed({ 'src/lib/attic/chest.ts': lines(1) }, run);
	expect([status, stderr]).toEqual([
		1,
		expect.stringContaining('src/lib/attic/chest.ts: the folder attic is on no list')
	]);
}, 60_000);

it.each<readonly [name: string, seed: Seed, fault: string]>([
	[
		'a folder on no list',
		{ 'src/lib/attic/chest.ts': lines(1) },
		'src/lib/attic/chest.ts: the folder attic is on no list'
	],
	[
		'an upward import',
		{
			'src/lib/series/seed.ts':
				"import { RULES } from '#lib/record/files/rules/rules.ts';\nexport const rules = RULES;\n"
		},
		'src/lib/series/seed.ts: may not import src/lib/record/files/rules/rules.ts'
	],
	[
		'a circle of types',
		{
			'src/lib/format/seed-a.ts': "import type { B } from './seed-b.ts';\nexport type A = B;\n",
			'src/lib/format/seed-b.ts': "import type { A } from './seed-a.ts';\nexport type B = A[];\n"
		},
		'src/lib/format/seed-a.ts: a circle of imports: src/lib/format/seed-a.ts → src/lib/format/seed-b.ts'
	],
	[
		'a circle through a Svelte file',
		{
			'src/lib/components/Seed.svelte': '<script lang="ts">\n\timport { b } from \'./seed.ts\';\n</script>\n\n{b}\n',
			'src/lib/components/seed.ts': "import Seed from './Seed.svelte';\nexport const b = Seed;\n"
		},
		'src/lib/components/Seed.svelte: a circle of imports: src/lib/components/Seed.svelte → src/lib/components/seed.ts'
	],
	[
		'26 loose files',
		files(26, (i) => `src/routes/seed/s${i}.ts`, lines(1)),
		'src/routes/seed: 26 loose files, at most 25'
	],
	['a quarter of the lines', { 'src/lib/context/seed.ts': lines(40_000) }, 'src/lib/context: '],
	[
		'files of more than 170 lines',
		files(60, (i) => `src/routes/seed-${i}/long.ts`, lines(180)),
		'src: 95% of the files have up to 180 lines, at most 170: '
	]
])(
	'%s',
	(_name, seed, fault) => {
		expect(faultsWith(seed).filter((line) => line.startsWith(fault))).toHaveLength(1);
	},
	30_000
);
