import { expect, it } from 'vitest';
import { rateLines } from '#lib/api/v1/rate-lines.ts';
import type { Language } from '#lib/record/index.ts';
import { day } from '#lib/series/index.ts';
import { context } from '#tests/support/view/context.ts';

const publishers = (language: Language) =>
	rateLines(context({ asOf: day('2024-12-06') }, language))
		.split('\n')
		.map((line) => line.split('\t')[4])[0];

it('joins the publishers of a rate as their language joins names', () => {
	expect(publishers('en')).toBe('7al.net (quoting Lira Today), Newslooks, Riada Center');
	expect(publishers('ar')).toBe('الحل نت (نقلاً عن موقع الليرة اليوم) ونيوزلوكس ومركز ريادة');
});
