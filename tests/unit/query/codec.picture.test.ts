import { describe, expect, it } from 'vitest';
import { day } from '#lib/series/index.ts';
import { parseChartQuery, writeChartQuery } from '#lib/query/index.ts';
import { noticeOf } from '#lib/wording/problems/problems.ts';

const parsed = (search: string) => parseChartQuery(new URLSearchParams(search), day('2026-10-05'));
const limits = { least: 320, most: 2000 };

describe('the size of a picture', () => {
	it.each([
		['', undefined, undefined],
		['w=320', 320, undefined],
		['w=2000&h=1000', 2000, 1000],
		['h=640', undefined, 640]
	])('“%s”', (search, w, h) => {
		const { query, problems } = parsed(search);
		expect({ w: query.w, h: query.h }).toEqual({ w, h });
		expect(problems).toEqual([]);
	});

	it.each(['319', '2001', '0', '-400', '400.5', '4e2', 'wide', '٤٠٠', '999999999', ' 400'])(
		'“%s” is shown with its limits',
		(given) => {
			const { query, problems } = parsed(new URLSearchParams({ h: given }).toString());
			expect(query.h).toBeUndefined();
			expect(problems).toEqual([{ name: 'h', given, expected: limits }]);
		}
	);

	it('is shown in words in both languages', () => {
		const problems = { name: 'w', given: '10', expected: limits };
		expect(noticeOf(problems, { locale: 'en' })).toMatch(/“w”.*320.*2000.*“10”/);
		expect(noticeOf(problems, { locale: 'ar' })).toMatch(/«w».*320.*2000.*«10»/);
	});
});

it('theme and size stand at the end of an address, and what is usual is left out', () => {
	expect(writeChartQuery(parsed('h=500&theme=dark&w=400&unit=new').query)).toBe('?unit=new&theme=dark&w=400&h=500');
	expect(writeChartQuery(parsed('theme=light').query)).toBe('');
});
