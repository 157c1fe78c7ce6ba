/** Values of series: their points, one of them, and several beside each other. */
import * as v from 'valibot';
import { count, day, fraction, head, missing, precision, quote, text } from './parts.ts';

const value = v.pipe(v.number(), v.description('in the unit of the response'));
const digits = v.pipe(
	v.nullable(v.string()),
	v.description('as printed, if the value is a single published figure in this unit')
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
	statistic: v.pipe(v.nullable(v.string()), v.description('null if every observation is listed')),
	displayed: v.pipe(v.nullable(v.string()), v.description('what `displayed` contains; null if it is the value itself')),
	points: v.array(
		v.object({
			day: v.pipe(day, v.description('the day of the observation, or the first day of the interval')),
			precision: v.picklist(['day', 'week', 'month', 'year']),
			value: v.nullable(value),
			digits,
			low: v.nullable(value),
			high: v.nullable(value),
			displayed: v.nullable(v.number()),
			carried: v.pipe(v.boolean(), v.description('whether the value is carried forward from before the period')),
			observations: v.pipe(count, v.description('the number of observations in the interval')),
			publishers: v.array(v.string())
		})
	)
});

const observation = {
	value,
	digits,
	observed: v.pipe(day, v.description('the day of the observation')),
	precision
};

export const rate = v.object({
	...head,
	series: v.object(about),
	day: v.pipe(day, v.description('the day requested')),
	rule: v.pipe(v.string(), v.description('the rule behind the value, in words')),
	...observation,
	age: v.pipe(count, v.description('days from the observation to the day requested')),
	state: v.pipe(
		v.picklist(['fresh', 'old', 'stale']),
		v.description(
			'fresh (up to date), old (overdue by its source’s schedule) or stale (out of date: too old to be carried forward)'
		)
	),
	side: v.picklist(['mid', 'bid', 'ask']),
	low: value,
	high: value,
	previous: v.pipe(
		v.nullable(
			v.object({
				...observation,
				days: v.pipe(count, v.description('days between the two observations')),
				price_change: v.pipe(fraction, v.description('change in price')),
				value_change: v.pipe(fraction, v.description('change in the value of the currency'))
			})
		),
		v.description('the previous observation, and the change from it in both readings')
	),
	quotes: v.array(quote)
});

const reading = v.object({ day, value: v.number() });
const move = v.object({ price: fraction, value: fraction, multiple: v.number(), from: reading, to: reading });

export const comparison = v.object({
	...head,
	from: day,
	to: day,
	base: v.pipe(day, v.description('the day from which the ranking is measured')),
	compared: v.array(
		v.object({
			...about,
			measures: v.object({
				first: v.union([reading, missing]),
				last: v.union([reading, missing]),
				points: v.pipe(v.optional(v.number()), v.description('for percentages: the change in percentage points')),
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
