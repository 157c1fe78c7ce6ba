import { describe, expect, it } from 'vitest';
import { extentOn, oncePerRecord } from '#lib/record/index.ts';
import { day } from '#lib/series/index.ts';
import { quote } from '#tests/support/record/quotes.ts';
import { record } from '#tests/support/record/real.ts';

describe('how much a record has', () => {
	const made = {
		...record,
		quotes: [
			quote({ date: '2024-12-06', mid: '18000', source: 'paper' }),
			quote({ date: '2024-11-29', mid: '14700', source: 'radio' }),
			quote({ date: '2024-11-29', mid: '14800', source: 'paper' }),
			quote({ date: '2024-12-07', mid: '17000', source: 'radio' })
		]
	};

	it.each([
		['2024-11-28', { quotes: 0, sources: 0 }],
		['2024-11-29', { quotes: 2, sources: 2 }],
		['2024-12-06', { quotes: 3, sources: 2 }],
		['2024-12-31', { quotes: 4, sources: 2 }]
	])('by %s', (last, extent) => {
		expect(extentOn(made, day(last))).toEqual(extent);
	});

	it('is all of it where no day is named', () => {
		expect(extentOn(made, undefined)).toEqual({ quotes: 4, sources: 2 });
	});

	it('is counted anew in another record', () => {
		expect(extentOn({ ...made, quotes: made.quotes.slice(1, 2) }, undefined)).toEqual({ quotes: 1, sources: 1 });
	});
});

describe('what is found out about a record', () => {
	it('is found out once, even where it is nothing', () => {
		let reads = 0;
		const first = oncePerRecord(({ quotes }) => {
			reads += 1;
			return quotes[0];
		});
		const empty = { ...record, quotes: [] };
		expect([first(empty), first(empty), first(record), first(record)]).toEqual([
			undefined,
			undefined,
			record.quotes[0],
			record.quotes[0]
		]);
		expect(reads).toBe(2);
	});
});
