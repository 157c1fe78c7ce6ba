/**
 * `npm prepare`: compiles the messages and the framework's types. An installation without the tools for that, by
 * `npm ci --omit=dev`, runs what was built before, and needs neither.
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

/** @param {string} name */
function isInstalled(name) {
	try {
		return resolve(name) !== '';
	} catch {
		return false;
	}
}

const STEPS = ['tsx src/i18n/compile.ts', 'svelte-kit sync'];
if (isInstalled('@sveltejs/kit/package.json'))
	for (const step of STEPS) {
		const { status } = spawnSync(step, { shell: true, stdio: 'inherit' });
		if (status !== 0) process.exit(status ?? 1);
	}
