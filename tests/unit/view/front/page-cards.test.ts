import { describe, expect, it } from 'vitest';
import type { ChartQuery } from '#lib/query/index.ts';
import { day } from '#lib/series/index.ts';
import { pageCards } from '#lib/view/front/page-cards.ts';
import { context } from '#tests/support/view/context.ts';

describe('the cards of a page', () => {
	const names = (query: Partial<ChartQuery>) =>
		pageCards(context(query)).map(({ label, unit, otherUnit }) => [label, unit, otherUnit]);

	it('name the units of the official rate in a word, in their order', () => {
		expect(names({})).toEqual([
			['', 'old pounds', 'new pounds'],
			['Official', 'old', 'new']
		]);
		expect(names({ unit: 'new' })[1]).toEqual(['Official', 'new', 'old']);
	});

	it('write out the one unit of a day before 2026', () => {
		expect(names({ asOf: day('2024-12-06') })[1]).toEqual(['Official', 'old pounds', '']);
	});
});
