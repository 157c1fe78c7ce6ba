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

it('have the last move in both readings, and the side of its base where it is another', () => {
	const [then] = pageCards(context({ asOf: day('2024-12-06') }));
	for (const figure of ['22.4%', '18.3%']) expect(then?.move).toContain(figure);
	expect(then?.move).not.toContain('mid price');
	const [now] = pageCards(context());
	expect(now?.move).toContain('a week earlier (13,750 on 27 September 2026, a mid price)');
});
