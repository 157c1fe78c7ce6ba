/** The phrases that nobody writes here: what the rule finds, where, and what docs/WORDING.md says of them. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowsOf, sectionOf } from '#tests/docs/documents.ts';
import { commentsOf } from '#tests/phrases/comments.ts';
import { EXEMPTIONS } from '#tests/phrases/exemptions.ts';
import { faultsOf } from '#tests/phrases/faults.ts';
import { linesOf, type Line } from '#tests/phrases/lines.ts';
import { PHRASES, type Place } from '#tests/phrases/list.ts';
import { programTextsOf } from '#tests/phrases/program-texts.ts';

const line = (text: string, place: Place = 'comment', path = 'a.ts'): Line => ({ path, number: 1, text, place });

describe('the list', () => {
	it.each(PHRASES.map((phrase) => [phrase.example, phrase] as const))(
		'finds “%s” by its own phrase alone, and not what to write',
		(_, phrase) => {
			const [place = 'comment'] = phrase.places ?? [];
			const found = faultsOf([line(phrase.example, place)], PHRASES, []);
			expect(found).toHaveLength(1);
			expect(found).toEqual(faultsOf([line(phrase.example, place)], [phrase], []));
			expect(faultsOf([line(phrase.instead, place)], PHRASES, [])).toEqual([]);
		}
	);

	it('is the table of docs/WORDING.md', () => {
		expect(rowsOf(sectionOf('docs/WORDING.md', 'Say, do not say'))).toEqual(
			PHRASES.map(({ instead, example }) => [instead, example])
		);
	});

	it.each([
		'It stands in for another.',
		'it stands in the way',
		'two colours that can be told apart',
		'a line of code'
	])('leaves “%s” alone', (text) => expect(faultsOf([line(text)], PHRASES, [])).toEqual([]));
});

describe('a line', () => {
	it('may quote in documents and in the record, not in messages', () => {
		const faultsIn = (place: Place) => faultsOf([line('They write “is told”.', place)], PHRASES, []).length;
		expect([faultsIn('document'), faultsIn('record'), faultsIn('message')]).toEqual([0, 0, 1]);
	});

	it('may be exempted, and an exemption without a use is a fault', () => {
		const exemption = { path: 'a.ts', text: 'copy it anew', reason: 'a title' };
		expect(faultsOf([line('// copy it anew')], PHRASES, [exemption])).toEqual([]);
		expect(faultsOf([line('// copy it anew', 'comment', 'b.ts')], PHRASES, [exemption])).toEqual([
			'b.ts:1: “anew”; write, for example: copy it again',
			'tests/phrases/exemptions.ts: nothing in a.ts needs the exemption of “copy it anew”'
		]);
	});

	it('is exempted with a reason', () => {
		expect(EXEMPTIONS.filter(({ reason }) => !/\w+ \w+/.test(reason))).toEqual([]);
	});
});

describe('a phrase over two lines', () => {
	const inLines = (place: Place, ...texts: string[]): readonly string[] =>
		faultsOf(
			texts.map((text, i) => ({ path: 'a.ts', number: i + 1, text, place })),
			PHRASES,
			[]
		).map((fault) => fault.split(';')[0] ?? '');

	it('is found where it begins', () => {
		expect(inLines('comment', '/**', ' * All of them unless', ' * told.', ' */')).toEqual(['a.ts:2: “unless told”']);
		expect(inLines('comment', '// The day stands', '// in the address.')).toEqual(['a.ts:1: “stands in”']);
		expect(inLines('document', 'It was', 'told.')).toEqual(['a.ts:1: “was told”']);
	});

	it('is none where a paragraph ends in between, or each line is a text of its own', () => {
		expect(inLines('comment', ' * All of them unless', ' *', ' * told')).toEqual([]);
		expect(inLines('message', '"a": "It was",', 'told')).toEqual([]);
		expect(inLines('record', 'it was', 'told')).toEqual([]);
	});

	it('is found as often as there are lines with it', () => {
		expect(inLines('comment', '// anew', '// and anew')).toEqual(['a.ts:1: “anew”', 'a.ts:2: “anew”']);
	});
});

describe('the comments of a file', () => {
	it('are left where they are, and strings are no comments', () => {
		expect(commentsOf('a.ts', "const a = '// no'; // yes\n/* and */ f(`/* no */`);")).toBe(
			`${' '.repeat(19)}// yes\n/* and */${' '.repeat(15)}`
		);
	});

	it('are those of script, style and markup in a component', () => {
		const parts = [
			'<!-- markup -->',
			'<script>',
			'f(); // script',
			'</script>',
			'<p>text</p>',
			'<style>/* style */</style>'
		];
		const found = commentsOf('A.svelte', parts.join('\n')).split('\n');
		expect(found.map((text) => text.trim())).toEqual(['<!-- markup -->', '', '// script', '', '', '/* style */']);
	});

	it('of a style sheet are those between slashes and stars', () => {
		expect(commentsOf('a.css', 'a { color: red; } /* why */').trim()).toBe('/* why */');
	});
});

it('what a program says is its texts of several words, each where it stands', () => {
	const code = "out('no problem', 'id');\nout(`${n} rows of ${file} read`); // comment\n";
	const texts = programTextsOf(code);
	expect(texts.replace(/ {2,}/g, '|')).toBe('|no problem|\n|rows of|read|\n');
	expect(['problem', 'rows', 'read'].map((word) => texts.indexOf(word))).toEqual(
		['problem', 'rows', 'read'].map((word) => code.indexOf(word))
	);
});

describe('the command', () => {
	let copy = '';
	beforeAll(() => {
		copy = mkdtempSync(join(tmpdir(), 'phrases-'));
		for (const folder of ['src', 'tests', 'data', 'docs']) mkdirSync(join(copy, folder));
		for (const file of ['src/i18n/en.json', 'data/claims.csv', 'README.md', 'src/lib/series/spread.ts'])
			cpSync(file, join(copy, file), { recursive: true });
	});
	afterAll(() => rmSync(copy, { recursive: true }));

	const faultsWith = (path: string, text: string): readonly string[] => {
		mkdirSync(dirname(join(copy, path)), { recursive: true });
		writeFileSync(join(copy, path), text);
		const faults = faultsOf(linesOf(copy), PHRASES, []);
		rmSync(join(copy, path));
		return faults.filter((fault) => fault.startsWith(path));
	};

	it.each([
		['src/i18n/xx.json', '{ "as_of_leave": "The line is back" }', 1],
		['data/quotes/seed.csv', 'note_en\nthe buying price alone\n', 2],
		['docs/seed.md', '# Seed\n\nWhoever reads this.\n', 3],
		['src/lib/seed.ts', 'f();\n/** The default unless told. */\n', 2],
		['tests/seed.test.ts', '// What is amiss.\n', 1],
		['src/lib/seed.ts', '/**\n * The default unless\n * told.\n */\n', 2],
		['src/keeper/seed.ts', "f();\nout('it was written anew');\n", 2]
	])('finds a phrase in %s', (path, text, number) => {
		expect(faultsWith(path, text).map((fault) => fault.split(': ')[0])).toEqual([`${path}:${number}`]);
	});

	it.each([
		['data/sources.csv', 'title_en\nWhoever wins\n'],
		['src/i18n/compiled/seed.ts', '// What is amiss.\n'],
		['src/lib/seed.ts', "f('what is amiss');\n"]
	])('does not search the titles of sources, what is compiled, nor code: %s', (path, text) => {
		expect(faultsWith(path, text)).toEqual([]);
	});

	it('ends with 1 and names the phrase', () => {
		writeFileSync(join(copy, 'docs/seed.md'), 'Copy it anew.\n');
		const { status, stderr } = spawnSync('npx', ['tsx', 'tests/phrases/check.ts', copy], { encoding: 'utf8' });
		expect(status).toBe(1);
		expect(stderr).toContain('docs/seed.md:1: “anew”; write, for example: copy it again');
	}, 60_000);
});
