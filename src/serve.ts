/**
 * The server: loads the record and serves it. The build has it as `build/serve.js`. Settings come from the environment;
 * `settings.ts` has them all.
 */
import { createServer } from 'node:http';
import { dirname, resolve } from 'node:path';
import { boundConnections, closeServer } from './lib/server/http/connections.ts';
import { readFiles, withFiles } from './lib/server/http/files.ts';
import { createCachingHandler } from './lib/server/http/caching-handler.ts';
import { RenderThread } from './lib/server/http/thread.ts';
import { addressAt, readSettings, SETTINGS, warningsOf } from './lib/server/settings.ts';

const root = dirname(import.meta.dirname);
const { env } = process;

/** Milliseconds for which a render may leave its thread without a sign of life. */
const RENDER_TIMEOUT = 35_000;

/** Milliseconds that readers are given for what they have begun when the server ends. */
const PATIENCE = 5000;

function fail(message: string): never {
	console.error(message);
	process.exit(1);
}

const settings = readSettings(env);
if ('problems' in settings) fail(settings.problems.join('\n'));
const { host, cacheBytes: maxBytes, frameAncestors, trustedProxies } = settings;
// Folders that are not set lie beside the build, wherever the server is started.
const folder = (path: string, fallback: string): string => resolve(path === fallback ? root : '.', path);
env.DATA_DIR = folder(settings.dataDir, SETTINGS.DATA_DIR.fallback);
env.SARRAF_RELEASES = folder(settings.releasesDir, SETTINGS.SARRAF_RELEASES.fallback);
// The framework learns from each render's headers where readers meet the site: which port that is may not be known before.
delete env.ORIGIN;
env.PROTOCOL_HEADER = 'x-forwarded-proto';

let version = '';
const [thread, files] = await Promise.all([
	RenderThread.start({
		program: resolve(root, 'build/render-thread.js'),
		handlerFile: resolve(root, 'build/handler.js'),
		onVersion: (announced) => (version = announced),
		timeout: RENDER_TIMEOUT
	}),
	readFiles(resolve(root, 'build/client'))
]).catch((error: unknown) => fail(error instanceof Error ? error.message : String(error)));

const server = createServer();
boundConnections(server);
server.on('error', (error) => fail(`Cannot listen on ${addressAt(host, settings.port)}: ${error.message}`));
server.listen(settings.port, host, () => {
	const bound = server.address();
	const address = addressAt(host, typeof bound === 'object' && bound ? bound.port : settings.port);
	const render = withFiles(files, thread.renderer(settings.origin ?? address));
	const front = createCachingHandler({ render, version: () => version, maxBytes, frameAncestors, trustedProxies });
	server.on('request', front);
	for (const warning of warningsOf(settings, address)) console.warn(warning);
	console.log(`Sarraf is on ${address}`);
});
async function end(): Promise<void> {
	await closeServer(server, PATIENCE);
	await thread.end();
	process.exit(0);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end());
