import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { buildWhenNeeded, stamp } from '../../../src/tooling/stamp.js';

let root = '';
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'sarraf-stamp-'));
	for (const folder of ['src', 'static', 'build']) mkdirSync(join(root, folder));
	for (const file of ['package.json', 'package-lock.json', 'svelte.config.js', 'vite.config.ts'])
		cpSync(file, join(root, file));
});
afterEach(() => rmSync(root, { recursive: true }));

it('says in one line what is missing where a build is needed and its packages are not installed', async () => {
	await expect(buildWhenNeeded(root)).rejects.toThrow(/^There is no build .* run "npm ci" without --omit=dev, .*$/);
});

it('needs no package where there is a build of these sources, and one where they have changed since', async () => {
	stamp(root);
	await expect(buildWhenNeeded(root)).resolves.toBeUndefined();
	writeFileSync(join(root, 'src/new.ts'), '');
	await expect(buildWhenNeeded(root)).rejects.toThrow(/not installed/);
});
