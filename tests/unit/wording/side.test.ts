import { describe, expect, it } from 'vitest';
import { plain } from '#lib/format/index.ts';
import type { UnitChoice } from '#lib/query/index.ts';
import { compose, type Language, type Market } from '#lib/record/index.ts';
import { day } from '#lib/series/index.ts';
import { sideText } from '#lib/wording/side.ts';
import { LINE, quote, type Said } from '#tests/support/record/quotes.ts';
import { context } from '#tests/support/view/context.ts';

const DATE = '2026-10-05';

interface Reader {
	readonly today?: string;
	readonly language?: Language;
	readonly unit?: UnitChoice;
	readonly market?: Market;
}

function side(
	prices: readonly Partial<Said>[],
	{ today = DATE, language = 'en', unit = 'old', market = LINE.market }: Reader = {}
) {
	const quotes = prices.map((price) => quote({ date: DATE, ...price }));
	return plain(sideText(context({ unit }, language, day(today)), compose({ ...LINE, market }, quotes)));
}

const BID = [{ bid: '13800' }];
const ASK = [{ ask: '13900' }];
const BOTH = [{ bid: '13700', ask: '13900' }];

describe('which prices were published, as readers meet them', () => {
	it.each([
		['a buying price', BID, 'Money changers buy at 13,800; selling price not published.'],
		['a selling price', ASK, 'Money changers sell at 13,900; buying price not published.'],
		['both', BOTH, 'Money changers buy at 13,700 and sell at 13,900.'],
		['neither', [{ mid: '13800' }], 'Published as a single rate.'],
		['several', [...BOTH, { bid: '13500', ask: '13900' }], 'Money changers buy at 13,600 and sell at 13,900.'],
		['none at all', [], '']
	])('%s', (_, prices, text) => {
		expect(side(prices)).toBe(text);
	});

	it('of an old rate in the past tense', () => {
		const today = '2026-11-28';
		expect(side(BID, { today })).toBe('Money changers bought at 13,800; selling price not published.');
		expect(side(ASK, { today })).toBe('Money changers sold at 13,900; buying price not published.');
		expect(side(BOTH, { today })).toBe('Money changers bought at 13,700 and sold at 13,900.');
	});

	it('in the chosen unit', () => {
		expect(side(BID, { unit: 'new' })).toBe('Money changers buy at 138.00; selling price not published.');
	});

	it('of the official rate without changers', () => {
		const market = 'official';
		expect(side(BID, { market })).toBe('Buying price 13,800; selling price not published.');
		expect(side(ASK, { market })).toBe('Selling price 13,900; buying price not published.');
		expect(side(BOTH, { market })).toBe('Buying 13,700, selling 13,900.');
		expect(side([{ mid: '13800' }], { market })).toBe('Published as a single rate.');
	});

	it('in Arabic', () => {
		expect(side(BID, { language: 'ar' })).toBe('يشتري الصرافون بـ13,800، ولم يُنشر سعر المبيع.');
		expect(side(ASK, { language: 'ar' })).toBe('يبيع الصرافون بـ13,900، ولم يُنشر سعر الشراء.');
		expect(side(BOTH, { language: 'ar' })).toBe('يشتري الصرافون بـ13,700 ويبيعون بـ13,900.');
		expect(side([{ mid: '13800' }], { language: 'ar' })).toBe('نُشر سعر واحد.');
		const old = { language: 'ar', today: '2026-11-28' } as const;
		expect(side(BID, old)).toBe('اشترى الصرافون بـ13,800، ولم يُنشر سعر المبيع.');
		expect(side(ASK, old)).toBe('باع الصرافون بـ13,900، ولم يُنشر سعر الشراء.');
		expect(side(BOTH, old)).toBe('اشترى الصرافون بـ13,700 وباعوا بـ13,900.');
	});

	it('of what is no rate: nothing', () => {
		const wage = compose({ ...LINE, quantity: 'wage' }, [quote({ date: DATE, bid: '13800' })]);
		expect(sideText(context({}, 'en', day(DATE)), wage)).toBe('');
	});
});
