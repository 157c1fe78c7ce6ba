/** Values of series: their points, one of them, and several beside each other. */
import * as v from 'valibot';
import { count, day, fraction, head, missing, precision, quote, text } from './parts.ts';

const value = v.pipe(v.number(), v.description('in the unit of the answer'));
const digits = v.pipe(
	v.nullable(v.string()),
	v.description('as its publisher printed it, where the value is one published figure in this unit')
);
const about = {
	id: v.string(),
	name: text,
	unit: v.string(),
	per: v.string()
};

export const points = v.object({
	...head,
	series: v.object({ ...about, currency: v.string(), market: v.string(), quantity: v.string(), carry_days: count }),
	from: day,
	to: day,
	interval: v.string(),
	statistic: v.pipe(v.nullable(v.string()), v.description('null where every observation is listed')),
	displayed: v.pipe(v.nullable(v.string()), v.description('what `displayed` holds; null where that is the value')),
	points: v.array(
		v.object({
			day: v.pipe(day, v.description('the day observed; of an interval its first day')),
			precision: v.picklist(['day', 'week', 'month', 'year']),
			value: v.nullable(value),
			digits,
			low: v.nullable(value),
			high: v.nullable(value),
			displayed: v.nullable(v.number()),
			carried: v.pipe(v.boolean(), v.description('from before the span, into which its value is carried')),
			observations: v.pipe(count, v.description('how many there are in the interval')),
			publishers: v.array(v.string())
		})
	)
});

const observation = {
	value,
	digits,
	observed: v.pipe(day, v.description('the day observed')),
	precision
};

export const rate = v.object({
	...head,
	series: v.object(about),
	day: v.pipe(day, v.description('the day that is asked for')),
	rule: v.pipe(v.string(), v.description('how the value was found, in words')),
	...observation,
	age: v.pipe(count, v.description('days between the day observed and the day asked for')),
	state: v.pipe(
		v.picklist(['fresh', 'old', 'stale']),
		v.description('old past its source’s habit; stale past what the series is carried, and then last known only')
	),
	side: v.picklist(['mid', 'bid', 'ask']),
	low: value,
	high: value,
	previous: v.pipe(
		v.nullable(
			v.object({
				...observation,
				days: v.pipe(count, v.description('days between the two')),
				price_change: v.pipe(fraction, v.description('of the price of what is paid for')),
				value_change: v.pipe(fraction, v.description('of the value of the currency'))
			})
		),
		v.description('the observation before, and the change from it in both readings')
	),
	quotes: v.array(quote)
});

const reading = v.object({ day, value: v.number() });
const move = v.object({ price: fraction, value: fraction, multiple: v.number(), from: reading, to: reading });

export const comparison = v.object({
	...head,
	from: day,
	to: day,
	base: v.pipe(day, v.description('the day from which the ranking counts')),
	compared: v.array(
		v.object({
			...about,
			measures: v.object({
				first: v.union([reading, missing]),
				last: v.union([reading, missing]),
				points: v.pipe(v.optional(v.number()), v.description('of percentages: percentage points from first to last')),
				change: v.union([move, missing]),
				annualised: v.union([v.object({ price: fraction, value: fraction }), missing]),
				drawdown: v.union([v.object({ depth: fraction, peak: day, trough: day }), missing]),
				volatility: v.union([fraction, missing]),
				halving_days: v.union([v.number(), missing])
			})
		})
	),
	ranking: v.array(
		v.union([v.object({ id: v.string(), ...move.entries }), v.object({ id: v.string(), ...missing.entries })])
	),
	undrawn: v.array(v.object({ id: v.string(), reason: v.string() }))
});
