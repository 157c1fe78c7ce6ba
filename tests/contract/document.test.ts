/** The committed document: as the sources make it, well formed, and never less than at the last release. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openApi } from '#lib/api/openapi/document.ts';
import { DOCUMENT, RELEASED } from './document.ts';

const PROGRAM = join(createRequire(import.meta.url).resolve('@redocly/cli/package.json'), '../bin/cli.js');
const folder = mkdtempSync(join(tmpdir(), 'sarraf-api-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs redocly; what it prints, and whether it is content. */
function redocly(...words: readonly string[]): { readonly passed: boolean; readonly text: string } {
	const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
	try {
		return { passed: true, text: execFileSync(process.execPath, [PROGRAM, ...words], { env, encoding: 'utf8' }) };
	} catch (error) {
		return { passed: false, text: String(error) };
	}
}

it('is what the sources make of it (npm run openapi)', () => {
	expect(JSON.parse(readFileSync(DOCUMENT, 'utf8'))).toEqual(JSON.parse(JSON.stringify(openApi())));
});

it('is clean by redocly lint', () => {
	const { passed, text } = redocly('lint', DOCUMENT, '--format', 'json');
	expect(passed, text).toBe(true);
	expect(JSON.parse(text).totals).toMatchObject({ errors: 0, warnings: 0 });
});

describe('version 1 only grows', () => {
	it('since the last release', () => {
		const { passed, text } = redocly('diff', RELEASED, DOCUMENT, '--fail-on', 'major');
		expect(passed, text).toBe(true);
	});

	it.each([
		['a member of an answer that is gone', '"state"', '"condition"'],
		['a parameter that is gone', '"name": "max_age"', '"name": "oldest"'],
		['a value that is gone', '"median",', '']
	])('%s is noticed', (_, before, after) => {
		const text = readFileSync(DOCUMENT, 'utf8');
		expect(text).toContain(before);
		const file = join(folder, 'broken.json');
		writeFileSync(file, text.replaceAll(before, after));
		expect(redocly('diff', RELEASED, file, '--fail-on', 'major').passed).toBe(false);
	});
});
