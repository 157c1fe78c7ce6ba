import { describe, expect, it } from 'vitest';
import { isTracker } from '#lib/query/trackers.ts';

describe('isTracker', () => {
	it.each([
		'utm_source',
		'utm_anything_new',
		'UTM_Medium',
		'fbclid',
		'gclid',
		'dclid',
		'msclkid',
		'mc_cid',
		'mc_eid',
		'igshid',
		'twclid',
		'yclid',
		'_ga',
		'ref_src'
	])('drops %s', (name) => {
		expect(isTracker(name)).toBe(true);
	});

	it.each(['series', 'from', 'to', 'asof', 'unit', 'lang', 'theme', 'url', 'format', 'utm', 'ref', 'ga', '', 'clid'])(
		'keeps %j',
		(name) => {
			expect(isTracker(name)).toBe(false);
		}
	);
});
