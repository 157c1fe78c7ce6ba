/**
 * `npm run build`: builds the dashboard and the server in front of it, and notes in the build which sources it was made of.
 */
import { resolve } from 'node:path';
import { build, type InlineConfig } from 'vite';
import { stamp } from './stamp.js';

const root = resolve(import.meta.dirname, '../..');

/**
 * What runs outside the framework's bundle: the server and the program of its rendering thread, each in one file beside
 * the framework's `handler.js`, with the packages that it needs.
 */
const SERVER: InlineConfig = {
	root,
	configFile: false,
	logLevel: 'warn',
	publicDir: false,
	ssr: { noExternal: true },
	build: {
		ssr: true,
		outDir: 'build',
		emptyOutDir: false,
		target: 'node20',
		rolldownOptions: {
			input: {
				serve: resolve(root, 'src/serve.ts'),
				'render-thread': resolve(root, 'src/lib/server/http/thread-entry.ts')
			},
			output: { entryFileNames: '[name].js' },
			checks: { pluginTimings: false }
		}
	}
};

await build({ root, logLevel: 'warn' });
await build(SERVER);
stamp(root);
