import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildLibrary } from '../../src/tooling/library.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Where the package is built and packed, and a project of someone else that has nothing but it. */
const folder = mkdtempSync(join(tmpdir(), 'sarraf-library-'));
const built = join(folder, 'dist');
const project = join(folder, 'project');

const npm = (directory: string, ...words: readonly string[]): string =>
	execFileSync('npm', [...words, '--cache', join(folder, 'cache'), '--no-update-notifier'], {
		cwd: directory,
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'pipe']
	});

/** The first block of code in a language within the library's section of the README. */
function block(language: string): string {
	const [, section = ''] = readFileSync(join(ROOT, 'README.md'), 'utf8').split('## Use the library\n');
	const [, code] = new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``).exec(section) ?? [];
	if (code === undefined) throw new Error(`README.md: no ${language} under “Use the library”`);
	return code;
}

let packed = new Uint8Array();

beforeAll(() => {
	buildLibrary(built);
	mkdirSync(project);
	writeFileSync(join(project, 'package.json'), '{ "name": "project", "private": true, "type": "module" }\n');
	const tarball = join(folder, npm(folder, 'pack', built, '--silent').trim());
	packed = Uint8Array.from(readFileSync(tarball));
	// What it depends on is linked from here, so that no registry is asked.
	const parts = ['date-fns', '@date-fns/utc'].map((name) => join(ROOT, 'node_modules', name));
	npm(project, 'install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', tarball, ...parts);
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the package for other programs', () => {
	it('is packed as publint wants it', async () => {
		const { messages, pkg } = await publint({ pack: { tarball: packed.buffer }, strict: true });
		expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
	});

	it('has types that Node and bundlers find', async () => {
		const result = await checkPackage(createPackageFromTarballData(packed));
		if (result.types === false) throw new Error('the package has no types');
		expect(Object.keys(result.entrypoints)).toEqual(['./series']);
		// It is for ES modules alone: `require` of old versions of Node is not asked for.
		const wrong = result.problems.filter(
			(problem) => !('resolutionKind' in problem && ['node10', 'node16-cjs'].includes(problem.resolutionKind))
		);
		expect(wrong).toEqual([]);
	});

	it('brings nothing of the server along', () => {
		const { packages } = JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8'));
		expect(packages['node_modules/sarraf'].dependencies).toEqual({
			'@date-fns/utc': expect.stringMatching(/^\^2\./),
			'date-fns': expect.stringMatching(/^\^4\./)
		});
	});

	it('prints what the README says when its example is run', () => {
		writeFileSync(join(project, 'example.js'), block('js'));
		const printed = execFileSync(process.execPath, ['example.js'], { cwd: project, encoding: 'utf8' });
		expect(printed).toBe(block('text'));
	});

	it('has an example of ten lines', () => {
		expect(
			block('js')
				.split('\n')
				.filter((line) => line !== '')
		).toHaveLength(10);
	});

	it('compiles the example as TypeScript, its own types checked too', () => {
		const file = join(project, 'example.ts');
		writeFileSync(file, block('js'));
		const program = ts.createProgram([file], {
			module: ts.ModuleKind.NodeNext,
			target: ts.ScriptTarget.ES2022,
			lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
			types: [],
			skipDefaultLibCheck: true,
			strict: true,
			exactOptionalPropertyTypes: true,
			noEmit: true
		});
		const told = ts.getPreEmitDiagnostics(program).map(({ messageText }) => messageText);
		expect(told).toEqual([]);
	}, 60_000);
});
