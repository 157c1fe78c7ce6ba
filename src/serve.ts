/**
 * The server: loads the record and serves it, in one process or in as many as `WORKERS` sets. The build has it as
 * `build/serve.js`. Settings come from the environment; `settings.ts` has them all.
 */
import cluster from 'node:cluster';
import { createServer } from 'node:http';
import { dirname } from 'node:path';
import { openBuiltSite } from './lib/server/built-site.ts';
import { boundConnections, closeServer } from './lib/server/http/connections.ts';
import { createCachingHandler } from './lib/server/http/caching-handler.ts';
import { watched } from './lib/server/metrics/served-request.ts';
import { requestWatcher, serveMetrics } from './lib/server/metrics/watch.ts';
import { addressAt, readSettings, warningsOf, type Settings } from './lib/server/settings.ts';
import { Workers } from './lib/server/workers.ts';

const root = dirname(import.meta.dirname);
const { env } = process;

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

/** Serves in this process. */
async function serve(settings: Settings): Promise<void> {
	const { host, now, cacheBytes: maxBytes, frameAncestors, trustedProxies } = settings;
	let version = '';
	let isEnding = false;
	const site = await openBuiltSite(root, settings, (announced) => (version = announced)).catch((error: unknown) =>
		fail(error instanceof Error ? error.message : String(error))
	);
	const watcher = await requestWatcher(settings);

	const server = createServer();
	boundConnections(server);
	server.on('error', (error) => fail(`Cannot listen on ${addressAt(host, settings.port)}: ${error.message}`));
	server.listen(settings.port, host, async () => {
		const bound = server.address();
		const port = typeof bound === 'object' && bound ? bound.port : settings.port;
		const render = site.renderer(settings.origin ?? addressAt(host, port));
		const state = { version: () => version, isEnding: () => isEnding, now };
		const front = createCachingHandler({ render, ...state, maxBytes, frameAncestors, trustedProxies });
		const watch = watcher({ stats: front.stats, render });
		server.on('request', watch === undefined ? front : watched(front, watch));
		if (cluster.isWorker) return;
		await showMetrics(settings, false);
		welcome(settings, port);
	});
	onEnd(async () => {
		isEnding = true;
		await closeServer(server, PATIENCE);
		await site.end();
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
	const each = { program: import.meta.filename, count, env: { CACHE_MB: String(share) } };
	const options = { ...each, patience: 2 * PATIENCE, log: console.error };
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
