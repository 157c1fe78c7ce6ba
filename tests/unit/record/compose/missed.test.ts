import { describe, expect, it } from 'vitest';
import { compose } from '#lib/record/index.ts';
import { missedOn, missedPublications } from '#lib/record/compose/missed.ts';
import { day } from '#lib/series/index.ts';
import { LINE, quote, STEPS } from '#tests/support/record/quotes.ts';

it.each([
	[0, 7, 0],
	[7, 7, 0],
	[8, 7, 1],
	[14, 7, 1],
	[15, 7, 2],
	[1, 1, 0],
	[2, 1, 1]
])('%i days after a figure of a source that publishes every %i, %i are missing', (age, cadence, missed) => {
	expect(missedPublications(age, cadence)).toBe(missed);
});

describe('what is missing of a series whose source declares no cadence', () => {
	const missed = (dates: readonly string[], info = LINE) => {
		const quotes = dates.map((date) => quote({ date, mid: '14700' }));
		return missedOn(compose(info, quotes), day('2025-01-01'));
	};

	it.each([
		['nothing of no figure', [], undefined],
		['nothing of one figure', ['2024-01-01'], undefined],
		['nothing of three', ['2024-01-01', '2024-01-08', '2024-01-15'], undefined],
		['by intervals much alike', ['2024-11-01', '2024-11-08', '2024-11-15', '2024-11-29'], 2],
		['by the longest that is still much alike', ['2024-11-01', '2024-11-08', '2024-11-15', '2024-12-06'], 1],
		['nothing where one is longer than that', ['2024-11-01', '2024-11-08', '2024-11-15', '2024-12-07'], undefined]
	])('%s', (_, dates, expected) => {
		expect(missed(dates)).toBe(expected);
	});

	it('nothing of steps, which come when they are decided', () => {
		expect(missed(['2024-11-01', '2024-11-08', '2024-11-15', '2024-11-29'], STEPS)).toBeUndefined();
	});
});
