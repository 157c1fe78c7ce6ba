import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cacheControl, freshnessOf } from '#lib/server/http/freshness.ts';

describe('freshnessOf', () => {
	it.each([
		['/_app/immutable/start.abc.js', '', 'immutable'],
		['/_app/version.json', '', 'live'],
		['/embed/v1.js', '', 'loader'],
		['/service-worker.js', '', 'worker'],
		['/ar/manifest.webmanifest', '', 'live'],
		['/embed/rate', '', 'live'],
		['/data/2026-10-01.parquet', 'public, max-age=31536000, immutable', 'immutable'],
		['/', 'public, max-age=60', 'live'],
		['/x/_app/immutable/', '', 'live']
	])('%s rendered with %j is %s', (path, rendered, freshness) => {
		expect(freshnessOf(path, rendered)).toBe(freshness);
	});
});

describe('cacheControl', () => {
	it.each([
		['immutable', 0, 'public, max-age=31536000, immutable'],
		['loader', 0, 'public, max-age=3600, stale-while-revalidate=86400'],
		['worker', 86_400_000, 'no-cache'],
		['live', 86_400_000, 'public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800'],
		['live', 300_000, 'public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800'],
		['live', 299_999, 'public, max-age=299, stale-while-revalidate=86400, stale-if-error=604800'],
		['live', 999, 'public, max-age=0, stale-while-revalidate=86400, stale-if-error=604800'],
		['live', -5, 'public, max-age=0, stale-while-revalidate=86400, stale-if-error=604800']
	] as const)('%s with %i ms left', (freshness, left, value) => {
		expect(cacheControl(freshness, left)).toBe(value);
	});

	it('never lasts longer than what is left of the day', () => {
		fc.assert(
			fc.property(fc.integer({ min: -1000, max: 90_000_000 }), (left) => {
				const seconds = Number(/max-age=(\d+)/.exec(cacheControl('live', left))?.[1]);
				expect(seconds * 1000).toBeLessThanOrEqual(Math.max(0, left));
				expect(seconds).toBeLessThanOrEqual(300);
			})
		);
	});
});
