import { Registry } from 'prom-client';
import { expect, it } from 'vitest';
import { serverMetrics } from '#lib/server/metrics/metrics.ts';
import { requestLine } from '#lib/server/metrics/request-line.ts';
import { seriesLateness } from '#lib/server/metrics/series-lateness.ts';

const STATS = { hits: 7, renders: 3, entries: 2, bytes: 4096, refusals: 0, rawUrls: 0, refinable: 0 };

it('counts requests by address and status, and reads the rest when somebody collects', async () => {
	const registry = new Registry();
	let age = 54;
	const series = async () => [
		{ id: 'syp-parallel', age, missed: 3 },
		{ id: 'syp-official', age: 9, missed: null }
	];
	const count = serverMetrics(registry, { stats: () => STATS, series });
	count({ method: 'GET', address: '/', status: 200, seconds: 0.002 });
	count({ method: 'GET', address: '/', status: 200, seconds: 0.2 });
	count({ method: 'GET', address: 'other', status: 404, seconds: 0.002 });
	age = 55;
	const lines = (await registry.metrics()).split('\n');
	for (const line of [
		'sarraf_requests_total{address="/",status="200"} 2',
		'sarraf_requests_total{address="other",status="404"} 1',
		'sarraf_request_seconds_bucket{le="0.001"} 0',
		'sarraf_request_seconds_bucket{le="0.005"} 2',
		'sarraf_request_seconds_bucket{le="0.5"} 3',
		'sarraf_renders 3',
		'sarraf_cache_hits 7',
		'sarraf_cache_entries 2',
		'sarraf_cache_bytes 4096',
		'sarraf_series_age_days{series="syp-parallel"} 55',
		'sarraf_series_age_days{series="syp-official"} 9'
	])
		expect(lines).toContain(line);
	expect(lines.filter((line) => line.startsWith('sarraf_missed'))).toEqual([
		'sarraf_missed_publications{series="syp-parallel"} 3'
	]);
});

it('reads from the health of the site how late its series are', async () => {
	const series = [
		{ id: 'syp-parallel', role: 'headline', freshness: 'old', age: 55, missed: 3 },
		{ id: 'syp-official', role: 'official', freshness: null, age: null, missed: null }
	];
	const body = Buffer.from(JSON.stringify({ version: 'v1', series }));
	const requested: string[] = [];
	const render = async (address: string) => {
		requested.push(address);
		return { status: 200, headers: {}, body };
	};
	expect(await seriesLateness(render)).toEqual([{ id: 'syp-parallel', age: 55, missed: 3 }]);
	expect(requested).toEqual(['/healthz']);
});

it('writes a request as a line of JSON', () => {
	const served = { method: 'GET', address: '/series/[id].csv', status: 200, seconds: 0.00214 };
	expect(requestLine(served, new Date(0))).toBe(
		'{"time":"1970-01-01T00:00:00.000Z","method":"GET","address":"/series/[id].csv","status":200,"milliseconds":2.1}'
	);
});
