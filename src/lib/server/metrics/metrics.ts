import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { CacheStats } from '../http/cache.ts';
import type { ServedRequest } from './served-request.ts';

/** How late a series is. */
export interface SeriesLateness {
	readonly id: string;
	/** Days since its last value. */
	readonly age: number;
	/** How many publications are missing; null where none is due by a habit. */
	readonly missed: number | null;
}

/** What is read again each time that somebody collects. */
export interface MetricSources {
	readonly stats: () => CacheStats;
	/** The series whose silence a reader would notice. */
	readonly series: () => Promise<readonly SeriesLateness[]>;
}

/** Upper ends of the classes of a request's time, in seconds: a cached answer, a page, a crowd. */
const SECONDS = [0.001, 0.005, 0.025, 0.1, 0.5, 2, 10];

/**
 * Counts what a server does, in the names of Prometheus.
 *
 * @param registry - takes the counters; several processes are added up, the lateness of series apart
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
	latenessMetrics(registry, sources.series);
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

/** The same in every process: the maximum of what several report, never their sum. */
function latenessMetrics(registry: Registry, series: MetricSources['series']): void {
	const read = (name: string, help: string, value: (one: SeriesLateness) => number | null): void => {
		new Gauge({
			name,
			help,
			labelNames: ['series'],
			aggregator: 'max',
			registers: [registry],
			async collect() {
				this.reset();
				for (const one of await series()) {
					const found = value(one);
					if (found !== null) this.set({ series: one.id }, found);
				}
			}
		});
	};
	read('sarraf_series_age_days', 'Days since the last value of a series.', ({ age }) => age);
	read('sarraf_missed_publications', 'Publications of a series that were due and are missing.', ({ missed }) => missed);
}
