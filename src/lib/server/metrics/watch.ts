/** What an operator may see of a running server: metrics on a port of their own, and a line for each request. */
import type { Server } from 'node:http';
import type { CacheStats } from '../http/cache.ts';
import type { Render } from '../http/renderer.ts';
import type { Settings } from '../settings.ts';
import { metricsServer } from './metrics-server.ts';
import { requestLine } from './request-line.ts';
import type { ServedRequest } from './served-request.ts';
import { seriesLateness } from './series-lateness.ts';

/** What a server reports about itself. */
interface Sources {
	readonly stats: () => CacheStats;
	readonly render: Render;
}

/** The package of metrics is loaded by those who want them: a start without them has nothing to pay for. */
const loadMetrics = () => Promise.all([import('prom-client'), import('./metrics.ts')]);

/** What is called for each answered request. */
type Watch = (served: ServedRequest) => void;

/**
 * Makes ready what is called for each answered request, by the settings: loaded before a server listens, so that its first
 * reader waits for nothing.
 *
 * @returns makes that one function, undefined where the operator wants to see nothing
 * @example (await requestWatcher(settings))({ stats: front.stats, render }) // undefined
 */
export async function requestWatcher({
	metricsPort,
	requestsAreLogged
}: Pick<Settings, 'metricsPort' | 'requestsAreLogged'>): Promise<(sources: Sources) => Watch | undefined> {
	const loaded = metricsPort === undefined ? undefined : await loadMetrics();
	return ({ stats, render }) => {
		const watchers: Watch[] = [];
		if (requestsAreLogged) watchers.push((served) => console.log(requestLine(served, new Date())));
		if (loaded) {
			const [{ AggregatorRegistry, register }, { serverMetrics }] = loaded;
			// Made for what it begins: it answers the process that adds up the metrics of all.
			new AggregatorRegistry();
			watchers.push(serverMetrics(register, { stats, series: () => seriesLateness(render) }));
		}
		return watchers.length === 0 ? undefined : (served) => watchers.forEach((watch) => watch(served));
	};
}

/**
 * Serves the metrics of this process, or the sum of those of its workers.
 *
 * @param hasWorkers - whether others answer the readers
 * @returns the server, where the operator wants one
 */
export async function serveMetrics(
	{ host, metricsPort }: Pick<Settings, 'host' | 'metricsPort'>,
	hasWorkers: boolean
): Promise<Server | undefined> {
	if (metricsPort === undefined) return undefined;
	const [{ AggregatorRegistry, register }] = await loadMetrics();
	const all = new AggregatorRegistry();
	return metricsServer(() => (hasWorkers ? all.clusterMetrics() : register.metrics())).listen(metricsPort, host);
}
