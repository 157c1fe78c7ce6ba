import { expect, it } from 'vitest';
import { day, isoDay } from '#lib/series/index.ts';
import { record } from '#tests/support/record/real.ts';
import { context } from '#tests/support/view/context.ts';

/** The periods that the note on the thin market names, from month to month. */
const PERIODS = [
	['2012-03', '2013-03'],
	['2013-11', '2015-11'],
	['2016-07', '2019-09']
] as const;

const days = context({})
	.series('syp-parallel')
	.points.filter(({ precision, day: at }) => precision === 'day' && at > day('2011-01-01'))
	.map(({ day: at }) => at);
const gaps = days.slice(1).map((to, i) => ({ from: days[i] ?? to, to }));

it('names every period in which daily quotes of the market are four months apart, and the longest gap', () => {
	const long = gaps.filter(({ from, to }) => to - from > 110).map(({ from, to }) => [isoDay(from), isoDay(to)]);
	const isNamed = ([from = '', to = '']: readonly string[]) =>
		PERIODS.some(([first, last]) => from.slice(0, 7) >= first && to.slice(0, 7) <= last);
	expect(long.length).toBeGreaterThan(PERIODS.length);
	expect(long.filter((gap) => !isNamed(gap))).toEqual([]);
	const longest = gaps.reduce((a, b) => (b.to - b.from > a.to - a.from ? b : a));
	expect([isoDay(longest.from), isoDay(longest.to)]).toEqual(['2018-04-04', '2019-04-13']);
	const { text } = record.caveats.find(({ id }) => id === 'thin-market') ?? {};
	expect(text?.en).toMatch(
		/^From March 2012 to March 2013, from November 2013 to November 2015 and from July 2016 to September 2019 /
	);
	expect(text?.en).toContain('up to a year and nine days apart');
	expect(text?.ar).toMatch(/من تموز 2016 إلى أيلول 2019.*سنة وتسعة أيام/);
});
