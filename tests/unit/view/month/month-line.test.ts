import { expect, it } from 'vitest';
import { byMonth, type MonthLine } from '#lib/view/month/month-line.ts';

const line = (month: string, market: string): MonthLine => ({
	id: `${month}-${market}`,
	month,
	monthPath: `/month/${month}`,
	market,
	end: undefined,
	median: '',
	lowest: undefined,
	highest: undefined,
	count: '0',
	isSingle: false
});

it('has the rows of each month together, in their order', () => {
	const lines = [line('2026-11', 'market'), line('2026-11', 'official'), line('2026-10', 'market')];
	expect(byMonth(lines)).toEqual([
		{ month: '2026-11', path: '/month/2026-11', lines: lines.slice(0, 2) },
		{ month: '2026-10', path: '/month/2026-10', lines: lines.slice(2) }
	]);
	expect(byMonth([])).toEqual([]);
});
