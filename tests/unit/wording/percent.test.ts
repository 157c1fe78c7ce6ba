import { describe, expect, it } from 'vitest';
import { plain } from '#lib/format/index.ts';
import { percentInWords, publishedPercentInWords, wholePercentInWords } from '#lib/wording/percent.ts';

const english = { locale: { language: 'en', digits: 'latn' }, words: { locale: 'en' } } as const;
const arabic = { locale: { language: 'ar', digits: 'latn' }, words: { locale: 'ar' } } as const;
const arabicDigits = {
	locale: { language: 'ar', digits: 'arab' },
	words: { locale: 'ar', digits: 'arab' }
} as const;

describe('a percentage in a sentence', () => {
	it.each([
		[0.2244, '22.4%', '22.4\u00a0بالمئة', '٢٢٫٤\u00a0بالمئة'],
		[-0.1833, '18.3%', '18.3\u00a0بالمئة', '١٨٫٣\u00a0بالمئة'],
		[0, '0.0%', '0.0\u00a0بالمئة', '٠٫٠\u00a0بالمئة']
	])('%d is %s, without its sign', (fraction, inEnglish, inArabic, inArabicDigits) => {
		expect(percentInWords(fraction, english)).toBe(inEnglish);
		expect(plain(percentInWords(fraction, arabic))).toBe(inArabic);
		expect(plain(percentInWords(fraction, arabicDigits))).toBe(inArabicDigits);
	});

	it('is whole in a headline, and has a decimal below one percent', () => {
		expect(wholePercentInWords(-0.1833, english)).toBe('18%');
		expect(wholePercentInWords(0.0044, english)).toBe('0.4%');
		expect(plain(wholePercentInWords(0.2244, arabicDigits))).toBe('٢٢\u00a0بالمئة');
	});

	it('keeps the digits of a publisher', () => {
		expect(publishedPercentInWords({ value: 25, digits: '25.0' }, english)).toBe('25.0%');
		expect(plain(publishedPercentInWords({ value: 25, digits: '25' }, arabic))).toBe('25\u00a0بالمئة');
	});
});
