import { describe, expect, it } from 'vitest';
import { plain } from '#lib/format/index.ts';
import { day } from '#lib/series/index.ts';
import { rateCards, type RateCard } from '#lib/view/front/rate-card.ts';
import { scene } from '#tests/support/view/context.ts';

function cardIn(of: ReturnType<typeof scene>, look: RateCard['look']): RateCard {
	const card = rateCards(of).find((one) => one.look === look);
	if (!card) throw new RangeError(`no card of the ${look}`);
	return card;
}
const market = (at: string): RateCard => cardIn(scene({ asOf: day(at) }), 'market');
const official = (at: string) => cardIn(scene({ asOf: day(at) }), 'official');

describe('the market’s card as of 6 December 2024', () => {
	const card = market('2024-12-06');

	it('tells the median in both units', () => {
		expect(card).toMatchObject({
			amount: '18,000',
			unit: 'old pounds',
			otherAmount: '180.00',
			otherUnit: 'new pounds'
		});
	});

	it('tells the band of its three quotes, each in its own digits', () => {
		for (const figure of ['3', '17,000', '19,000']) expect(card.made).toContain(figure);
		expect(card.quotes).toHaveLength(3);
		const told = card.quotes.map(({ text }) => text).join('\n');
		for (const figure of ['17,500', '19,000', '8.2\u00a0%', '17,000', '18,000']) expect(told).toContain(figure);
		expect(card.quotes.every(({ href }) => /^https?:/.test(href))).toBe(true);
		expect(card.spread).toBe('');
	});

	it('tells the last week in both readings', () => {
		for (const figure of ['22.4\u00a0%', '18.3\u00a0%']) expect(card.move).toContain(figure);
	});

	it('names its place', () => {
		expect(card.title).toContain('Damascus');
	});
});

describe('in new pounds', () => {
	it('the first figure and the band are new, the quotes stay as they were published', () => {
		const card = cardIn(scene({ asOf: day('2024-12-06'), unit: 'new' }), 'market');
		expect(card).toMatchObject({
			amount: '180.00',
			unit: 'new pounds',
			otherAmount: '18,000',
			otherUnit: 'old pounds'
		});
		expect(card.made).toContain('190.00');
		expect(card.quotes.map(({ text }) => text).join('\n')).toContain('17,500');
	});
});

describe('age', () => {
	it.each([
		['within the habit is plain', '2024-12-06', /^6 December 2024/, /last known/i],
		['beyond the habit is “last known”', '2026-11-23', /last known.*5 October 2026.*\b49\b/i, /too long/i],
		[
			'beyond what may be carried is a warning',
			'2027-06-01',
			/last known.*5 October 2026.*\b239\b.*too long ago/i,
			/NaN/
		]
	])('%s', (_, at, right, wrong) => {
		const { age } = cardIn(scene({ asOf: day(at) }), 'market');
		expect(age).toMatch(right);
		expect(age).not.toMatch(wrong);
	});

	it('of a month’s figure says that the day is not known', () => {
		expect(official('2024-12-06').age).toMatch(/December 2024/);
		expect(official('2024-12-06').age).not.toMatch(/\d+ December/);
	});

	it('of nothing says that there is nothing', () => {
		const card = market('1960-01-01');
		expect(card).toMatchObject({ amount: '', otherAmount: '', move: '', made: '', quotes: [], spread: '' });
		expect(card.age).not.toBe('');
	});
});

it('says that no spread was published when it was not', () => {
	expect(official('2024-12-06').spread).not.toBe('');
});

it('isolates its figures in Arabic and keeps their digits', () => {
	const card = cardIn(scene({ asOf: day('2024-12-06') }, 'ar'), 'market');
	expect(card.amount).toBe('\u206618,000\u2069');
	expect(plain(card.otherAmount)).toBe('180.00');
	expect(card.title).toContain('دمشق');
	expect(card.quotes.map(({ text }) => text).join('\n')).not.toMatch(/old pounds|buying/);
});
