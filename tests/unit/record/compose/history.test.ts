import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compose, composedOn, type Composed, type Quote } from '#lib/record/index.ts';
import { day, shift, toDay, type Day } from '#lib/series/index.ts';
import { anyQuotes, LINE, STEPS } from '#tests/support/record/quotes.ts';
import { record } from '#tests/support/record/real.ts';

/** The days on which what is known of a series changes, and the ends of years. */
function turns(days: readonly Day[]): Day[] {
	const years = Array.from({ length: 20 }, (_, i) => day(`${2008 + i}-01-01`));
	return [...new Set([...days, ...years, ...years.map((one) => shift(one, -1))])];
}

/** A composed series as a text in which equal ones are equal, quotes by their places in the record. */
function written({ points, series, context }: Composed, place: ReadonlyMap<Quote, number>): string {
	const placesOf = (quotes: readonly Quote[]) => quotes.map((quote) => place.get(quote));
	const rows = points.map(({ quotes, ...point }) => JSON.stringify([point, placesOf(quotes)]));
	return [...rows, series.days.join(), series.values.join(), series.precisions.join(), placesOf(context)].join('\n');
}

describe('a series as of a day', () => {
	it.each([...record.series.keys()])('is what its quotes by then make: %s', (id) => {
		const info = record.series.get(id);
		const quotes = record.quotes.filter(({ series }) => series === id);
		const place = new Map(quotes.map((quote, i) => [quote, i]));
		if (!info) throw new RangeError(id);
		for (const asOf of turns(quotes.map(({ date }) => date)))
			expect(written(composedOn(record, id, asOf), place)).toBe(written(compose(info, quotes, asOf), place));
	});

	it('is so whatever the quotes', () => {
		fc.assert(
			fc.property(fc.constantFrom(LINE, STEPS), anyQuotes, (info, quotes) => {
				const made = { ...record, quotes, series: new Map([[info.id, info]]) };
				for (let after = -1; after <= 71; after += 1) {
					const asOf = toDay(day('2024-11-01') + after);
					expect(composedOn(made, info.id, asOf)).toEqual(compose(info, quotes, asOf));
					const others = quotes.filter(({ source }) => source.id !== 'radio');
					expect(composedOn(made, info.id, asOf, ['radio'])).toEqual(compose(info, others, asOf));
				}
			}),
			{ numRuns: 40 }
		);
	});

	it('is composed once where nothing was quoted later', () => {
		const latest = composedOn(record, 'syp-parallel', undefined);
		expect(composedOn(record, 'syp-parallel', day('2099-12-31'))).toBe(latest);
	});

	it('is refused where the record has no such series', () => {
		expect(() => composedOn(record, 'gbp', undefined)).toThrow('the record has no series "gbp"');
	});
});
