/** What the record has, as lists. */
import * as v from 'valibot';
import { count, day, figure, head, place, precision, text } from './parts.ts';

export const seriesList = v.object({
	...head,
	series: v.array(
		v.object({
			id: v.string(),
			name: text,
			note: v.nullable(text),
			currency: v.string(),
			market: v.string(),
			places: v.array(v.string()),
			quantity: v.string(),
			unit: v.pipe(v.string(), v.description('the unit of its values')),
			per: v.pipe(v.string(), v.description('what a value is per: a currency or a measure; blank if none')),
			role: v.nullable(v.string()),
			carry_days: v.pipe(count, v.description('the maximum number of days that a value is carried forward')),
			observations: count,
			first_day: v.nullable(day),
			last_day: v.nullable(day)
		})
	)
});

export const events = v.object({
	...head,
	events: v.array(
		v.object({
			id: v.string(),
			date: day,
			precision,
			kind: v.string(),
			place,
			rank: v.pipe(count, v.description('importance: 1 for main events, 2 and 3 for others')),
			title: text,
			why: text,
			publisher: text,
			address: v.string(),
			flags: v.array(v.string()),
			note: v.nullable(text)
		})
	)
});

export const claims = v.object({
	...head,
	claims: v.array(
		v.object({
			id: v.string(),
			date: day,
			publisher: text,
			address: v.string(),
			text,
			series: v.string(),
			kind: v.string(),
			percent: v.nullable(v.number()),
			from_date: v.nullable(day),
			to_date: day,
			from_value: v.nullable(v.number()),
			to_value: v.nullable(v.number()),
			unit: v.string(),
			note: v.nullable(text),
			verdict: v.pipe(v.string(), v.description('the verdict of the check'))
		})
	)
});

export const quotes = v.object({
	...head,
	next: v.pipe(v.nullable(v.string()), v.description('the cursor of the next page; null on the last')),
	quotes: v.array(
		v.object({
			date: day,
			precision,
			series: v.nullable(v.string()),
			market: v.string(),
			place,
			bid: v.nullable(figure),
			ask: v.nullable(figure),
			mid: v.nullable(figure),
			unit: v.pipe(v.string(), v.description('the unit as published')),
			publisher: text,
			source: v.string(),
			address: v.string(),
			recorded: v.pipe(day, v.description('the day it was added to the record')),
			use: v.pipe(
				v.picklist(['point', 'context', 'replaced']),
				v.description('part of its series (point), not part of it, see `why` (context), or corrected (replaced)')
			),
			replaced_on: v.nullable(day),
			why: v.nullable(text),
			flags: v.array(v.string()),
			note: v.nullable(text)
		})
	)
});

export const sources = v.object({
	...head,
	sources: v.array(
		v.object({
			id: v.string(),
			publisher: text,
			title: v.nullable(text),
			address: v.string(),
			licence: v.string(),
			cadence_days: v.pipe(v.nullable(count), v.description('days between publications; null if irregular'))
		})
	)
});

export const places = v.object({ ...head, places: v.array(place) });

export const releases = v.object({
	...head,
	releases: v.array(
		v.object({
			name: v.string(),
			day,
			sha256: v.pipe(v.string(), v.description('the checksum of its manifest, which lists the checksums of its files'))
		})
	)
});
