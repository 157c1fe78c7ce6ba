/**
 * `npm start`: builds when needed, loads the record and serves it. Settings come from the environment; `settings.ts` has
 * them all.
 */
import { createServer } from 'node:http';
import { dirname, resolve } from 'node:path';
import { createFront } from './lib/server/http/front.ts';
import { buildWhenNeeded } from './tooling/stamp.ts';
import { addressAt, readSettings, SETTINGS, warningsOf } from './lib/server/settings.ts';
import { onVersion } from './lib/server/store/record-channel.ts';
import { contentVersion } from './tooling/version.js';

const root = dirname(import.meta.dirname);
const { env } = process;

function fail(message: string): never {
	console.error(message);
	process.exit(1);
}

const settings = readSettings(env);
if ('problems' in settings) fail(settings.problems.join('\n'));
const { host, cacheBytes: maxBytes, frameAncestors } = settings;
env.DATA_DIR = resolve(settings.dataDir === SETTINGS.DATA_DIR.usual ? root : '.', settings.dataDir);
// The framework learns from each render's headers where readers meet the site: which port that is may not be known before.
delete env.ORIGIN;
env.PROTOCOL_HEADER = 'x-forwarded-proto';

let version = '';
onVersion((announced) => (version = announced));

await buildWhenNeeded(root, contentVersion(root)).catch((error: unknown) => fail(String(error)));
const { handler } = await import(/* @vite-ignore */ resolve(root, 'build/handler.js')).catch((error: unknown) =>
	fail(
		error instanceof Error && error.name === 'BrokenRecord'
			? error.message
			: `The server cannot start: ${String(error)}`
	)
);

const server = createServer();
server.on('error', (error) => fail(`Cannot listen on ${addressAt(host, settings.port)}: ${error.message}`));
server.listen(settings.port, host, () => {
	const bound = server.address();
	const address = addressAt(host, typeof bound === 'object' && bound ? bound.port : settings.port);
	const origin = settings.origin ?? address;
	server.on('request', createFront({ handler, version: () => version, origin, maxBytes, frameAncestors }));
	for (const warning of warningsOf(settings, address)) console.warn(warning);
	console.log(`Sarraf is on ${address}`);
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.close(() => process.exit(0)));
