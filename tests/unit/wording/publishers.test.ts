import { describe, expect, it } from 'vitest';
import { compose } from '#lib/record/index.ts';
import { publishedByText } from '#lib/wording/publishers.ts';
import { record } from '#tests/support/record/real.ts';
import { quote } from '#tests/support/record/quotes.ts';
import { context } from '#tests/support/view/context.ts';

/** A source of each of the first publishers of the record. */
const sources = [...new Map([...record.sources.values()].map((one) => [one.publisher.en, one])).values()];

function publishedBy(count: number, language: 'en' | 'ar'): string {
	const seen = context({}, language);
	const quotes = sources.slice(0, count).map((source) => ({ ...quote({ date: '2024-12-06', mid: '18000' }), source }));
	return publishedByText(seen, compose(seen.series('syp-parallel').info, quotes).points);
}

describe('who published a figure', () => {
	it.each([
		[1, /^الناشر: /],
		[2, /^الناشران: /],
		[3, /^الناشرون: /],
		[4, /^الناشرون: .* وناشر آخر$/],
		[14, /^الناشرون: .* ناشراً آخر$/]
	])('is named by their number in Arabic: %d', (count, text) => {
		expect(publishedBy(count, 'ar')).toMatch(text);
	});

	it.each([1, 2, 14])('has one name in English: %d', (count) => {
		expect(publishedBy(count, 'en')).toMatch(/^Published by /);
	});
});
