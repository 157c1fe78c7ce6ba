import { describe, expect, it } from 'vitest';
import { day } from '#lib/series/index.ts';
import { parseSpec, writeSpec } from '#lib/query/index.ts';
import { noticeOf } from '#lib/wording/problems.ts';

const parsed = (query: string) => parseSpec(new URLSearchParams(query), day('2026-10-05'));
const limits = { least: 320, most: 2000 };

describe('the size of a picture', () => {
	it.each([
		['', undefined, undefined],
		['w=320', 320, undefined],
		['w=2000&h=1000', 2000, 1000],
		['h=640', undefined, 640]
	])('“%s”', (query, w, h) => {
		const { spec, bad } = parsed(query);
		expect({ w: spec.w, h: spec.h }).toEqual({ w, h });
		expect(bad).toEqual([]);
	});

	it.each(['319', '2001', '0', '-400', '400.5', '4e2', 'wide', '٤٠٠', '999999999', ' 400'])(
		'“%s” is told with its limits',
		(given) => {
			const { spec, bad } = parsed(new URLSearchParams({ h: given }).toString());
			expect(spec.h).toBeUndefined();
			expect(bad).toEqual([{ name: 'h', given, expected: limits }]);
		}
	);

	it('is told in words in both languages', () => {
		const bad = { name: 'w', given: '10', expected: limits };
		expect(noticeOf(bad, { locale: 'en' })).toMatch(/“w”.*320.*2000.*“10”/);
		expect(noticeOf(bad, { locale: 'ar' })).toMatch(/«w».*320.*2000.*«10»/);
	});
});

it('theme and size stand at the end of an address, and what is usual is left out', () => {
	expect(writeSpec(parsed('h=500&theme=dark&w=400&unit=new').spec)).toBe('?unit=new&theme=dark&w=400&h=500');
	expect(writeSpec(parsed('theme=light').spec)).toBe('');
});
