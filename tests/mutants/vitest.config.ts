/** Unit tests with one file of the sources replaced as it is read: the tree itself stays as it is. */
import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const { MUTANT_OF, MUTANT_SOURCE } = process.env;

export default defineConfig({
	plugins: [
		{
			name: 'mutant',
			enforce: 'pre',
			load: (id) => (MUTANT_SOURCE !== undefined && id === MUTANT_OF ? readFileSync(MUTANT_SOURCE, 'utf8') : undefined)
		}
	],
	test: {
		name: 'mutants',
		include: ['tests/unit/**/*.test.ts'],
		env: { TZ: 'Asia/Damascus' },
		pool: 'forks',
		maxWorkers: 1,
		isolate: false,
		bail: 1,
		testTimeout: 20_000
	}
});
