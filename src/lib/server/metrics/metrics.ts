import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { CacheStats } from '../http/cache.ts';
import type { ServedRequest } from './served-request.ts';

/** How old the last value of a series is, in days. */
export interface SeriesAge {
	readonly id: string;
	readonly age: number;
}

/** What is read again each time that somebody collects. */
export interface MetricSources {
	readonly stats: () => CacheStats;
	/** The ages of the series whose silence a reader would notice. */
	readonly ages: () => Promise<readonly SeriesAge[]>;
}

/** Upper ends of the classes of a request's time, in seconds: a cached answer, a page, a crowd. */
const SECONDS = [0.001, 0.005, 0.025, 0.1, 0.5, 2, 10];

/**
 * Counts what a server does, in the names of Prometheus.
 *
 * @param registry - takes the counters; several processes are added up, ages apart
 * @param sources - what is read when somebody collects
 * @returns counts one answered request
 * @example serverMetrics(registry, sources)({ method: 'GET', address: '/', status: 200, seconds: 0.002 })
 */
export function serverMetrics(registry: Registry, sources: MetricSources): (served: ServedRequest) => void {
	const registers = [registry];
	const requests = new Counter({
		name: 'sarraf_requests_total',
		help: 'Requests that were answered, by address and status.',
		labelNames: ['address', 'status'],
		registers
	});
	const seconds = new Histogram({
		name: 'sarraf_request_seconds',
		help: 'Seconds from a request to the last byte of its answer.',
		buckets: SECONDS,
		registers
	});
	cacheMetrics(registry, sources.stats);
	new Gauge({
		name: 'sarraf_series_age_days',
		help: 'Days since the last value of a series.',
		labelNames: ['series'],
		aggregator: 'max',
		registers,
		async collect() {
			this.reset();
			for (const { id, age } of await sources.ages()) this.set({ series: id }, age);
		}
	});
	return ({ address, status, seconds: taken }) => {
		requests.inc({ address, status });
		seconds.observe(taken);
	};
}

function cacheMetrics(registry: Registry, stats: () => CacheStats): void {
	const read = (name: string, help: string, value: (stats: CacheStats) => number): void => {
		new Gauge({
			name,
			help,
			registers: [registry],
			collect() {
				this.set(value(stats()));
			}
		});
	};
	read('sarraf_renders', 'Pages, files and pictures that were rendered.', ({ renders }) => renders);
	read('sarraf_cache_hits', 'Requests that were answered from memory at once.', ({ hits }) => hits);
	read('sarraf_cache_entries', 'Answers in memory.', ({ entries }) => entries);
	read('sarraf_cache_bytes', 'Bytes that the answers in memory are counted with.', ({ bytes }) => bytes);
}
