import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { paraglide } from './src/i18n/paraglide.config.ts';
import { scripts } from './src/tooling/script-plugin.ts';

const { REPORTS } = process.env;

/** Tests of files, processes, connections and sources: no day is reckoned in them, and one time zone is enough. */
const WITHOUT_DAYS = [
	'{phrases,structure}/**',
	'keeper/{check,faults}.test.ts',
	'keeper/fetch/client.test.ts',
	'keeper/links/**',
	'record/files/{cut,fuzz}.test.ts',
	'server/http/{cache.*,compression,connections,thread}.test.ts',
	'server/store/{commit,folder-files}.test.ts',
	'server/workers.test.ts'
].map((path) => `tests/unit/${path}`);

/**
 * The unit suite runs west and east of Greenwich: a local date would show. Its files share what they import, which is most
 * of their time; each leaves the globals as it found them.
 */
const unitIn = (zone: string, exclude: readonly string[] = []) => ({
	extends: true as const,
	test: {
		name: `unit, ${zone}`,
		include: ['tests/unit/**/*.test.ts'],
		exclude: [...exclude],
		env: { TZ: zone },
		isolate: false
	}
});

export default defineConfig({
	plugins: [paraglideVitePlugin(paraglide), scripts(), sveltekit()],
	build: {
		// Browsers of five years ago. They know this language; with them as named targets, the build would write 12 kB round private fields.
		target: 'es2022',
		cssTarget: ['chrome95', 'edge95', 'firefox94', 'safari15'],
		rolldownOptions: { checks: { pluginTimings: false } }
	},
	test: {
		pool: 'forks',
		maxWorkers: 2,
		testTimeout: 20_000,
		// Style sheets that are imported as text are read as they are.
		css: true,
		reporters: REPORTS ? ['default', ['json', { outputFile: `${REPORTS}/vitest.json` }]] : ['default'],
		projects: [
			unitIn('Pacific/Honolulu', WITHOUT_DAYS),
			unitIn('Asia/Damascus'),
			{ extends: true, test: { name: 'data', include: ['tests/data/**/*.test.ts'] } },
			// Holds the documents against the code.
			{ extends: true, test: { name: 'docs', include: ['tests/docs/**/*.test.ts'] } },
			// Holds the API against its document.
			{ extends: true, test: { name: 'contract', include: ['tests/contract/**/*.test.ts'] } },
			// Packs the library and installs it elsewhere.
			{ extends: true, test: { name: 'library', include: ['tests/library/**/*.test.ts'] } },
			// Builds the site with one more language.
			{ extends: true, test: { name: 'languages', include: ['tests/languages/**/*.test.ts'] } }
		]
	}
});
