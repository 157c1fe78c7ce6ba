import { expect, it } from 'vitest';
import { errorOf, noticeOf } from '#lib/wording/problems.ts';
import { day } from '#lib/series/index.ts';
import { parseSpec } from '#lib/query/index.ts';

const EN = { locale: 'en' } as const;
const TODAY = day('2026-11-23');

it.each([
	['unit=gold', '“gold” is not known for “unit”. Known are: old, new.', 'Shown is the usual.'],
	['asof=2024-02-31', '“asof” must be a date such as 2024-12-06, not “2024-02-31”.', 'Shown is the latest.'],
	[
		'asof=2030-01-01',
		'2030-01-01 is in the future: for “asof”, choose today or an earlier date.',
		'Shown is the latest.'
	],
	['base=yesterday', '“base” must be a date such as 2024-12-06, not “yesterday”.', 'Shown is the usual.'],
	['to=soon', '“to” must be a date such as 2024-12-06, not “soon”.', 'Shown is the whole span.'],
	[
		'from=2030-01-01',
		'“from” is 2030-01-01, after the last day shown. Choose 2026-11-23 or an earlier date.',
		'Shown is the whole span.'
	],
	['page=x', '“x” is no whole number for “page”.', 'Shown is the first.'],
	['unit=old&unit=new', '“unit” stands in the address more than once; once is right.', 'Shown is the first.'],
	['w=9', '“9” is not usable for “w”: a whole number from 320 to 2000 is.', 'Shown is the usual.'],
	['from=2024-01-01&to=2020-01-01', '“from” (2024-01-01) must lie before “to”.', 'Shown is the whole span.']
])('“%s”: what was wrong, and on a page what is shown instead', (query, error, instead) => {
	const [bad] = parseSpec(new URLSearchParams(query), TODAY).bad;
	if (!bad) throw new Error('nothing is wrong');
	expect(errorOf(bad, EN)).toBe(error);
	expect(noticeOf(bad, EN)).toBe(`${error} ${instead}`);
});

it('says nothing more where nothing could be shown instead', () => {
	const bad = { name: 'id', given: 'gold', expected: 'id' } as const;
	expect(noticeOf(bad, EN)).toBe(errorOf(bad, EN));
});
