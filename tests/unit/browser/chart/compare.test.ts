import { describe, expect, it } from 'vitest';
import { compare } from '#lib/browser/chart/compare.ts';
import { chartWords } from '#lib/chart/data/interactive-chart.ts';
import { input, line } from '#tests/support/view/context.ts';

const WORDS = chartWords({ locale: 'en' });
const RISING = [
	line([
		['2024-11-29', 14700],
		['2024-12-06', 18000]
	]),
	line([['2024-12-06', 12562]], { id: 'official' })
];
const between = (told: Parameters<typeof input>[1], from = 0, to = 1, series = 0) =>
	compare(input(RISING, told), WORDS, { series: 0, point: from }, { series, point: to }, 'vs 29 Nov')?.text;

describe('a change between two points', () => {
	it('of a rate is told in both readings, of a price in one', () => {
		expect(between({})).toMatch(/\+22\.4\u00a0?%.*−18\.3\u00a0?%/);
		expect(between({ twoReadings: false })).toMatch(/^\+22\.4\u00a0?%$/);
	});

	it('of percentages is so many percentage points, also across zero', () => {
		expect(between({ percentages: true })).toBe('+3,300 percentage points');
		const signed = input(
			[
				line([
					['2024-01-01', -1.5],
					['2025-01-01', 2]
				])
			],
			{ percentages: true, scale: 'linear' }
		);
		const text = compare(signed, WORDS, { series: 0, point: 0 }, { series: 0, point: 1 }, '')?.text;
		expect(text).toBe('+3.5 percentage points');
	});

	it('is nothing between two lines, from a point to itself, or where changes are drawn', () => {
		expect(between({}, 0, 0, 1)).toBeUndefined();
		expect(between({}, 1, 1)).toBeUndefined();
		expect(between({ kind: 'percent' })).toBeUndefined();
	});
});
