/** The annotated tree of ARCHITECTURE.md against the folders there are. */
import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT, sectionOf } from './documents.ts';

/** An entry of the tree: its path from the top, a folder's with a slash at its end. */
interface Entry {
	readonly path: string;
	readonly phrase: string;
}

const LINE = /^(?<indent>(?: {2})*)(?<name>\S+)(?: +(?<phrase>.*))?$/;

/** Reads a tree in which two spaces are one level. */
function entriesOf(tree: string): readonly Entry[] {
	const above: string[] = [];
	return tree
		.split('\n')
		.filter((line) => line !== '')
		.map((line) => {
			const { indent = '', name = '', phrase = '' } = LINE.exec(line)?.groups ?? {};
			const level = indent.length / 2;
			above.splice(level, Infinity, name);
			return { path: above.join(''), phrase };
		});
}

function foldersBelow(path: string): readonly string[] {
	return readdirSync(join(ROOT, path), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map((entry) => `${relative(ROOT, join(entry.parentPath, entry.name))}/`);
}

/** Written by the build, or one folder for each address of the site. */
const UNLISTED = /^src\/(?:i18n\/(?:compiled|project\.inlang)\/|routes\/.)/;

const tree = /^```text\n(.*?)^```$/ms.exec(sectionOf('docs/ARCHITECTURE.md', 'The tree'))?.[1] ?? '';
const entries = entriesOf(tree);
const listed = entries.map(({ path }) => path);

it('names every folder of the source', () => {
	const folders = foldersBelow('src').filter((path) => !UNLISTED.test(path));
	expect(folders.length).toBeGreaterThan(30);
	expect(folders.filter((path) => !listed.includes(path))).toEqual([]);
});

it('names every folder of the tests, down to the first level', () => {
	const folders = readdirSync(join(ROOT, 'tests'), { withFileTypes: true })
		.filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
		.map(({ name }) => `tests/${name}/`);
	expect(folders.filter((path) => !listed.includes(path))).toEqual([]);
});

it('names only what is there', () => {
	expect(listed.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
	expect(listed.filter((path) => foldersBelow('src').includes(`${path}/`))).toEqual([]);
});

it('names nothing twice, and says a phrase of every file', () => {
	expect(listed.filter((path, i) => listed.indexOf(path) !== i)).toEqual([]);
	expect(entries.filter(({ path, phrase }) => !path.endsWith('/') && phrase === '')).toEqual([]);
});
