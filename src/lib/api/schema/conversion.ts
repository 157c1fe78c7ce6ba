/** An amount in another unit. */
import * as v from 'valibot';
import { count, day, fraction, head, precision, quote } from './parts.ts';

const leg = v.object({
	series: v.string(),
	market: v.string(),
	value: v.number(),
	unit: v.string(),
	per: v.string(),
	side: v.picklist(['mid', 'ask', 'bid']),
	observed: day,
	precision,
	age: count,
	low: v.number(),
	high: v.number(),
	quotes: v.array(quote)
});

const way = { result: v.number(), rate: v.number(), legs: v.array(leg) };
const amount = v.object({ value: v.number(), unit: v.string() });

const none = v.object({
	reason: v.picklist(['not-quoted', 'no-usable-rate']),
	rates: v.array(
		v.object({
			series: v.string(),
			reason: v.string(),
			last: v.nullable(v.object({ day, value: v.number(), unit: v.string() }))
		})
	),
	last_possible: v.pipe(v.nullable(day), v.description('the last day with a usable rate'))
});

const worth = v.object({
	compare_date: day,
	pounds: amount,
	dollars_then: v.number(),
	dollars_now: v.number(),
	equivalent: v.pipe(amount, v.description('the amount with the same dollar value today')),
	price_change: fraction,
	value_change: fraction,
	observed: v.array(day)
});

export const conversion = v.object({
	...head,
	request: v.object({
		amount: v.number(),
		from_unit: v.string(),
		to_unit: v.string(),
		day,
		market: v.string(),
		side: v.string(),
		max_age: v.nullable(count),
		compare_date: v.nullable(day)
	}),
	result: v.pipe(v.nullable(v.number()), v.description('in `to_unit`; null if there is no rate')),
	rate: v.pipe(v.nullable(v.number()), v.description('units of `to_unit` per `from_unit`')),
	other_meaning: v.pipe(
		v.nullable(v.object({ amount: v.number(), result: v.nullable(v.number()) })),
		v.description('the other way to read the amount: 18000 for `18.000`')
	),
	derived: v.pipe(v.boolean(), v.description('whether more than one quoted rate was used')),
	age: v.pipe(v.nullable(count), v.description('age of the oldest rate used, in days')),
	legs: v.pipe(v.array(leg), v.description('the quoted rates used, in order')),
	alternative: v.nullable(v.object(way)),
	other_markets: v.array(v.object({ market: v.string(), ...way })),
	missing: v.nullable(none),
	worth: v.nullable(v.union([worth, v.object({ missing: none })])),
	permalink: v.pipe(v.nullable(v.string()), v.description('a query that fixes the day and the rule'))
});
