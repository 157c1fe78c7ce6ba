import { describe, expect, it } from 'vitest';
import { countPublishers } from '#lib/record/index.ts';
import { quote } from '#tests/support/record/quotes.ts';

const point = (...sources: readonly string[]) => ({
	quotes: sources.map((source) => quote({ date: '2024-12-06', mid: '18000', source }))
});
const counted = (...points: readonly ReturnType<typeof point>[]) =>
	countPublishers(points).map(({ source, count }) => [source.id, count]);

describe('who published the quotes behind points', () => {
	it('are named with the number of their quotes, who published most first', () => {
		expect(counted(point('radio', 'paper'), point('paper'))).toEqual([
			['paper', 2],
			['radio', 1]
		]);
	});

	it('are in the order of their first quotes where they published as many', () => {
		expect(counted(point('radio'), point('paper'))).toEqual([
			['radio', 1],
			['paper', 1]
		]);
	});

	it('are counted the same a second time', () => {
		const both = [point('radio', 'radio'), point('paper')];
		expect(counted(...both)).toEqual(counted(...both));
		expect(counted(...both)).toEqual([
			['radio', 2],
			['paper', 1]
		]);
	});

	it('are given with the last of their sources', () => {
		const [first, last] = [quote({ date: '2024-12-06', mid: '1' }), quote({ date: '2024-12-07', mid: '2' })];
		const publisher = { en: 'Paper', ar: 'صحيفة' };
		const by = (one: typeof first, id: string) => ({ ...one, source: { ...one.source, id, publisher } });
		const points = [{ quotes: [by(first, 'one')] }, { quotes: [by(last, 'two')] }];
		expect(countPublishers(points).map(({ source: { id }, count }) => [id, count])).toEqual([['two', 2]]);
	});
});
