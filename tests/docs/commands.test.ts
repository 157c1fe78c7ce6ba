/** Commands that the documents name, against the scripts and the files there are. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { blocksOf, documents, ROOT, textOf } from './documents.ts';

const { scripts } = v.parse(
	v.object({ scripts: v.record(v.string(), v.string()) }),
	JSON.parse(textOf('package.json'))
);

/** Commands of npm itself. */
const OWN = ['ci', 'cit', 'install', 'pack', 'exec'];

/** The scripts that a text runs: `npm run size`, `npm test`. */
function scriptsIn(text: string): readonly string[] {
	const run = [...text.matchAll(/\bnpm run ([\w:.-]*\w)/g)].map(([, name = '']) => name);
	const short = [...text.matchAll(/\bnpm (?!run\b)([a-z]+)\b/g)].map(([, name = '']) => name);
	return [...run, ...short.filter((name) => ['start', 'test'].includes(name))];
}

/** Words after “npm” in a command that are neither a script nor a command of npm. */
function unknownIn(code: string): readonly string[] {
	const words = [...code.matchAll(/(?:^|&& |`)npm (?!run )([a-z]+)/gm)].map(([, word = '']) => word);
	return words.filter((word) => !OWN.includes(word) && !(word in scripts));
}

/** Files of the repository that a command names. */
function filesIn(code: string): readonly string[] {
	const bare = code.replaceAll(/\s#.*$/gm, '');
	return [...bare.matchAll(/(?:^|[\s=])((?:src|tests|docs|data|static)\/[\w./-]+)/gm)].map(([, path = '']) => path);
}

describe.each(documents())('%s', (document) => {
	const commands = blocksOf(document).filter(({ language }) => ['sh', 'ini', 'nginx', ''].includes(language));

	it('names scripts that exist', () => {
		expect(scriptsIn(textOf(document)).filter((name) => !(name in scripts))).toEqual([]);
		expect(commands.flatMap(({ code }) => unknownIn(code))).toEqual([]);
	});

	it('names files that exist in its commands', () => {
		const inline = [...textOf(document).matchAll(/`((?:[A-Z_]+=\S+ )?npx [^`]+)`/g)].map(([, code = '']) => code);
		const named = [...commands.map(({ code }) => code), ...inline].flatMap(filesIn);
		expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
	});
});

it('finds what it looks for', () => {
	expect(scriptsIn('`npm run data:check`. Then npm test, npm start.')).toEqual(['data:check', 'test', 'start']);
	expect(unknownIn('npm ci && npm strat')).toEqual(['strat']);
	expect(filesIn('ExecStart=/usr/bin/node src/start.js # tests/none.ts')).toEqual(['src/start.js']);
	expect(documents().flatMap((path) => scriptsIn(textOf(path))).length).toBeGreaterThan(20);
});
