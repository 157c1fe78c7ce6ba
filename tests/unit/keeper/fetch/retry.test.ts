import { describe, expect, it } from 'vitest';
import { waitBefore } from '../../../../src/keeper/fetch/retry.ts';

const NOW = Date.UTC(2026, 10, 29, 10);
const status = (code: number, retryAfter?: string) => ({ status: code, retryAfter });

describe('the wait before another attempt', () => {
	it('doubles', () => {
		expect([1, 2, 3].map((attempt) => waitBefore({ kind: 'network' }, attempt, NOW))).toEqual([1000, 2000, 4000]);
	});

	it('is what the publisher asks, in seconds or as a date, up to a minute', () => {
		expect(waitBefore(status(503, '60'), 1, NOW)).toBe(60_000);
		expect(waitBefore(status(503, '61'), 1, NOW)).toBeUndefined();
		expect(waitBefore(status(429, 'Sun, 29 Nov 2026 10:00:30 GMT'), 1, NOW)).toBe(30_000);
		expect(waitBefore(status(429, 'Sun, 29 Nov 2026 09:00:00 GMT'), 1, NOW)).toBe(0);
		expect(waitBefore(status(429, 'soon'), 1, NOW)).toBe(1000);
	});

	it.each([200, 304, 400, 404, 410, 499])('is none after status %d', (code) => {
		expect(waitBefore(status(code), 1, NOW)).toBeUndefined();
	});

	it.each(['private-address', 'robots', 'too-large', 'media-type', 'address', 'redirects'] as const)(
		'is none after %s',
		(kind) => {
			expect(waitBefore({ kind }, 1, NOW)).toBeUndefined();
		}
	);
});
