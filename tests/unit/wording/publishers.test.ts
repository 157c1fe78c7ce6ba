import { describe, expect, it } from 'vitest';
import { compose } from '#lib/record/index.ts';
import { publishedByTexts } from '#lib/wording/publishers.ts';
import { record } from '#tests/support/record/real.ts';
import { quote } from '#tests/support/record/quotes.ts';
import { context } from '#tests/support/view/context.ts';

/** A source of each of the first publishers of the record. */
const sources = [...new Map([...record.sources.values()].map((one) => [one.publisher.en, one])).values()];

function formsOf(count: number, language: 'en' | 'ar'): readonly string[] {
	const seen = context({}, language);
	const quotes = sources.slice(0, count).map((source) => ({ ...quote({ date: '2024-12-06', mid: '18000' }), source }));
	return publishedByTexts(seen, compose(seen.series('syp-parallel').info, quotes).points);
}

const publishedBy = (count: number, language: 'en' | 'ar') => formsOf(count, language)[0];

describe('who published a figure', () => {
	it('is also told with fewer names, down to one', () => {
		expect(formsOf(1, 'en')).toHaveLength(1);
		expect(formsOf(2, 'en').at(-1)).toMatch(/ and one other$/);
		const forms = formsOf(14, 'en');
		expect(forms.map((text) => text.match(/and (\d+) others$/)?.[1])).toEqual(['11', '12', '13']);
	});

	it.each([
		[1, /^الناشر: /],
		[2, /^الناشران: /],
		[3, /^الناشرون: /],
		[4, /^الناشرون: .* وناشر آخر$/],
		[14, /^الناشرون: .* ناشراً آخر$/]
	])('is named by their number in Arabic: %d', (count, text) => {
		expect(publishedBy(count, 'ar')).toMatch(text);
	});

	it.each([
		[1, /^Publisher: /],
		[2, /^Publishers: /],
		[14, /^Publishers: /]
	])('are named in English so that no name needs an article: %d', (count, text) => {
		expect(publishedBy(count, 'en')).toMatch(text);
	});
});
