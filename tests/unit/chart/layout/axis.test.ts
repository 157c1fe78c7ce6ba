import { describe, expect, it } from 'vitest';
import type { Locale } from '#lib/format/index.ts';
import { axisText, axisTitle, endText, project } from '#lib/chart/layout/axis.ts';
import { widthOf } from '#lib/chart/layout/text-width.ts';

const EN: Locale = { language: 'en', digits: 'latn' };
const AR: Locale = { language: 'ar', digits: 'arab' };

describe('what stands at the end of a line', () => {
	it.each([
		[-0.9973, '0.27%'],
		[-0.99739, '0.26%'],
		[-0.8, '20.0%'],
		[-0.95, '5%'],
		[-0.5, '50.0%'],
		[0, '100.0%']
	])('is of a fall of %d what is left', (value, expected) => {
		expect(endText(value, { kind: 'percent', scale: 'left' }, 0, EN)).toBe(expected);
	});

	it('has the digits of its language', () => {
		expect(endText(-0.9973, { kind: 'percent', scale: 'left' }, 0, AR)).toMatch(/٠٫٢٧/);
	});

	it('is else what its axis counts', () => {
		expect(endText(-0.25, { kind: 'percent', scale: 'linear' }, 0, EN)).toBe(axisText(-0.25, 'percent', 0, EN));
		expect(endText(18000, { kind: 'amount', scale: 'log' }, 0, EN)).toBe('18,000');
	});
});

it('an axis measures a value itself, its logarithm, or that of what is left', () => {
	expect(project(1000, 'linear')).toBe(1000);
	expect(project(1000, 'log')).toBeCloseTo(3, 12);
	expect(project(-0.99, 'left')).toBeCloseTo(-2, 12);
	expect(project(0, 'left')).toBe(0);
});

describe('what stands above an axis', () => {
	const words = { ended: '{a}, {b}', logarithmic: ['log scale', 'log'] };
	const title = (scale: 'log' | 'left' | 'linear', room: number) =>
		axisTitle({ axis: 'old pounds', scale }, words, room, 11);

	it('says that it is logarithmic, in a word where there is less room, and not where there is none', () => {
		const [full, brief] = ['old pounds, log scale', 'old pounds, log'].map((text) => widthOf(text, 11));
		expect(title('log', full ?? 0)).toBe('old pounds, log scale');
		expect(title('left', (full ?? 0) - 0.1)).toBe('old pounds, log');
		expect(title('log', brief ?? 0)).toBe('old pounds, log');
		expect(title('log', (brief ?? 0) - 0.1)).toBe('old pounds');
	});

	it('is the name of its scale where what it counts stands elsewhere', () => {
		expect(axisTitle({ axis: '', scale: 'log' }, words, 500, 11)).toBe('log scale');
		expect(axisTitle({ axis: '', scale: 'linear' }, words, 500, 11)).toBe('');
	});

	it('is what a linear one counts', () => {
		expect(title('linear', 500)).toBe('old pounds');
	});
});
