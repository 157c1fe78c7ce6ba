import { expect, it } from 'vitest';
import type { Market } from '#lib/record/index.ts';
import { sideInWords } from '#lib/wording/level-clause.ts';
import { context } from '#tests/support/view/context.ts';
import { composed } from '#tests/support/record/real.ts';

/** The value of 5 October 2026, of which money changers' buying price alone was published. */
const quotes = composed('syp-parallel').points.at(-1)?.quotes ?? [];

it.each<[Market, string, string]>([
	['parallel', 'money changers’ buying price only', 'وهو سعر شراء الصرافين'],
	['official', 'the bulletin’s buying price only', 'وهو سعر الشراء فقط'],
	['goldsmiths', 'dealers’ buying price only', 'وهو سعر الشراء فقط']
])('names whose price it is, which is not the reader’s: %s', (market, english, arabic) => {
	expect(sideInWords({ market }, quotes, context({}, 'en').words)).toBe(english);
	expect(sideInWords({ market }, quotes, context({}, 'ar').words)).toBe(arabic);
});
