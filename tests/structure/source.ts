/** The files of a source tree, and what each of them imports. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { parse } from 'svelte/compiler';
import ts from 'typescript';

/** A file below `src`: its path from the root of the project, its length, and the files of the tree that it imports. */
export interface SourceFile {
	readonly path: string;
	readonly lines: number;
	readonly imports: readonly string[];
	/** Imports of packages and of Node, as they are written. */
	readonly packages: readonly string[];
}

const CODE = /\.(?:ts|js|svelte|css)$/;

/** Written by the build, and kept out of the repository. */
const MADE = 'src/i18n/compiled/';

/**
 * Reads the code below `src`.
 *
 * @param root - the folder of the project
 * @returns the files by path, in alphabetical order
 * @throws when a Svelte file cannot be parsed
 * @example readSource('.').find(({ path }) => path === 'src/lib/series/spread.ts')?.imports
 * // ['src/lib/series/missing.ts']
 */
export function readSource(root: string): readonly SourceFile[] {
	const paths = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && CODE.test(entry.name))
		.map((entry) => relative(root, join(entry.parentPath, entry.name)))
		.filter((path) => !path.startsWith(MADE))
		.sort();
	const known = new Set(paths);
	return paths.map((path) => readFile(root, path, known));
}

function readFile(root: string, path: string, known: ReadonlySet<string>): SourceFile {
	const text = readFileSync(join(root, path), 'utf8');
	const written = path.endsWith('.css') ? [] : scriptsOf(path, text).flatMap(importsOf);
	const targets = [...new Set(written.map((name) => targetOf(path, name)))];
	return {
		path,
		lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0),
		imports: targets.filter((target) => known.has(target)),
		packages: targets.filter((target) => !target.startsWith('src/'))
	};
}

function scriptsOf(path: string, text: string): readonly string[] {
	if (!path.endsWith('.svelte')) return [text];
	const { instance, module } = parse(text, { modern: true, filename: path });
	return [instance, module].flatMap((script) => (script ? [text.slice(script.start, script.end)] : []));
}

/** Every import of a script: of values and of types, static and by call, and what is exported from elsewhere. */
function importsOf(script: string): readonly string[] {
	const code = script.replace(/^<script[^>]*>/, '').replace(/<\/script>$/, '');
	return ts.preProcessFile(code, true, true).importedFiles.map(({ fileName }) => fileName);
}

function targetOf(path: string, written: string): string {
	const [name = ''] = written.split('?');
	if (name.startsWith('#lib/')) return `src/lib/${name.slice('#lib/'.length)}`;
	if (name.startsWith('$lib/')) return `src/lib/${name.slice('$lib/'.length)}`;
	if (name.startsWith('#i18n/')) return `src/i18n/${name.slice('#i18n/'.length)}`;
	return name.startsWith('.') ? normalize(join(dirname(path), name)) : name;
}
