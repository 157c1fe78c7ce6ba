import { expect, it } from 'vitest';
import { errorOf, noticeOf, noticesOf } from '#lib/wording/problems/problems.ts';
import { day } from '#lib/series/index.ts';
import { parseChartQuery } from '#lib/query/index.ts';

const EN = { locale: 'en' } as const;
const TODAY = day('2026-11-23');

it.each([
	['unit=gold', '“gold” is not a valid value for “unit”. Choose from: old, new.', 'Showing the default instead.'],
	[
		'asof=2024-02-31',
		'“asof” must be a date such as 2024-12-06 or a month such as 2024-12, not “2024-02-31”.',
		'Showing the latest instead.'
	],
	['asof=2030-01-01', '“asof” must be today or an earlier date, not 2030-01-01.', 'Showing the latest instead.'],
	[
		'base=yesterday',
		'“base” must be a date such as 2024-12-06 or a month such as 2024-12, not “yesterday”.',
		'Showing the default instead.'
	],
	[
		'to=soon',
		'“to” must be a date such as 2024-12-06 or a month such as 2024-12, not “soon”.',
		'Showing the default period instead.'
	],
	[
		'from=2030-01-01',
		'“from” is 2030-01-01, after the last day shown. Choose 2026-11-23 or an earlier date.',
		'Showing the default period instead.'
	],
	['page=x', '“page” must be a whole number, not “x”.', 'Showing the first page instead.'],
	['unit=old&unit=new', '“unit” appears more than once in the address: old, new.', 'Only the first counts.'],
	['w=9', '“w” must be a whole number from 320 to 2000, not “9”.', 'Showing the default instead.'],
	[
		'from=2024-01-01&to=2020-01-01',
		'“from” (2024-01-01) must be before “to” (2020-01-01).',
		'Showing the default period instead.'
	]
])('“%s”: what was wrong, and on a page what is shown instead', (search, error, instead) => {
	const [problems] = parseChartQuery(new URLSearchParams(search), TODAY).problems;
	if (!problems) throw new Error('nothing is wrong');
	expect(errorOf(problems, EN)).toBe(error);
	expect(noticeOf(problems, EN)).toBe(`${error} ${instead}`);
});

it('says nothing more where nothing could be shown instead', () => {
	const problems = { name: 'id', given: 'gold', expected: 'id' } as const;
	expect(noticeOf(problems, EN)).toBe(errorOf(problems, EN));
});

it('names a field by its label, and what has no field by its name in the address', () => {
	const labels = { from: 'From', to: 'To', asof: 'As of' };
	const noticesAt = (search: string) =>
		noticesOf(parseChartQuery(new URLSearchParams(search), TODAY).problems, EN, labels);
	expect(noticesAt('asof=x&unit=gold')).toEqual([
		'“As of” must be a date such as 2024-12-06 or a month such as 2024-12, not “x”. Showing the latest instead.',
		'“gold” is not a valid value for “unit”. Choose from: old, new. Showing the default instead.'
	]);
	expect(noticesAt('from=2024-01-01&to=2020-01-01')).toEqual([
		'“From” (2024-01-01) must be before “To” (2020-01-01). Showing the default period instead.'
	]);
	expect(noticesAt('asof=2020-01-01&asof=2021-01-01')).toEqual([
		'“asof” appears more than once in the address: 2020-01-01, 2021-01-01. Only the first counts.'
	]);
	expect(noticesAt('foo=1')).toEqual(['“foo” is not a parameter of this page and was ignored.']);
});

it('names the former and the current name of a parameter', () => {
	const problems = { name: 'of', given: 'eur', expected: { current: 'from_unit' } } as const;
	expect(noticeOf(problems, EN)).toBe('“of” is now “from_unit”. Use only “from_unit”.');
	expect(noticeOf(problems, { locale: 'ar' })).toMatch(/«of».*«from_unit»/);
});
