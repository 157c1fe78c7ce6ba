import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	formatChange,
	formatMove,
	formatPercent,
	formatPercentNumber,
	formatRoundChange,
	formatWholePercent
} from '#lib/format/index.ts';
import { EN, expectInAll } from '#tests/support/locales.ts';

describe('formatPercent', () => {
	it.each([
		[0.43289, '43.3%', '٤٣٫٣٪'],
		[0.3021, '30.2%', '٣٠٫٢٪'],
		[0, '0.0%', '٠٫٠٪'],
		[-0.0004, '0.0%', '٠٫٠٪'],
		[-0.0006, '−0.1%', '−٠٫١٪'],
		[1, '100.0%', '١٠٠٫٠٪'],
		[381.97872, '38,198%', '٣٨٬١٩٨٪']
	])('%d is %s', (fraction, latin, arabic) => {
		expectInAll((locale) => formatPercent(fraction, locale), latin, arabic);
	});
});

describe('a change for tables', () => {
	it.each([
		[0.2241, '+22.4%', '+٢٢٫٤٪'],
		[-0.9966, '−99.66%', '−٩٩٫٦٦٪'],
		[1.999, '+199.9%', '+١٩٩٫٩٪'],
		[2, '×\u00a03', '×\u00a0٣'],
		[292.6, '×\u00a0294', '×\u00a0٢٩٤']
	])('%d is %s: from threefold on a multiple', (fraction, latin, arabic) => {
		expectInAll((locale) => formatMove(fraction, locale), latin, arabic);
	});
});

describe('a whole percentage, for headlines', () => {
	it.each([
		[0.43289, '43%', '٤٣٪'],
		[-0.166, '−17%', '−١٧٪'],
		[0.01, '1%', '١٪'],
		[0.0152, '1.5%', '١٫٥٪'],
		[-0.0944, '−9.4%', '−٩٫٤٪'],
		[0.0996, '10%', '١٠٪'],
		[0.104, '10%', '١٠٪'],
		[-0.0044, '−0.4%', '−٠٫٤٪'],
		[-0.0004, '0%', '٠٪'],
		[0, '0%', '٠٪'],
		[-0.9966, '−99.7%', '−٩٩٫٧٪'],
		[292.6, '29,260%', '٢٩٬٢٦٠٪']
	])('%d is %s', (fraction, latin, arabic) => {
		expectInAll((locale) => formatWholePercent(fraction, locale), latin, arabic);
	});
});

describe('formatChange', () => {
	it.each([
		[0.22449, '+22.4%', '+٢٢٫٤٪'],
		[-0.18333, '−18.3%', '−١٨٫٣٪'],
		[-0.25, '−25.0%', '−٢٥٫٠٪'],
		[-0.99739, '−99.74%', '−٩٩٫٧٤٪'],
		[-0.9999961, '−99.99961%', '−٩٩٫٩٩٩٦١٪'],
		[-0.99999, '−99.999%', '−٩٩٫٩٩٩٪'],
		[-0.999999, '−99.9999%', '−٩٩٫٩٩٩٩٪'],
		[-0.9999, '−99.99%', '−٩٩٫٩٩٪'],
		[-0.999, '−99.90%', '−٩٩٫٩٠٪'],
		[-0.995, '−99.50%', '−٩٩٫٥٠٪'],
		[-0.99, '−99.0%', '−٩٩٫٠٪'],
		[-0.5, '−50.0%', '−٥٠٫٠٪'],
		[381.97872, '+38,198%', '+٣٨٬١٩٨٪'],
		[9.995, '+999.5%', '+٩٩٩٫٥٪'],
		[0, '0.0%', '٠٫٠٪'],
		[-0, '0.0%', '٠٫٠٪'],
		[0.0004, '0.0%', '٠٫٠٪'],
		[-0.0004, '0.0%', '٠٫٠٪'],
		[0.0006, '+0.1%', '+٠٫١٪']
	])('%d is %s', (fraction, latin, arabic) => {
		expectInAll((locale) => formatChange(fraction, locale), latin, arabic);
	});

	it('has a sign where, and only where, a digit tells something', () => {
		fc.assert(
			fc.property(fc.double({ min: -1, max: 500, noNaN: true }), (fraction) => {
				const text = formatChange(fraction, EN);
				const sign = /[1-9]/.test(text) ? (fraction > 0 ? '+' : '−') : '';
				expect(text.startsWith(sign)).toBe(true);
				expect(/^[+−]/.test(text)).toBe(sign !== '');
			})
		);
	});

	it('never says that all of the value is lost while some is left', () => {
		fc.assert(
			fc.property(fc.double({ min: 1e-9, max: 0.01, noNaN: true }), (left) => {
				expect(formatChange(left - 1, EN)).not.toMatch(/100/);
			})
		);
	});
});

describe('formatPercentNumber', () => {
	it('is the number that a sentence writes before its word', () => {
		expectInAll((locale) => formatPercentNumber(0.3024, locale), '30.2', '٣٠٫٢');
		expect(formatPercentNumber(-0.99739, EN)).toBe('−99.74');
	});
});

describe('formatRoundChange', () => {
	it.each([
		[2, '+200%', '+٢٠٠٪'],
		[-0.125, '−12.5%', '−١٢٫٥٪'],
		[0, '0%', '٠٪']
	])('%d is %s', (fraction, latin, arabic) => {
		expectInAll((locale) => formatRoundChange(fraction, locale), latin, arabic);
	});
});
