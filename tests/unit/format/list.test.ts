import { describe, expect, it } from 'vitest';
import { formatList } from '#lib/format/index.ts';

describe('a list', () => {
	it.each([
		[[], ''],
		[['Damascus'], 'Damascus'],
		[['Damascus', 'Aleppo'], 'Damascus and Aleppo'],
		[['Damascus', 'Aleppo', 'Idlib'], 'Damascus, Aleppo and Idlib']
	])('of %j in English', (parts, expected) => {
		expect(formatList(parts, { language: 'en', digits: 'latn' })).toBe(expected);
	});

	it.each([
		[['دمشق', 'حلب'], 'دمشق وحلب'],
		[['دمشق', 'حلب', 'إدلب'], 'دمشق وحلب وإدلب']
	])('of %j in Arabic', (parts, expected) => {
		expect(formatList(parts, { language: 'ar', digits: 'arab' })).toBe(expected);
	});
});
