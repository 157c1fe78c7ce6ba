import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const SERIES = join(ROOT, 'src/lib/series');

/** What the module offers, found by the compiler. */
function exported() {
	const index = join(SERIES, 'index.ts');
	const program = ts.createProgram([index], {
		module: ts.ModuleKind.ESNext,
		moduleResolution: ts.ModuleResolutionKind.Bundler,
		allowImportingTsExtensions: true,
		noEmit: true,
		types: []
	});
	const checker = program.getTypeChecker();
	const file = program.getSourceFile(index);
	const module = file && checker.getSymbolAtLocation(file);
	if (module === undefined) throw new Error('src/lib/series/index.ts exports nothing');
	return checker.getExportsOfModule(module).map((symbol) => {
		const {
			name,
			declarations = [],
			flags
		} = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
		return { name, declarations, isFunction: (flags & ts.SymbolFlags.Function) !== 0 };
	});
}

/** The names that the rest of the sources import from the module. */
function imported(): ReadonlySet<string> {
	const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
		.map((name) => join(ROOT, 'src', name))
		.filter((name) => /\.(?:ts|svelte)$/.test(name) && !name.startsWith(SERIES));
	const lists = sources.flatMap((name) => [
		...readFileSync(name, 'utf8').matchAll(/import (?:type )?\{([^}]*)\} from '#lib\/series\//g)
	]);
	return new Set(
		lists.flatMap(([, list = '']) => list.split(',').map((one) => one.trim().replace(/^type | as .*$/g, '')))
	);
}

const offered = exported();
const used = imported();

const exampleOf = (declaration: ts.Declaration) =>
	ts.getJSDocTags(declaration).find(({ tagName }) => tagName.text === 'example')?.comment;

/** The signatures of functions and the shapes of other types that a caller meets. */
const signatures = offered.flatMap(({ name, declarations, isFunction }) =>
	declarations.map((declaration) => {
		const text = declaration.getText();
		const body = isFunction && ts.isFunctionDeclaration(declaration) ? (declaration.body?.getText() ?? '') : '';
		return { name, text: text.slice(0, text.length - body.length) };
	})
);

const isMet = (name: string) =>
	signatures.some((other) => other.name !== name && new RegExp(`\\b${name}\\b`).test(other.text));

describe('what sarraf/series offers', () => {
	it('finds both sides', () => {
		expect(offered.map(({ name }) => name)).toEqual(expect.arrayContaining(['asOf', 'resample', 'Series']));
		expect([...used]).toEqual(expect.arrayContaining(['asOf', 'Series']));
	});

	it('documents every function with an example', () => {
		const bare = offered.filter(({ isFunction, declarations }) => isFunction && !declarations.some(exampleOf));
		expect(bare.map(({ name }) => name)).toEqual([]);
	});

	it('has nothing else that is neither used, nor documented with an example, nor met in a signature', () => {
		const rest = offered.filter(
			({ name, declarations }) => !used.has(name) && !declarations.some(exampleOf) && !isMet(name)
		);
		expect(rest.map(({ name }) => name)).toEqual([]);
	});
});
