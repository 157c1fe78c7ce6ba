/** Sixteen days of a feed that changed what it meant by its code four times without a word. */
import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import type { Cells } from '#lib/record/files/text/sheet.ts';
import type { NamedUnit, RateRecord, SeriesInfo } from '#lib/record/index.ts';
import { todayAt } from '#lib/server/store/running-record.ts';
import { day } from '#lib/series/index.ts';
import { checkRows, missingRates } from '../../../../src/keeper/plausibility/check-rows.ts';
import { Evidence } from '../../../../src/keeper/plausibility/evidence.ts';
import { record, textOf } from '#tests/support/record/real.ts';

const SAMPLES = v.parse(
	v.array(v.object({ date: v.string(), usd: v.record(v.string(), v.number()) })),
	JSON.parse(textOf('tests/fixtures/keeper/exchange-api-usd-samples.json'))
);

/** Currencies with a series of their own in this test; pegs and managed rates are steps. */
const RATES: Readonly<Record<string, 'line' | 'step'>> = {
	eur: 'line',
	try: 'line',
	egp: 'line',
	xau: 'line',
	irr: 'step',
	sar: 'step',
	aed: 'step',
	jod: 'step'
};

const seriesOf = (code: string, draw: 'line' | 'step'): SeriesInfo => {
	const [like] = record.series.values();
	if (!like) throw new RangeError('the record has no series');
	const unit: NamedUnit = record.units.get(code) ?? {
		...like.unit,
		id: code,
		currency: code.toUpperCase(),
		perBase: 1,
		validFrom: undefined,
		validTo: undefined
	};
	return {
		...like,
		id: `${code}-feed`,
		currency: unit.currency,
		market: 'reference-feed',
		places: ['national'],
		unit,
		draw,
		maxStep: 3,
		ended: undefined,
		role: undefined
	};
};

/** The record with the feed's series, and its two figures of 2023 and 2024 as the feed's own. */
function withFeed(): RateRecord {
	const before = record.quotes.filter(({ source }) => source.id !== 'exchange-api');
	const infos = Object.entries(RATES).map(([code, draw]) => seriesOf(code, draw));
	const [like] = record.sources.values();
	if (!like) throw new RangeError('the record has no source');
	const feed = { ...like, id: 'exchange-api' };
	const own = [day('2023-10-03'), day('2024-02-19')];
	return {
		...record,
		series: new Map([
			...[...record.series].filter(([, { market }]) => market !== 'reference'),
			...infos.map((info): [string, SeriesInfo] => [info.id, info])
		]),
		units: new Map([...record.units, ...infos.map(({ unit }): [string, NamedUnit] => [unit.id, unit])]),
		sources: new Map([...record.sources, [feed.id, feed]]),
		quotes: before.map((quote) =>
			quote.market === 'reference-feed' && own.includes(quote.date) ? { ...quote, source: feed } : quote
		)
	};
}

const rowOf = (date: string, code: string, value: number): Cells => ({
	date,
	precision: 'day',
	market: 'reference-feed',
	series: code === 'syp' ? '' : `${code}-feed`,
	place: 'national',
	mid: String(value),
	unit: code === 'syp' ? 'syp-old' : code,
	source: 'exchange-api',
	recorded: '2026-11-29',
	use: 'point'
});

const CODES = ['syp', ...Object.keys(RATES)];
const rows = SAMPLES.flatMap(({ date, usd }) =>
	CODES.flatMap((code) => (usd[code] === undefined ? [] : [rowOf(date, code, usd[code])]))
);
const { passed, held } = checkRows(rows, new Evidence(withFeed()), {
	today: todayAt(Date.now()),
	newSources: new Set()
});
const heldOf = (series: string) =>
	held.filter(({ cells }) => cells.series === series).map(({ cells, reason }) => `${cells.date} ${reason.rule}`);

describe('the pound’s own column', () => {
	it('is held on each day, for the reason of that day', () => {
		expect(heldOf('')).toEqual([
			'2024-03-02 frozen',
			'2024-12-01 frozen',
			'2024-12-31 frozen',
			'2025-07-01 frozen',
			'2025-08-30 frozen',
			'2025-11-01 market',
			'2025-12-31 market',
			'2026-01-01 frozen',
			'2026-01-02 frozen',
			'2026-02-05 unit',
			'2026-03-10 unit',
			'2026-05-03 unit',
			'2026-06-01 unit',
			'2026-07-15 unit',
			'2026-08-15 unit',
			'2026-09-29 unit'
		]);
	});

	it('names the market that it took up, and the change that is not dated', () => {
		const textOn = (date: string) => held.find(({ cells }) => cells.series === '' && cells.date === date)?.reason.text;
		expect(textOn('2025-11-01')).toMatch(
			/^11,057 old pounds is a new level after 7 publications from 2023-10-03 to 2025-08-30 .* is 0\.0\d+% from syp-official/
		);
		expect(textOn('2026-02-05')).toMatch(
			/is 1\/99\.9 of its value of 2026-01-02\. The unit of exchange-api may have changed, and the change is not dated/
		);
		expect(textOn('2026-08-15')).toMatch(/is 118 times its value of 2026-07-15/);
		expect(textOn('2026-09-29')).toMatch(/^Its unit is in doubt since 2026-02-05\./);
	});

	it('is reported where a copy lacks it', () => {
		const without = rows.filter(({ series, date }) => series !== '' && date === '2026-09-29');
		expect(missingRates('exchange-api', without, new Evidence(withFeed()))).toEqual([
			'exchange-api has nothing for reference-feed SYP; its last was of 2024-02-19.'
		]);
	});
});

it('holds the rial from the day on which its code meant another market', () => {
	expect(heldOf('irr-feed')).toEqual(
		['2026-02-05', '2026-03-10', '2026-05-03', '2026-06-01', '2026-07-15', '2026-08-15', '2026-09-29'].map((date) =>
			expect.stringMatching(`^${date} (market|jump)$`)
		)
	);
	expect(held.find(({ cells }) => cells.series === 'irr-feed')?.reason.text).toContain('is 28.1 times the value of');
});

it.each(['eur', 'try', 'egp', 'sar', 'aed', 'jod', 'xau'])('passes %s on each day', (code) => {
	expect(heldOf(`${code}-feed`)).toEqual([]);
	expect(passed.filter(({ cells }) => cells.series === `${code}-feed`)).toHaveLength(16);
});
