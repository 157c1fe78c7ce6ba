import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compose, quoteValue, type Quote } from '#lib/record/index.ts';
import { toDay, valueAt } from '#lib/series/index.ts';
import { anyQuotes, LINE, STEPS } from '#tests/support/record/quotes.ts';

const anyInfo = fc.constantFrom(LINE, STEPS);
const shuffled = (quotes: readonly Quote[]) => fc.shuffledSubarray([...quotes], { minLength: quotes.length });

describe('whatever the quotes', () => {
	it('their order does not matter', () => {
		const twoOrders = anyQuotes.chain((quotes) => fc.tuple(fc.constant(quotes), shuffled(quotes)));
		fc.assert(
			fc.property(anyInfo, twoOrders, (info, [quotes, again]) => {
				expect(compose(info, again)).toEqual(compose(info, quotes));
			})
		);
	});

	it('later ones change nothing as of an earlier day', () => {
		fc.assert(
			fc.property(anyInfo, anyQuotes, fc.nat(70), (info, quotes, at) => {
				const asOf = toDay(20028 + at);
				const known = quotes.filter(({ date }) => date <= asOf);
				expect(compose(info, quotes, asOf)).toEqual(compose(info, known));
			})
		);
	});

	it('the value lies within its band', () => {
		fc.assert(
			fc.property(anyInfo, anyQuotes, (info, quotes) => {
				for (const { low, value, high } of compose(info, quotes).points) {
					expect(low).toBeLessThanOrEqual(value);
					expect(value).toBeLessThanOrEqual(high);
				}
			})
		);
	});

	it('a point has quotes, and all are of its series, its day and its precision, with a value and without a reason', () => {
		fc.assert(
			fc.property(anyInfo, anyQuotes, (info, all) => {
				for (const { day, precision, quotes } of compose(info, all).points) {
					expect(quotes.length).toBeGreaterThan(0);
					for (const quote of quotes) {
						expect(quote).toMatchObject({ series: info.id, date: day, precision, context: undefined });
						expect(quoteValue(quote)).toBeGreaterThan(0);
					}
				}
			})
		);
	});

	it('every day that was quoted with a value is a point, once and in order, and the columns say the same', () => {
		fc.assert(
			fc.property(anyInfo, anyQuotes, (info, all) => {
				const { points, series } = compose(info, all);
				const quoted = all.filter(
					(quote) => quote.series === info.id && quote.precision === 'day' && quote.context === undefined
				);
				const days = points.filter(({ precision }) => precision === 'day').map(({ day }) => day);
				expect(days).toEqual([...new Set(quoted.map(({ date }) => date))].sort((a, b) => a - b));
				expect([...series.days]).toEqual(points.map(({ day }) => day));
				points.forEach(({ value }, i) => expect(valueAt(series, i)).toBe(value));
			})
		);
	});
});
