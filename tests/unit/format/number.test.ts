import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	formatAmount,
	formatChange,
	formatFigure,
	formatMultiple,
	formatNumber,
	formatPercent,
	isolate,
	plain,
	tagOf,
	type Locale
} from '#lib/format/index.ts';

const EN: Locale = { language: 'en', digits: 'latn' };
const EN_ARAB: Locale = { language: 'en', digits: 'arab' };
const AR: Locale = { language: 'ar', digits: 'latn' };
const AR_ARAB: Locale = { language: 'ar', digits: 'arab' };

const isolated = (text: string) => `\u2066${text}\u2069`;
/** The tables below are written with spaces that one can see; what is formatted does not break there. */
const unbroken = (text: string) => text.replaceAll(' ', '\u00a0');

/** One text in Latin and in Arabic-Indic digits, in both languages. */
function inAll(format: (locale: Locale) => string, latin: string, arabic: string): void {
	expect(format(EN)).toBe(unbroken(latin));
	expect(format(EN_ARAB)).toBe(unbroken(arabic));
	expect(format(AR)).toBe(isolated(unbroken(latin)));
	expect(format(AR_ARAB)).toBe(isolated(unbroken(arabic)));
}

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
		inAll((locale) => formatAmount(value, decimals, locale), latin, arabic);
	});
});

describe('formatNumber', () => {
	it.each([
		[3044, 0, '3,044', '٣٬٠٤٤'],
		[2.5, 1, '2.5', '٢٫٥'],
		[2, 1, '2', '٢'],
		[-0.2, 0, '0', '٠']
	])('%d to %d decimals is %s', (value, decimals, latin, arabic) => {
		inAll((locale) => formatNumber(value, locale, decimals), latin, arabic);
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
		inAll((locale) => formatFigure({ value: Number(digits), digits }, locale), latin, arabic);
	});
});

describe('formatPercent', () => {
	it.each([
		[0.43289, '43.3 %', '٤٣٫٣ %'],
		[0.3021, '30.2 %', '٣٠٫٢ %'],
		[0, '0.0 %', '٠٫٠ %'],
		[-0.0004, '0.0 %', '٠٫٠ %'],
		[-0.0006, '−0.1 %', '−٠٫١ %'],
		[1, '100.0 %', '١٠٠٫٠ %'],
		[381.97872, '38,198 %', '٣٨٬١٩٨ %']
	])('%d is %s', (fraction, latin, arabic) => {
		inAll((locale) => formatPercent(fraction, locale), latin, arabic);
	});
});

describe('formatChange', () => {
	it.each([
		[0.22449, '+22.4 %', '+٢٢٫٤ %'],
		[-0.18333, '−18.3 %', '−١٨٫٣ %'],
		[-0.25, '−25.0 %', '−٢٥٫٠ %'],
		[-0.99739, '−99.74 %', '−٩٩٫٧٤ %'],
		[-0.9999961, '−99.99961 %', '−٩٩٫٩٩٩٦١ %'],
		[-0.99999, '−99.999 %', '−٩٩٫٩٩٩ %'],
		[-0.999999, '−99.9999 %', '−٩٩٫٩٩٩٩ %'],
		[-0.9999, '−99.99 %', '−٩٩٫٩٩ %'],
		[-0.999, '−99.90 %', '−٩٩٫٩٠ %'],
		[-0.995, '−99.50 %', '−٩٩٫٥٠ %'],
		[-0.99, '−99.0 %', '−٩٩٫٠ %'],
		[-0.5, '−50.0 %', '−٥٠٫٠ %'],
		[381.97872, '+38,198 %', '+٣٨٬١٩٨ %'],
		[9.995, '+999.5 %', '+٩٩٩٫٥ %'],
		[0, '0.0 %', '٠٫٠ %'],
		[-0, '0.0 %', '٠٫٠ %'],
		[0.0004, '0.0 %', '٠٫٠ %'],
		[-0.0004, '0.0 %', '٠٫٠ %'],
		[0.0006, '+0.1 %', '+٠٫١ %']
	])('%d is %s', (fraction, latin, arabic) => {
		inAll((locale) => formatChange(fraction, locale), latin, arabic);
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

describe('formatMultiple', () => {
	it.each([
		[382.97872, '× 383', '× ٣٨٣'],
		[38.29, '× 38.3', '× ٣٨٫٣'],
		[1.25, '× 1.25', '× ١٫٢٥'],
		[2, '× 2', '× ٢'],
		[1234.5, '× 1,235', '× ١٬٢٣٥']
	])('%d is %s', (multiple, latin, arabic) => {
		inAll((locale) => formatMultiple(multiple, locale), latin, arabic);
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
