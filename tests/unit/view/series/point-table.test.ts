import { describe, expect, it } from 'vitest';
import { day } from '#lib/series/index.ts';
import { pointTable } from '#lib/view/series/point-table.ts';
import { quote } from '#tests/support/record/quotes.ts';
import { context } from '#tests/support/view/context.ts';

const WINDOW = { from: day('2024-11-01'), to: day('2024-12-31') };

function listed(requested: Parameters<typeof context>[0]) {
	const seen = context(requested);
	const { rows, pages } = pointTable(seen, seen.series('syp-parallel'), WINDOW);
	return { days: rows.map((row) => row.day), values: rows.map(({ value }) => value), pages };
}

describe('the quotes that are no points', () => {
	const seen = context({});
	const composed = seen.series('syp-parallel');
	const beside = Array.from({ length: 103 }, (_, i) =>
		quote({ date: '2024-11-10', mid: String(15_000 + i), context: `reason ${i}` })
	);

	it('are the last hundred, and how many more there are', () => {
		const { context: listed, moreContext } = pointTable(seen, { ...composed, context: beside }, WINDOW);
		expect(listed.map(({ reason }) => reason)).toEqual(Array.from({ length: 100 }, (_, i) => `reason ${i + 3}`));
		expect(moreContext.map(({ text }) => text)).toEqual(['and 3 more quotes']);
	});

	it('are all listed where they are a hundred', () => {
		const { context: listed, moreContext } = pointTable(seen, { ...composed, context: beside.slice(3) }, WINDOW);
		expect([listed.length, moreContext]).toEqual([100, []]);
	});
});

describe('the points of a series, the last of each month', () => {
	it('are those of the window and what is carried into it, newest first', () => {
		const all = listed({});
		const { days, values } = listed({ interval: 'month' });
		const lastOf = (month: string) => all.days.find((one) => one.includes(month));
		expect(all.days.length).toBeGreaterThan(2);
		expect(days).toEqual([lastOf('Dec'), lastOf('Nov'), '7 Oct 2024']);
		expect(values).toEqual(days.map((one) => all.values[all.days.indexOf(one)]));
	});

	it('are ordered as the address asks', () => {
		const { days } = listed({ interval: 'month' });
		expect(listed({ interval: 'month', sort: 'old' }).days).toEqual([...days].reverse());
		const names = listed({}).pages.sorts.choices.map(({ text }) => text);
		expect(names).toEqual(['newest first', 'oldest first', 'highest value first', 'lowest value first']);
	});

	it('are one link away from all of them, on the first page', () => {
		const { intervals } = listed({ interval: 'month', unit: 'new', page: 3 }).pages;
		expect(intervals.label).toBe('Observations');
		expect(intervals.choices).toEqual([
			{ text: 'all', href: '?unit=new#points', current: false },
			{ text: 'last of each month', href: '?unit=new&interval=month#points', current: true }
		]);
	});
});
