import { describe, expect, it } from 'vitest';
import { day } from '#lib/series/index.ts';
import type { ChartQuery } from '#lib/query/index.ts';
import { chartTitle } from '#lib/chart/data/title/chart-title.ts';
import { chartInputOf } from '#lib/chart/data/chart-input-of.ts';
import { axisKindOf } from '#lib/chart/data/transform.ts';
import { frontSubjects } from '#lib/view/front/subjects.ts';
import { line, context, type Row } from '#tests/support/view/context.ts';

const WINDOW = { from: day('2025-11-01'), to: day('2026-10-31') };
const two = (a: number, b: number, from = '2025-11-10'): Row[] => [
	[from, a],
	['2026-10-05', b]
];

type Lines = readonly (readonly [id: string, label: string, rows: readonly Row[]])[];

function titleOf(lines: Lines, query: Partial<ChartQuery> = {}) {
	const seen = context({ range: 'all', ...query });
	const series = lines.map(([id, label, rows]) => line(rows, { id, label, lastValue: `last of ${label}` }));
	const panel = { series, kind: axisKindOf(seen.query.show), scale: 'log' as const, axis: 'the axis' };
	return chartTitle(seen, panel, WINDOW);
}

function stated(lines: Lines, query: Partial<ChartQuery> = {}) {
	const { title, reading } = titleOf(lines, query);
	return { title, reading: reading.replaceAll('\u00a0', ' ') };
}

describe('the title of several lines', () => {
	it('is the first one’s among home rates, with both readings of each below', () => {
		expect(stated([['syp-parallel', 'Market', two(100, 125)], ['syp-official', 'Official', two(100, 400)]])).toEqual({
			title: 'The dollar rose 25% between 10 November 2025 and 5 October 2026',
			reading: 'Market: dollar × 1.25, pound −20.0% · Official: dollar × 4, pound −75.0%'
		});
	});

	it('is that of the currency which moved furthest, either way', () => {
		const others = [['syp-parallel', 'Syria', two(100, 125)], ['lbp-parallel', 'Lebanon', two(400, 100)]] as const;
		const { title, reading } = stated(others, { show: 'index' });
		expect(title).toBe('The Lebanese pound gained 300% between 10 November 2025 and 5 October 2026');
		expect(reading).toBe('Syria: dollar +25.0%, pound −20.0% · Lebanon: price −75.0%, value × 4');
	});

	it('names the currency where another one is chosen and cannot be drawn', () => {
		const alone = stated([['syp-parallel', 'Syria', two(100, 125)], ['lbp-parallel', 'Lebanon', []]], { show: 'index' });
		expect(alone.title).toBe('The Syrian pound lost 20% of its value between 10 November 2025 and 5 October 2026');
		expect(alone.reading).toContain('Price +25.0%, value −20.0%.');
	});

	it('names currencies whatever else is chosen and not drawn, and not beside another thing that is', () => {
		const wage = (rows: readonly Row[]) =>
			stated(
				[
					['syp-parallel', 'Syria', two(100, 125)],
					['lbp-parallel', 'Lebanon', two(100, 110)],
					['min-wage-public', 'Wage', rows]
				],
				{ show: 'index' }
			).title;
		expect(wage([])).toMatch(/^The Syrian pound lost 20%/);
		expect(wage(two(100, 101))).not.toMatch(/Syrian pound/);
	});

	it('gives a line its own days where they are others', () => {
		const { reading } = stated([
			['syp-parallel', 'Damascus', two(100, 125)],
			['syp-parallel-aleppo', 'Aleppo', two(100, 110, '2026-03-01')]
		]);
		expect(reading).toContain('Aleppo (between 1 March 2026 and 5 October 2026): dollar +10.0%');
		expect(reading).toMatch(/ · The periods differ$/);
		expect(reading).toMatch(/^Damascus: /);
	});

	it('counts a line for each, and not what is to be known of all', () => {
		const own = (aleppo: readonly Row[]) =>
			titleOf([['syp-parallel', 'Damascus', two(100, 125)], ['syp-parallel-aleppo', 'Aleppo', aleppo]]).parts;
		expect(own(two(100, 110, '2026-03-01'))).toMatchObject({ sums: { length: 2 }, remark: 'The periods differ' });
		expect(own(two(100, 110))).toMatchObject({ sums: { length: 2 }, remark: '' });
		expect(titleOf([['syp-parallel', 'Damascus', two(100, 125)]]).parts).toBeUndefined();
	});

	it('gives a change over a week the week that it ended with, whatever range is shown', () => {
		const official: Row[] = [['2025-10-01', 0], ['2026-07-01', 0.25]];
		const { reading } = stated([['syp-parallel', 'Market', two(0, 0.25)], ['syp-official', 'Official', official]], {
			show: 'week',
			range: '1y'
		});
		expect(reading).toBe(
			'Market (from a mid price to a buying price): dollar +25.0%, pound −20.0% · Official (in the week to 1 July 2026): dollar +25.0%, pound −20.0%'
		);
	});

	it('gives no days to a change that ended with the others, wherever its line begins', () => {
		const query = { show: 'week', range: '1y' } as const;
		const { reading } = stated([['syp-parallel', 'Market', two(0, 0)], ['syp-official', 'Official', two(0, 0, '2026-05-01')]], query);
		expect(reading).toBe('Market (from a mid price to a buying price): dollar 0.0%, pound 0.0% · Official: dollar 0.0%, pound 0.0%');
	});

	it('names the currency that fell where others are beside it', () => {
		const pounds = [['syp-parallel', 'Syria', two(-0.1, -0.2)], ['lbp-parallel', 'Lebanon', two(-0.3, -0.4)]] as const;
		expect(stated(pounds, { show: 'drawdown' }).title).toMatch(/^The Syrian pound’s loss from its recorded peak /);
		expect(stated([['syp-parallel', 'Market', two(-0.1, -0.2)], ['syp-official', 'Official', two(-0.1, -0.3)]], {
			show: 'drawdown'
		}).title).toMatch(/^The pound’s loss from its recorded peak /);
	});

	it('gives a value that is older than the others its day', () => {
		const { reading } = stated([['syp-parallel', 'Market', two(-0.1, -0.2)], ['syp-official', 'Official', [['2026-07-01', -0.3]]]], {
			show: 'drawdown'
		});
		expect(reading).toBe('Market: −20.0% from its recorded peak of 1989 · Official (on 1 July 2026): −30.0% from its recorded peak of 1997');
	});

	it('names the place that it is about where all lines are one market', () => {
		const { title, reading } = stated([
			['syp-parallel', 'Damascus', two(100, 125)],
			['syp-parallel-aleppo', 'Aleppo', two(100, 110)]
		]);
		expect(reading).not.toContain('The periods differ');
		expect(title).toMatch(/^The dollar rose 25% .* – Parallel market.*Damascus\W*$/);
	});

	it('leaves out a line that is only carried through, and tells the last value of what is no move', () => {
		const carried: Row[] = [['2025-10-20', 100]];
		const single = stated([['syp-parallel', 'Market', two(100, 125)], ['syp-official', 'Official', carried]]);
		expect(single.reading).toContain('The dollar rose 25.0%');
		const deep = stated([['syp-parallel', 'Market', two(-0.1, -0.2)], ['syp-official', 'Official', two(-0.1, -0.3)]], {
			show: 'drawdown'
		});
		expect(deep.reading).toBe('Market: −20.0% from its recorded peak of 1989 · Official: −30.0% from its recorded peak of 1997');
	});
});

describe('the titles of the record’s own charts', () => {
	const front = (query: Partial<ChartQuery>) => {
		const seen = context(query);
		return chartInputOf(seen, frontSubjects(seen));
	};

	it('tell the story: 47 in March 2011, 18,000 on 6 December 2024, 13,800 on 5 October 2026', () => {
		// 13,800 / 47 = 293.6; 18,000 / 47 = 383.0.
		expect(front({}).title).toBe('The dollar rose 294‑fold between March 2011 and October 2026');
		expect(front({ asOf: day('2024-12-06') }).title).toBe(
			'The dollar rose 383‑fold between March 2011 and December 2024'
		);
	});

	it('are the same in either unit, over the day of the change too', () => {
		const around = { from: day('2025-06-01'), to: day('2026-10-31') };
		expect(front({ ...around, unit: 'new' }).title).toBe(front(around).title);
		expect(front({ ...around, unit: 'new' }).reading).toBe(front(around).reading);
	});

	it('name the market’s premium, and begin the chart’s text', () => {
		expect(front({ show: 'premium' }).title).toMatch(/^The market premium was 13% on 5 October 2026; its highest was 333% on 8 June 2020$/);
		expect(front({}).alt).toMatch(/^The dollar rose 294‑fold between March 2011 and October 2026\. Chart: /);
	});
});
