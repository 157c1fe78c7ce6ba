import { describe, expect, it } from 'vitest';
import { firstQuotes, moreQuotes, quoteLine, quoteLines } from '#lib/wording/quote.ts';
import { quote } from '#tests/support/record/quotes.ts';
import { context } from '#tests/support/view/context.ts';

const seen = context({});
const many = (count: number, series = 'syp-parallel') =>
	Array.from({ length: count }, (_, i) => quote({ date: '2024-12-06', mid: String(18_000 + i), series }));

describe('the quotes behind a point', () => {
	it('are all listed where they are five', () => {
		const five = many(5);
		expect(quoteLines(seen, five)).toEqual(five.map((one) => quoteLine(seen, one)));
	});

	it('are the first five and how many more there are, which leads to all of them', () => {
		const lines = quoteLines(seen, many(8));
		expect(lines.slice(0, 5)).toEqual(many(5).map((one) => quoteLine(seen, one)));
		expect(lines.slice(5)).toEqual([
			{
				text: 'and 3 more quotes',
				flags: '',
				href: '/api/v1/quotes?series=syp-parallel&from=2024-12-06&to=2024-12-06'
			}
		]);
	});

	it('are so of each series of a ratio', () => {
		const texts = quoteLines(seen, [...many(6), ...many(7, 'syp-official')]).map(({ text }) => text);
		expect(texts.map((text) => /^and .+$/.exec(text)?.[0] ?? '')).toEqual([
			...['', '', '', '', '', 'and one more quote'],
			...['', '', '', '', '', 'and 2 more quotes']
		]);
	});

	it('are the first five alone where their number stands beside them', () => {
		expect(firstQuotes(seen, many(8))).toEqual(quoteLines(seen, many(5)));
	});

	it('are in no line of their own where none is left', () => {
		expect(moreQuotes(seen, [])).toEqual([]);
	});
});
