/**
 * What `npm start` runs: builds when there is no build of these sources, and starts the server that is in the build. It is
 * plain JavaScript, so that a start with a build at hand has nothing to compile.
 */
import { dirname } from 'node:path';
import { buildWhenNeeded } from './tooling/stamp.js';

const root = dirname(import.meta.dirname);
try {
	await buildWhenNeeded(root);
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
}
const program = new URL('../build/serve.js', import.meta.url);
await import(program.href);
