import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerApi } from '#lib/server/resources/api/answer.ts';
import { SITE } from '#tests/support/site.ts';
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

/** The blocks of code in a language within the library's section of the README: that of each entry. */
function blocks(language: string): readonly [series: string, client: string] {
	const [, rest = ''] = readFileSync(join(ROOT, 'README.md'), 'utf8').split('## Use the library\n');
	const [section = ''] = rest.split('\n## ');
	const found = [...section.matchAll(new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``, 'g'))].map(([, code = '']) => code);
	const [series, client, ...others] = found;
	if (series === undefined || client === undefined || others.length > 0)
		throw new Error(`README.md: ${found.length} blocks of ${language} under “Use the library”, not two`);
	return [series, client];
}

let packed = new Uint8Array();

beforeAll(() => {
	buildLibrary(built);
	mkdirSync(project);
	writeFileSync(join(project, 'package.json'), '{ "name": "project", "private": true, "type": "module" }\n');
	const tarball = join(folder, npm(folder, 'pack', built, '--silent').trim());
	packed = Uint8Array.from(readFileSync(tarball));
	// What it depends on is linked from here, so that no registry is contacted.
	const parts = ['date-fns', '@date-fns/utc', 'valibot'].map((name) => join(ROOT, 'node_modules', name));
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
		expect(Object.keys(result.entrypoints)).toEqual(['./series', './client']);
		// It is for ES modules alone: `require` of old versions of Node is not requested.
		const wrong = result.problems.filter(
			(problem) => !('resolutionKind' in problem && ['node10', 'node16-cjs'].includes(problem.resolutionKind))
		);
		expect(wrong).toEqual([]);
	});

	it('brings nothing of the server along', () => {
		const { packages } = JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8'));
		expect(packages['node_modules/sarraf'].dependencies).toEqual({
			'@date-fns/utc': expect.stringMatching(/^\^2\./),
			'date-fns': expect.stringMatching(/^\^4\./),
			valibot: expect.stringMatching(/^\^1\./)
		});
	});

	it('prints what the README says when its example of series is run', () => {
		const [code] = blocks('js');
		const [printed] = blocks('text');
		writeFileSync(join(project, 'example.js'), code);
		expect(execFileSync(process.execPath, ['example.js'], { cwd: project, encoding: 'utf8' })).toBe(printed);
	});

	it('prints what the README says when its example of the client asks a site', async () => {
		const [, code] = blocks('js');
		const [, printed] = blocks('text');
		const server = createServer((request, response) => {
			const url = new URL(request.url ?? '/', SITE.origin);
			void answerApi({ url, locals: { language: 'en', site: SITE, status: undefined } }).then(async (answer) => {
				response.writeHead(answer.status, [...answer.headers].flat());
				response.end(await answer.text());
			});
		});
		await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
		const address = server.address();
		const port = typeof address === 'object' ? address?.port : undefined;
		writeFileSync(join(project, 'client.js'), code.replace('https://sarraf.example', `http://127.0.0.1:${port}`));
		const { stdout } = await promisify(execFile)(process.execPath, ['client.js'], { cwd: project });
		server.close();
		expect(stdout).toBe(printed);
	});

	it('has examples of ten lines at most', () => {
		for (const code of blocks('js'))
			expect(code.split('\n').filter((line) => line !== '').length).toBeLessThanOrEqual(10);
	});

	it('compiles the examples as TypeScript, its own types checked too', () => {
		const files = blocks('js').map((code, i) => {
			const file = join(project, `example-${i}.ts`);
			writeFileSync(file, code);
			return file;
		});
		const program = ts.createProgram(files, {
			module: ts.ModuleKind.NodeNext,
			target: ts.ScriptTarget.ES2022,
			lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
			types: [],
			skipDefaultLibCheck: true,
			strict: true,
			exactOptionalPropertyTypes: true,
			noEmit: true
		});
		const stated = ts.getPreEmitDiagnostics(program).map(({ messageText }) => messageText);
		expect(stated).toEqual([]);
	}, 60_000);
});
