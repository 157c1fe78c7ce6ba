import { expect, it } from 'vitest';
import { loneSide, type Market, type Quote } from '#lib/record/index.ts';
import { levelInWords, sideInWords } from '#lib/wording/level-clause.ts';
import { context } from '#tests/support/view/context.ts';
import { composed } from '#tests/support/record/real.ts';

/** The value of 5 October 2026, of which money changers' buying price alone was published. */
const bought = composed('syp-parallel').points.at(-1);
if (!bought) throw new RangeError('the parallel rate has no values');
const [quote] = bought.quotes;
if (!quote) throw new RangeError('its last value has no quote');
const asked: Quote = { ...quote, bid: undefined, ask: quote.bid };

it.each<[Market, string, string]>([
	['parallel', 'money changers’ buying price only', 'وهو سعر شراء الصرافين'],
	['official', 'the bulletin’s buying price only', 'وهو سعر الشراء فقط'],
	['goldsmiths', 'dealers’ buying price only', 'وهو سعر الشراء فقط']
])('names whose price it is, which is not the reader’s: %s', (market, english, arabic) => {
	expect(sideInWords({ market }, bought, context({}, 'en').words)).toBe(english);
	expect(sideInWords({ market }, bought, context({}, 'ar').words)).toBe(arabic);
});

it.each<[string, readonly Quote[], string | undefined, string]>([
	['what changers paid', [quote, quote], 'bid', 'money changers’ buying price only'],
	['what they asked', [asked], 'ask', 'money changers’ selling price only'],
	['one side by each, not the same', [quote, asked], 'mixed', 'one side of the price only']
])('tells which side alone was published: %s', (_, quotes, side, english) => {
	const point = { oneSided: true, quotes };
	expect(loneSide(point)).toBe(side);
	expect(loneSide({ ...point, oneSided: false })).toBeUndefined();
	expect(sideInWords({ market: 'parallel' }, point, context({}, 'en').words)).toBe(english);
});

it('says what a dollar fetched where only what changers paid is known, and what it cost otherwise', () => {
	const { info, points } = composed('syp-parallel');
	const seen = context();
	const before = points.at(-2);
	if (!before) throw new RangeError('the parallel rate has one value');
	expect(levelInWords(seen, info, bought)).toMatch(/^On 5 October 2026 a US dollar fetched /);
	expect(levelInWords(seen, info, { ...bought, quotes: [asked] })).toMatch(/ a US dollar cost /);
	expect(levelInWords(seen, info, before)).toMatch(/ a US dollar cost /);
});
