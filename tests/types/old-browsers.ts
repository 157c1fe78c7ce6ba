/**
 * Browsers of five years ago know the language and the library of 2021. What is sent to them is compiled once more against
 * that library, so that a method from later years, such as `at` or `toSorted`, is an error. Syntax is the build's matter.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

const ROOT = join(import.meta.dirname, '../..');
const LIBRARY = ['lib.es2021.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'];
/** Every script that readers are sent: the sources import each to ship it. What it fetches itself is found by its imports. */
const SENT = [...new Set(sources().flatMap(shippedBy))].sort();

/** What the compiler says of a name, or of something's property, that a library does not have. */
const MISSING = [2304, 2339, 2550, 2551, 2552];

const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), ts.sys.readFile);
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);

function sources(): readonly string[] {
	const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' });
	return files.filter((file) => /\.(?:ts|svelte)$/.test(file));
}

/** The scripts that a source has the build ship to readers. */
function shippedBy(source: string): readonly string[] {
	const imports = readFileSync(join(ROOT, 'src', source), 'utf8').matchAll(/'#(lib\/[^']+\.ts)\?script&/g);
	return [...imports].map(([, script = '']) => `src/${script}`);
}

/** A script and all that it brings along, types apart. */
function withImports(file: string, found = new Set<string>()): Set<string> {
	if (found.has(file)) return found;
	found.add(file);
	const text = readFileSync(file, 'utf8');
	for (const [, from, lazy] of text.matchAll(
		/^(?:import|export) (?!type )[^;]*?from '([^']+\.ts)';|import\('([^']+)'\)/gm
	)) {
		const path = from ?? lazy ?? '';
		withImports(path.startsWith('#') ? join(ROOT, 'src', path.slice(1)) : join(dirname(file), path), found);
	}
	return found;
}

function errorsIn(files: readonly string[], text = ''): readonly string[] {
	const name = join(ROOT, 'src/lib/old-browsers.ts');
	const settings: ts.CompilerOptions = { ...options, noEmit: true, checkJs: false, types: [], lib: LIBRARY };
	const host = ts.createCompilerHost(settings);
	const { getSourceFile, fileExists } = host;
	host.getSourceFile = (file, version) =>
		file === name ? ts.createSourceFile(file, text, version) : getSourceFile(file, version);
	// Node's own types would bring later methods along.
	host.fileExists = (file) => file === name || (!file.includes('/@types/node/') && fileExists(file));
	const program = ts.createProgram([...files.map((file) => join(ROOT, file)), ...(text ? [name] : [])], settings, host);
	const sent = new Set(program.getRootFileNames().flatMap((root) => (root === name ? root : [...withImports(root)])));
	const found = ts
		.getPreEmitDiagnostics(program)
		.filter(({ code, file }) => MISSING.includes(code) && (!file || sent.has(file.fileName)));
	return found.map(({ file, start = 0, messageText }) => {
		const line = file ? `${file.fileName}:${file.getLineAndCharacterOfPosition(start).line + 1}: ` : '';
		return line + ts.flattenDiagnosticMessageText(messageText, '\n');
	});
}

const missed = errorsIn([], `export const last = (list: readonly number[]) => list.at(-1);`).length === 0;
const errors = [
	...errorsIn(SENT),
	...(SENT.length === 0 ? ['No script was found that readers are sent.'] : []),
	...(missed ? ['The check of old browsers let a method of 2022 pass.'] : [])
];
for (const error of errors) console.error(error);
if (errors.length === 0) console.log('What readers are sent needs no library later than 2021.');
process.exitCode = errors.length > 0 ? 1 : 0;
