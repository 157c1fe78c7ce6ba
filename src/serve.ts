/**
 * The server: loads the record and serves it, in one process or in as many as `WORKERS` says. The build has it as
 * `build/serve.js`. Settings come from the environment; `settings.ts` has them all.
 */
import cluster from 'node:cluster';
import { createServer } from 'node:http';
import { dirname, resolve } from 'node:path';
import { boundConnections, closeServer } from './lib/server/http/connections.ts';
import { readFiles, withFiles } from './lib/server/http/files.ts';
import { createCachingHandler } from './lib/server/http/caching-handler.ts';
import { watched } from './lib/server/metrics/served-request.ts';
import { requestWatcher, serveMetrics } from './lib/server/metrics/watch.ts';
import { RenderThread } from './lib/server/http/thread.ts';
import { addressAt, readSettings, SETTINGS, warningsOf, type Settings } from './lib/server/settings.ts';
import { Workers } from './lib/server/workers.ts';

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

function welcome(settings: Settings, port: number): void {
	const address = addressAt(settings.host, port);
	for (const warning of warningsOf(settings, address)) console.warn(warning);
	console.log(`Sarraf is on ${address}`);
}

/** Ends the process well when the operator, or the process that started it, wants that. */
function onEnd(end: () => Promise<void>): void {
	let ending: Promise<void> | undefined;
	const once = (): void => void (ending ??= end().then(() => process.exit(0)));
	for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, once);
	if (cluster.isWorker) process.on('disconnect', once);
}

/** A folder that is not set lies beside the build, wherever the server is started. */
function folder(path: string, fallback: string): string {
	return resolve(path === fallback ? root : '.', path);
}

/** Serves in this process. */
async function serve(settings: Settings): Promise<void> {
	const { host, cacheBytes: maxBytes, frameAncestors, trustedProxies } = settings;
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
	server.listen(settings.port, host, async () => {
		const bound = server.address();
		const port = typeof bound === 'object' && bound ? bound.port : settings.port;
		const render = withFiles(files, thread.renderer(settings.origin ?? addressAt(host, port)));
		const front = createCachingHandler({ render, version: () => version, maxBytes, frameAncestors, trustedProxies });
		const watch = await requestWatcher(settings, { stats: front.stats, render });
		server.on('request', watch === undefined ? front : watched(front, watch));
		if (cluster.isWorker) return;
		await showMetrics(settings, false);
		welcome(settings, port);
	});
	onEnd(async () => {
		await closeServer(server, PATIENCE);
		await thread.end();
	});
}

/** Serves the metrics, where the operator wants them. */
async function showMetrics(settings: Settings, hasWorkers: boolean): Promise<void> {
	const metrics = await serveMetrics(settings, hasWorkers);
	metrics?.on('error', (error) => fail(`Cannot serve metrics: ${error.message}`));
}

/** Serves in several processes, each with its part of the memory for answers. */
async function serveTogether(settings: Settings): Promise<void> {
	const { workers: count, cacheBytes } = settings;
	const share = Math.max(1, Math.floor(cacheBytes / 2 ** 20 / count));
	const options = { program: import.meta.filename, count, env: { CACHE_MB: String(share) }, log: console.error };
	// The process that could not start has printed why.
	const { workers, address } = await Workers.start(options).catch(() => process.exit(1));
	await showMetrics(settings, true);
	welcome(settings, address.port);
	process.on('SIGHUP', () => void workers.restart());
	onEnd(() => workers.end());
}

const settings = readSettings(env);
if ('problems' in settings) fail(settings.problems.join('\n'));
await (cluster.isPrimary && settings.workers > 1 ? serveTogether(settings) : serve(settings));
