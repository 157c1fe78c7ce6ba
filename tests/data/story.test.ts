import { describe, expect, it } from 'vitest';
import {
	asOf,
	changeOver,
	day,
	isMissing,
	isoDay,
	latest,
	premium,
	restateValue,
	type Change,
	type Missing,
	type Observation
} from '#lib/series/index.ts';
import { compose } from '#lib/record/index.ts';
import { composed, record } from '#tests/support/record/real.ts';

function found<Thing extends object>(thing: Thing | Missing): Thing {
	if (isMissing(thing)) throw new Error(`missing: ${JSON.stringify(thing)}`);
	return thing;
}

const reading = (id: string, at: string): Observation => found(asOf(composed(id, at).series, day(at)));
const week = (id: string, at: string): Change => found(changeOver(composed(id, at).series, day(at), 'week'));
const perCent = (fraction: number) => Number((fraction * 100).toFixed(1));

describe('as of 6 December 2024', () => {
	const STORY = '2024-12-06';

	it('the market stood at 18,000, the median of three quotes', () => {
		const point = composed('syp-parallel', STORY).points.at(-1);
		expect(point).toMatchObject({ day: day(STORY), value: 18000, low: 17000, high: 19000, oneSided: false });
		expect(point?.quotes.map(({ mid, bid, ask }) => mid?.value ?? ((bid?.value ?? 0) + (ask?.value ?? 0)) / 2).sort()).toEqual([
			17000, 18000, 18250
		]);
	});

	it('it had stood at 14,700 as of a week before', () => {
		expect(reading('syp-parallel', '2024-11-29').value).toBe(14700);
		expect(week('syp-parallel', STORY).from).toMatchObject({ value: 14700 });
	});

	it.each([
		['syp-reported', -25, 33.3],
		['syp-parallel', -18.3, 22.4]
	])('%s: over the week the pound’s value changed by %d %%, the dollar’s price by %d %%', (id, value, price) => {
		const change = week(id, STORY);
		expect([perCent(change.value), perCent(change.price)]).toEqual([value, price]);
	});

	it('without the article’s own quote it stood at 17,625: +19.9% and −16.6% over the week', () => {
		const info = record.series.get('syp-parallel');
		if (!info) throw new Error('no parallel series');
		const others = record.quotes.filter(({ source }) => source.id !== 'newslooks-1');
		const change = found(changeOver(compose(info, others, day(STORY)).series, day(STORY), 'week'));
		expect([change.to.value, perCent(change.price), perCent(change.value)]).toEqual([17625, 19.9, -16.6]);
	});

	it('the base of the week is a day’s quote, not hidden by an older one', () => {
		expect(week('syp-parallel', STORY).from).toMatchObject({ observed: day('2024-11-26'), precision: 'day' });
		expect(reading('syp-parallel', '2024-11-25').value).not.toBe(14700);
	});

	it('the official rate was 12,562, the premium 43.3% and the loss 30.2%', () => {
		const [parallel, official] = [composed('syp-parallel', STORY).series, composed('syp-official', STORY).series];
		const both = found(premium(parallel, official, day(STORY)));
		expect(both.official.value).toBe(12562);
		expect([perCent(both.premium), perCent(both.loss)]).toEqual([43.3, 30.2]);
	});

	it('the article’s own series is its three figures', () => {
		const { points } = composed('syp-reported', STORY);
		expect(points.map(({ day: at, precision, value }) => [isoDay(at), precision, value])).toEqual([
			['2010-07-01', 'year', 47],
			['2024-11-29', 'day', 13500],
			['2024-12-06', 'day', 18000]
		]);
		expect(points.map(({ quotes }) => quotes.flatMap(({ flags }) => flags).includes('implied'))).toEqual([
			false,
			true,
			false
		]);
	});

	it.each([
		['2024-11-30', /Aleppo/],
		['2024-12-05', /Hama/],
		['2024-12-08', /Damascus|Assad/]
	])('an event of %s is shown', (at, title) => {
		const titles = record.events.filter(({ date }) => date === day(at)).map(({ title }) => title.en);
		expect(titles.join('\n')).toMatch(title);
	});
});

it.each([
	['syp-parallel', 47],
	['syp-official', 46.77]
])('%s stood at %d on 15 March 2011, from which “since 2011” counts', (id, value) => {
	const base = day('2011-03-15');
	expect(found(asOf(composed(id).series, base)).value).toBe(value);
	expect(found(asOf(composed(id, '2024-12-06').series, base)).value).toBe(value);
});

describe('the latest', () => {
	it('of the market is a buying price alone, 13,800 old or 138 new pounds on 5 October 2026', () => {
		const { points, info } = composed('syp-parallel');
		const last = points.at(-1);
		expect(last).toMatchObject({ day: day('2026-10-05'), value: 13800, oneSided: true });
		const fresh = record.units.get('syp-new');
		expect(fresh && restateValue(13800, info.unit, fresh)).toBe(138);
		expect(last?.quotes.map(({ flags }) => flags.includes('one-sided'))).toEqual([true]);
	});

	it('of the official rate is 12,200', () => {
		expect(found(latest(composed('syp-official').series)).value).toBe(12200);
	});
});
