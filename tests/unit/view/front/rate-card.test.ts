import { describe, expect, it } from 'vitest';
import { plain } from '#lib/format/index.ts';
import { day } from '#lib/series/index.ts';
import { rateCards, type RateCard } from '#lib/view/front/rate-card.ts';
import { context } from '#tests/support/view/context.ts';

function cardIn(of: ReturnType<typeof context>, lineRole: RateCard['lineRole']): RateCard {
	const card = rateCards(of).find((one) => one.lineRole === lineRole);
	if (!card) throw new RangeError(`no card of the ${lineRole}`);
	return card;
}
const market = (at: string): RateCard => cardIn(context({ asOf: day(at) }), 'market');
const official = (at: string) => cardIn(context({ asOf: day(at) }), 'official');

describe('the market’s card as of 6 December 2024', () => {
	const card = market('2024-12-06');

	it('tells the median in the pounds of that day', () => {
		expect(card).toMatchObject({ amount: '18,000', unit: 'old pounds', otherAmount: '', otherUnit: '' });
	});

	it('tells the band of its three quotes, each in its own digits', () => {
		for (const figure of ['3', '17,000', '19,000']) expect(card.composition).toContain(figure);
		expect(card.quotes).toHaveLength(3);
		const stated = card.quotes.map(({ text }) => text).join('\n');
		for (const figure of ['17,500', '19,000', '8.2%', '17,000', '18,000']) expect(stated).toContain(figure);
		expect(card.quotes.every(({ href }) => /^https?:/.test(href))).toBe(true);
		expect(card.side).toMatch(/^Money changers bought at 17,500 and sold at 19,000\.$/);
	});

	it('names its place', () => {
		expect(card.title).toContain('Damascus');
	});
});

describe('units', () => {
	const amounts = (at: string, unit: 'old' | 'new') => {
		const { amount, unit: first, otherAmount, otherUnit } = cardIn(context({ asOf: day(at), unit }), 'market');
		return [amount, first, otherAmount, otherUnit];
	};

	it.each([
		['2025-12-31', 'old', 'old pounds', ''],
		['2025-12-31', 'new', 'old pounds', ''],
		['2026-01-01', 'old', 'old pounds', 'new pounds'],
		['2026-01-01', 'new', 'new pounds', 'old pounds']
	] as const)('on %s, %s chosen: %s first, then %s', (at, unit, first, other) => {
		expect(amounts(at, unit).filter((_, i) => i % 2 === 1)).toEqual([first, other]);
	});

	it('are the chosen one first, the other beside it', () => {
		expect(amounts('2026-10-05', 'old')).toEqual(['13,800', 'old pounds', '138.00', 'new pounds']);
		expect(amounts('2026-10-05', 'new')).toEqual(['138.00', 'new pounds', '13,800', 'old pounds']);
	});

	it('of the band are those of the figure, the quotes stay as they were published', () => {
		const card = cardIn(context({ asOf: day('2024-12-06'), unit: 'new' }), 'market');
		expect(card.composition).toContain('19,000');
		expect(card.quotes.map(({ text }) => text).join('\n')).toContain('17,500');
	});
});

describe('age', () => {
	it.each([
		['2024-12-06', { freshness: 'fresh', text: '6 December 2024' }],
		['2026-11-23', { freshness: 'old', text: 'Last known 5 October 2026, 49 days old' }],
		['2027-06-01', { freshness: 'stale', text: '5 October 2026, 239 days old: too old to use' }]
	])('as of %s', (at, chip) => {
		expect(market(at).chip).toEqual(chip);
	});

	it('of a month’s figure names the month alone', () => {
		expect(official('2024-12-06').chip.text).toMatch(/December 2024/);
		expect(official('2024-12-06').chip.text).not.toMatch(/\d+ December/);
	});

	it('of nothing says that there is nothing', () => {
		const card = market('1960-01-01');
		expect(card).toMatchObject({ amount: '', otherAmount: '', side: '', composition: '', quotes: [] });
		expect(card.chip.freshness).toBe('none');
		expect(card.chip.text).not.toBe('');
	});
});

it('says that only one side was published, in the past tense of an old rate', () => {
	expect(cardIn(context(), 'market').side).toBe('Money changers bought at 13,800; selling price not published.');
});

it('says where only the front page of a source is known', () => {
	const [quote] = cardIn(context(), 'market').quotes;
	expect(quote).toMatchObject({
		href: 'https://sp-today.com',
		flags: 'reported by another outlet, exact page unknown'
	});
	expect(market('2024-12-06').quotes.map(({ flags }) => flags)).toEqual(['', 'exact page unknown', '']);
});

it('isolates its figures in Arabic and keeps their digits', () => {
	const card = cardIn(context({ asOf: day('2024-12-06') }, 'ar'), 'market');
	expect(card.amount).toBe('\u206618,000\u2069');
	expect(plain(cardIn(context({ asOf: day('2026-10-05') }, 'ar'), 'market').otherAmount)).toBe('138.00');
	expect(card.title).toContain('دمشق');
	expect(card.quotes.map(({ text }) => text).join('\n')).not.toMatch(/old pounds|buying/);
});
