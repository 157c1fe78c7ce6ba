import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { faultsOf } from '#tests/structure/rules.ts';
import { readSource } from '#tests/structure/source.ts';
import { BESIDE, FLOORS, LAYERS, UNBUNDLED } from '../../../eslint.config.js';

const layout = { layers: LAYERS, floors: FLOORS, beside: BESIDE, unbundled: UNBUNDLED };
const lines = (count: number) => 'export {};\n'.repeat(count);
const svelte = (code: string) => `<script lang="ts">\n\t${code}\n</script>\n\n<p>text</p>\n`;

/** A small tree without a fault; the loose file of `src` keeps the share of each folder small. */
const SOUND: Readonly<Record<string, string>> = {
	'src/hooks.ts': lines(160),
	'src/i18n/language.ts': "export type Language = 'en';\n",
	'src/lib/series/day.ts': 'export type Day = number;\n',
	'src/lib/record/record.ts': "import type { Day } from '#lib/series/day.ts';\nexport type Quote = Day;\n",
	'src/lib/query/query.ts': 'export const q = 1;\n',
	'src/lib/chart/layout/axis.ts': 'export const axis = 1;\n',
	'src/lib/chart/data/line.ts': "export { axis } from '#lib/chart/layout/axis.ts';\n",
	'src/lib/view/parts/option.ts': 'export const option = 1;\n',
	'src/lib/view/front/card.ts': "import { option } from '#lib/view/parts/option.ts';\nexport const card = option;\n",
	'src/lib/server/http/caching-handler.ts': 'export const front = 1;\n',
	'src/keeper/check.ts': "import type { Quote } from '#lib/record/record.ts';\nexport type Checked = Quote;\n"
};

let root = '';
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'structure-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function faultsWith(seeded: Readonly<Record<string, string>>): readonly string[] {
	for (const [path, text] of Object.entries({ ...SOUND, ...seeded })) {
		mkdirSync(dirname(join(root, path)), { recursive: true });
		writeFileSync(join(root, path), text);
	}
	return faultsOf(readSource(root), layout);
}

test('a sound tree has no fault', () => {
	expect(faultsWith({})).toEqual([]);
});

describe('folders', () => {
	const many = (folder: string, count: number) =>
		Object.fromEntries(Array.from({ length: count }, (_, i) => [`${folder}/f${i}.ts`, 'export {};\n']));

	test('one that is on no list', () => {
		expect(faultsWith({ 'src/lib/attic/chest.ts': '', 'src/cellar/wine.ts': '' })).toEqual([
			'src/cellar/wine.ts: the folder cellar is on no list of eslint.config.js',
			'src/lib/attic/chest.ts: the folder attic is on no list of eslint.config.js'
		]);
	});

	test('a feature of view that is on no list, and loose files', () => {
		expect(faultsWith({ 'src/lib/view/attic/chest.ts': '', 'src/lib/view/a.ts': '', 'src/lib/b.ts': '' })).toEqual([
			'src/lib/b.ts: a loose file of src/lib',
			'src/lib/view/a.ts: a loose file of the folder view, whose files are in folders',
			'src/lib/view/attic/chest.ts: the folder view/attic is on no list of eslint.config.js'
		]);
	});

	test('26 loose files are one too many', () => {
		expect(faultsWith({ ...many('src/lib/wording', 26), ...many('src/lib/format', 25) })).toEqual([
			'src/lib/wording: 26 loose files, at most 25'
		]);
	});

	test('series/ may have any number of files', () => {
		expect(faultsWith(many('src/lib/series', 40))).toEqual([]);
	});

	test('one with more than a quarter of the lines', () => {
		expect(faultsWith({ 'src/lib/context/context.ts': lines(60) })).toEqual([
			'src/lib/context: 25.8% of the lines of src, at most 25.0%'
		]);
	});
});

describe('imports', () => {
	test('an upward one of a type', () => {
		const text = "import type { Quote } from '#lib/record/record.ts';\nexport type Q = Quote;\n";
		expect(faultsWith({ 'src/lib/series/quote.ts': text })).toEqual([
			'src/lib/series/quote.ts: may not import src/lib/record/record.ts'
		]);
	});

	test('an upward one of a type, in a Svelte file', () => {
		const text = svelte("import type { card } from '#lib/view/front/card.ts';");
		expect(faultsWith({ 'src/lib/chart/paint/Svg.svelte': text })).toEqual([
			'src/lib/chart/paint/Svg.svelte: may not import src/lib/view/front/card.ts'
		]);
	});

	test('one of a folder of the same row, as a re-export', () => {
		expect(faultsWith({ 'src/lib/format/day.ts': "export * from '#lib/query/query.ts';\n" })).toEqual([
			'src/lib/format/day.ts: may not import src/lib/query/query.ts'
		]);
	});

	test('one that runs up inside chart, and a call inside view', () => {
		const seeded = {
			'src/lib/chart/layout/ticks.ts': "import { axis } from '#lib/chart/data/line.ts';\nexport const a = axis;\n",
			'src/lib/view/parts/head.ts': "export const head = () => import('#lib/view/front/card.ts');\n"
		};
		expect(faultsWith(seeded)).toEqual([
			'src/lib/chart/layout/ticks.ts: may not import src/lib/chart/data/line.ts',
			'src/lib/view/parts/head.ts: may not import src/lib/view/front/card.ts'
		]);
	});

	test('a folder beside the site that reaches into it', () => {
		expect(faultsWith({ 'src/keeper/add.ts': "import '#lib/view/front/card.ts';\n" })).toEqual([
			'src/keeper/add.ts: may not import src/lib/view/front/card.ts'
		]);
	});

	test('a resource that is reached from outside the bundle', () => {
		const seeded = {
			'src/serve.ts': "import './lib/server/store/folder.ts';\n",
			'src/lib/server/store/folder.ts': "import '#lib/server/resources/series.ts';\n",
			'src/lib/server/resources/series.ts': 'export {};\n'
		};
		expect(faultsWith(seeded)).toEqual([
			'src/lib/server/resources/series.ts: is imported by what runs outside the bundle'
		]);
	});

	test('a package in the published series', () => {
		const seeded = { 'src/lib/series/plot.ts': "import 'd3-array';\nimport 'date-fns';\n" };
		expect(faultsWith(seeded)).toEqual(['src/lib/series/plot.ts: may not import d3-array']);
	});
});

describe('circles', () => {
	test('one of types alone', () => {
		const [a, b] = ['src/lib/format/a.ts', 'src/lib/format/b.ts'];
		expect(
			faultsWith({
				[a]: "import type { B } from './b.ts';\nexport type A = B;\n",
				[b]: "import { type A } from './a.ts';\nexport type B = A[];\n"
			})
		).toEqual([`${a}: a circle of imports: ${a} → ${b} → ${a}`]);
	});

	test('one through the types of a Svelte file', () => {
		const [a, b] = ['src/lib/components/A.svelte', 'src/lib/components/b.ts'];
		expect(
			faultsWith({
				[a]: svelte("import type { B } from './b.ts';\n\tlet { b }: { b: B } = $props();"),
				[b]: "import type A from './A.svelte';\nexport type B = typeof A;\n"
			})
		).toEqual([`${a}: a circle of imports: ${a} → ${b} → ${a}`]);
	});
});

test('more than a twentieth of the files have over 170 lines', () => {
	const seeded = { 'src/lib/api/v1/long.ts': lines(171), 'src/routes/long.ts': lines(180) };
	expect(faultsWith(seeded).at(-1)).toBe(
		'src: 95% of the files have up to 180 lines, at most 170: src/lib/api/v1/long.ts (171), src/routes/long.ts (180)'
	);
});
