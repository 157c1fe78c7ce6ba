import { describe, expect, it } from 'vitest';
import { parseBuilder, PLAIN_FRAME, writeBuilder, type EmbedQuery } from '#lib/query/index.ts';

const read = (query: string) => parseBuilder(new URLSearchParams(query));
const embed = (overrides: Partial<EmbedQuery> = {}): EmbedQuery => ({
	...PLAIN_FRAME,
	widget: 'rate',
	query: '',
	...overrides
});

describe('an address of the builder', () => {
	it.each([
		['', 'rate', ''],
		['widget=chart', 'chart', ''],
		['unit=new&widget=chart&theme=dark', 'chart', 'unit=new&theme=dark'],
		['widget=&series=', 'rate', 'series=']
	])('“%s” is of a %s, query “%s”', (query, widget, requested) => {
		const found = read(query);
		expect([found.widget, found.parameters.toString(), found.problems]).toEqual([widget, requested, []]);
	});

	it.each([
		['widget=clock', 'rate', { given: 'clock' }],
		['widget=chart&widget=rate', 'chart', { given: 'chart, rate', expected: 'once' }]
	])('“%s” is reported, and a %s is built', (query, widget, expected) => {
		const found = read(query);
		expect(found.widget).toBe(widget);
		expect(found.problems).toMatchObject([{ name: 'widget', ...expected }]);
	});
});

describe('a widget as an address of the builder', () => {
	it.each([
		[{}, 'en', ''],
		[{ language: 'ar' }, 'ar', ''],
		[{ language: 'ar' }, 'en', '?lang=ar'],
		[{}, 'ar', '?lang=en'],
		[
			{ widget: 'chart', query: '?series=syp-official&unit=new', theme: 'dark', fill: true, accent: '#123456' },
			'en',
			'?widget=chart&series=syp-official&unit=new&theme=dark&fill=1&accent=123456'
		]
	] as const)('%j on a page in %s is “%s”, and is read back', (overrides, language, query) => {
		expect(writeBuilder(embed(overrides), language)).toBe(query);
		expect(read(query).widget).toBe(embed(overrides).widget);
	});
});
