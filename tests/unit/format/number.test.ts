import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	formatAmount,
	formatFigure,
	formatMultiple,
	formatNumber,
	inReadingOrder,
	isolate,
	plain,
	tagOf
} from '#lib/format/index.ts';
import { AR, AR_ARAB, EN, EN_ARAB, expectInAll } from '#tests/support/locales.ts';

describe('formatAmount', () => {
	it.each([
		[18000, 0, '18,000', '١٨٬٠٠٠'],
		[17999.6, 0, '18,000', '١٨٬٠٠٠'],
		[1500, 0, '1,500', '١٬٥٠٠'],
		[46.77, 0, '46.77', '٤٦٫٧٧'],
		[47, 0, '47', '٤٧'],
		[999.5, 0, '999.5', '٩٩٩٫٥'],
		[138, 2, '138.00', '١٣٨٫٠٠'],
		[118.45, 2, '118.45', '١١٨٫٤٥'],
		[180000, 2, '180,000.00', '١٨٠٬٠٠٠٫٠٠'],
		[0.4677, 2, '0.4677', '٠٫٤٦٧٧'],
		[0.5, 2, '0.50', '٠٫٥٠'],
		[0.0000555556, 2, '0.000056', '٠٫٠٠٠٠٥٦'],
		[0.0047, 0, '0.0047', '٠٫٠٠٤٧'],
		[0, 0, '0', '٠'],
		[0, 2, '0.00', '٠٫٠٠'],
		[-18000, 0, '−18,000', '−١٨٬٠٠٠'],
		[-0.25, 2, '−0.25', '−٠٫٢٥']
	])('%d with %d decimals is %s', (value, decimals, latin, arabic) => {
		expectInAll((locale) => formatAmount(value, decimals, locale), latin, arabic);
	});
});

describe('formatNumber', () => {
	it.each([
		[3044, 0, '3,044', '٣٬٠٤٤'],
		[2.5, 1, '2.5', '٢٫٥'],
		[2, 1, '2', '٢'],
		[-0.2, 0, '0', '٠']
	])('%d to %d decimals is %s', (value, decimals, latin, arabic) => {
		expectInAll((locale) => formatNumber(value, locale, decimals), latin, arabic);
	});
});

describe('formatFigure', () => {
	it.each([
		['118.40', '118.40', '١١٨٫٤٠'],
		['13800', '13,800', '١٣٬٨٠٠'],
		['12562.5', '12,562.5', '١٢٬٥٦٢٫٥'],
		['0.4677', '0.4677', '٠٫٤٦٧٧'],
		['-1.50', '−1.50', '−١٫٥٠']
	])('keeps the digits of %s', (digits, latin, arabic) => {
		expectInAll((locale) => formatFigure({ value: Number(digits), digits }, locale), latin, arabic);
	});
});

describe('formatMultiple', () => {
	it.each([
		[382.97872, '× 383', '× ٣٨٣'],
		[38.29, '× 38.3', '× ٣٨٫٣'],
		[1.25, '× 1.25', '× ١٫٢٥'],
		[2, '× 2', '× ٢'],
		[1234.5, '× 1,235', '× ١٬٢٣٥']
	])('%d is %s', (multiple, latin, arabic) => {
		expectInAll((locale) => formatMultiple(multiple, locale), latin, arabic);
	});
});

describe('numbers beside Arabic', () => {
	it('are kept in one piece, and English needs no marks', () => {
		expect(isolate('60.52', AR)).toBe('\u206660.52\u2069');
		expect(isolate('60.52', EN)).toBe('60.52');
	});

	it.each([
		[EN, 'en-GB-u-nu-latn'],
		[EN_ARAB, 'en-GB-u-nu-arab'],
		[AR, 'ar-SY-u-nu-latn'],
		[AR_ARAB, 'ar-SY-u-nu-arab']
	])('%j always names its digits: %s', (locale, tag) => {
		expect(tagOf(locale)).toBe(tag);
	});

	it('lose their marks again by `plain`, which leaves everything else', () => {
		fc.assert(
			fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.constantFrom('latn', 'arab'), (value, digits) => {
				const [ar, en] = [
					formatAmount(value, 0, { language: 'ar', digits }),
					formatAmount(value, 0, { language: 'en', digits })
				];
				expect(plain(ar)).toBe(en);
				expect(plain(en)).toBe(en);
			})
		);
		expect(plain(`سعر ${isolate('60.52', AR)} و${isolate('1', AR)}`)).toBe('سعر 60.52 و1');
	});
});

it('a text of a chart is kept in the order of its language where letters alone do not keep it', () => {
	expect(inReadingOrder('بدء «ردع العدوان»', AR)).toBe('\u2067بدء «ردع العدوان»\u2069');
	expect(inReadingOrder('6 كانون الأول', AR)).toBe('\u20676 كانون الأول\u2069');
	expect(inReadingOrder('سقوط الأسد', AR)).toBe('سقوط الأسد');
	expect(inReadingOrder('“Deterrence”', EN)).toBe('“Deterrence”');
});
