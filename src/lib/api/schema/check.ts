/** A claim in words, held against the record. */
import * as v from 'valibot';
import { day, fraction, head, missing, precision, text } from './parts.ts';

const reading = { value: v.number(), day, precision, age: v.pipe(v.number(), v.integer()) };
const lastKnown = v.object({ ...missing.entries, last: v.nullable(v.object(reading)) });
const move = { from: v.object(reading), to: v.object(reading), price: fraction, value: fraction, multiple: v.number() };

const quoted = v.object({
	...reading,
	low: v.number(),
	high: v.number(),
	quotes: v.array(
		v.object({
			publisher: v.string(),
			address: v.string(),
			bid: v.nullable(v.number()),
			ask: v.nullable(v.number()),
			mid: v.nullable(v.number()),
			unit: v.string(),
			context: v.pipe(v.nullable(v.string()), v.description('why it is not part of the series'))
		})
	)
});

/** At the least, and at the most. */
const span = v.pipe(v.array(v.number()), v.length(2));

const answer = {
	claim: v.pipe(v.record(v.string(), v.string()), v.description('the claim as understood, as parameters of /check')),
	series: v.string(),
	unit: v.string(),
	verdict: v.string(),
	summary: v.string(),
	text: v.pipe(v.string(), v.description('the verdict in words, in the language of the address')),
	stated: v.optional(v.number()),
	quoted: v.optional(v.union([quoted, lastKnown])),
	premium: v.optional(v.union([v.object({ premium: fraction, loss: fraction }), lastKnown])),
	basis: v.optional(v.picklist(['record', 'claim'])),
	change: v.optional(v.union([v.object(move), lastKnown])),
	allowed: v.pipe(
		v.optional(v.nullable(v.union([v.object({ price: span, value: span, difference: span }), span]))),
		v.description('the lowest and the highest figure that the quotes of those days allow')
	),
	required_start: v.pipe(
		v.optional(v.nullable(v.object({ end: v.number(), price: v.nullable(v.number()), value: v.nullable(v.number()) }))),
		v.description('the starting rate that would make the claim right, for each reading')
	),
	quotes: v.optional(v.array(quoted)),
	bases: v.optional(
		v.array(
			v.object({
				period: v.optional(v.string()),
				since: v.optional(day),
				...move,
				fits: v.pipe(v.array(v.string()), v.description('the readings in which the claim fits'))
			})
		)
	),
	likely_mistakes: v.array(v.object({ kind: v.string(), text: v.optional(v.string()) })),
	corrected_sentence: v.nullable(text)
};

export const checked = v.object({
	...head,
	...answer,
	alternatives: v.pipe(v.array(v.object(answer)), v.description('other meanings of the claim'))
});

/** The answer to a claim that speaks of the past and names no day. */
export const undated = v.object({
	...head,
	verdict: v.literal('undated'),
	summary: v.string(),
	text: v.string(),
	days: v.pipe(v.array(day), v.description('the days on which the record supports the claim'))
});

export const check = v.union([checked, undated]);
