import { describe, expect, it } from 'vitest';
import {
	compose,
	findExchange,
	rolesOf,
	sideOf,
	type ExchangeMarket,
	type NamedUnit,
	type Quote,
	type RateRecord,
	type SeriesInfo,
	type Side
} from '#lib/record/index.ts';
import { day, isoDay } from '#lib/series/index.ts';
import { plain } from '#lib/format/index.ts';
import { pageOf } from '#tests/support/view/conversion.ts';
import { currency, LINE, quote, SYP_NEW, SYP_OLD, type Said } from '#tests/support/record/quotes.ts';

const unit = (id: string): NamedUnit => ({ ...SYP_NEW, id, currency: id.toUpperCase(), name: { en: id, ar: id } });
const [USD, EUR, TRY, LBP, EGP] = [unit('usd'), unit('eur'), unit('try'), unit('lbp'), unit('egp')];

const info = (id: string, market: SeriesInfo['market'], of: NamedUnit, per: string, carryDays = 120): SeriesInfo => ({
	...LINE,
	id,
	market,
	unit: of,
	currency: of.currency,
	per,
	carryDays
});

const SERIES: readonly SeriesInfo[] = [
	{ ...info('syp-parallel', 'parallel', SYP_OLD, 'USD'), role: 'headline' },
	{ ...info('syp-official', 'official', SYP_OLD, 'USD'), role: 'official' },
	info('syp-parallel-eur', 'parallel', SYP_OLD, 'EUR'),
	info('syp-parallel-try', 'parallel', SYP_OLD, 'TRY'),
	info('try-official', 'official', TRY, 'USD', 400),
	info('try-market', 'market', TRY, 'USD', 400),
	info('try-bureaus', 'bureaus', TRY, 'USD', 400),
	info('lbp-official', 'official', LBP, 'USD', 400),
	info('lbp-parallel', 'parallel', LBP, 'USD', 400),
	info('egp-official', 'official', EGP, 'USD', 400),
	{ ...info('egp-parallel', 'parallel', EGP, 'USD', 400), ended: day('2024-03-06') }
];

const mid = (series: string, date: string, value: string, of = SYP_OLD): Quote =>
	quote({ series, date, mid: value, unit: of });

const QUOTES = [
	mid('syp-parallel', '2024-10-01', '15000'),
	quote({ date: '2024-12-06', bid: '17500', ask: '19000' }),
	quote({ date: '2024-12-06', bid: '175', ask: '185', unit: SYP_NEW, source: 'radio' }),
	mid('syp-official', '2024-12-01', '12562'),
	mid('syp-parallel-eur', '2024-10-03', '16500'),
	mid('syp-parallel-try', '2024-09-01', '430'),
	mid('try-official', '2024-11-01', '34', TRY),
	mid('try-market', '2024-11-20', '36', TRY),
	mid('try-bureaus', '2024-12-01', '37', TRY),
	mid('lbp-official', '2024-11-01', '15000', LBP),
	mid('lbp-parallel', '2023-11-15', '90000', LBP),
	mid('egp-official', '2023-07-01', '30.6', EGP),
	mid('egp-official', '2024-03-06', '48', EGP),
	mid('egp-parallel', '2023-12-01', '47.5', EGP)
];

const record: RateRecord = {
	version: 'made',
	currencies: new Map([...SERIES.map(({ currency }) => currency), 'USD', 'EUR'].map((code) => [code, currency(code)])),
	units: new Map([SYP_OLD, SYP_NEW, USD, EUR, TRY, LBP, EGP].map((one) => [one.id, one])),
	places: new Map(),
	sources: new Map(),
	series: new Map(SERIES.map((one) => [one.id, one])),
	roles: rolesOf(SERIES),
	quotes: QUOTES,
	events: [],
	claims: [],
	stories: [],
	presets: [],
	caveats: [],
	corrections: []
};

interface Asked {
	readonly at?: string;
	readonly market?: ExchangeMarket;
	readonly side?: Side;
	readonly most?: number;
}

function find(
	from: NamedUnit,
	to: NamedUnit,
	{ at = '2024-12-06', market = 'parallel', side = 'mid', most }: Asked = {}
) {
	const asOf = day(at);
	const series = (id: string) => compose(record.series.get(id) ?? LINE, QUOTES, asOf);
	const { found, beside } = findExchange({ record, series, market, side, day: asOf, maxAge: most }, from, to);
	const stated = (one: typeof beside) =>
		one && {
			rate: one.rate.times / one.rate.over,
			legs: one.legs.map((leg) => `${leg.info.id} ${isoDay(leg.observation.observed)}`)
		};
	if ('rate' in found) return { ...stated(found), beside: stated(beside) };
	const possible = found.possible === undefined ? 'never' : isoDay(found.possible);
	return { blocked: found.blocked.map((one) => `${one.info.id} ${one.missing.missing}`), possible };
}

describe('the way between two currencies', () => {
	it.each([
		['a dollar', USD, SYP_OLD, {}, 18125, ['syp-parallel 2024-12-06']],
		['a dollar in new pounds', USD, SYP_NEW, {}, 181.25, ['syp-parallel 2024-12-06']],
		['an old pound in new ones', SYP_OLD, SYP_NEW, {}, 0.01, []],
		['the official rate', USD, SYP_OLD, { market: 'official' }, 12562, ['syp-official 2024-12-01']],
		['a euro, quoted directly', EUR, SYP_OLD, {}, 16500, ['syp-parallel-eur 2024-10-03']],
		['of two kinds of market the freshest, and never bureaus abroad', USD, TRY, {}, 36, ['try-market 2024-11-20']],
		['the official one where it is requested', USD, TRY, { market: 'official' }, 34, ['try-official 2024-11-01']],
		['a parallel rate, though the official one is fresher', USD, LBP, {}, 90000, ['lbp-parallel 2023-11-15']]
	] as const)('%s', (_, from, to, requested, rate, legs) => {
		expect(find(from, to, requested)).toEqual({ rate, legs, beside: undefined });
	});

	it.each([
		['before its first quote', '2023-11-30', 30.6, 'egp-official 2023-07-01'],
		['from its first quote on', '2023-12-01', 47.5, 'egp-parallel 2023-12-01'],
		['until the day before it ended', '2024-03-05', 47.5, 'egp-parallel 2023-12-01'],
		['from the day on which it ended', '2024-03-06', 48, 'egp-official 2024-03-06']
	])('of a parallel market %s', (_, at, rate, leg) => {
		expect(find(USD, EGP, { at })).toEqual({ rate, legs: [leg], beside: undefined });
	});

	it('is never that of a parallel market where the official one is asked for', () => {
		expect(find(USD, EGP, { at: '2024-03-01', market: 'official' })).toMatchObject({
			legs: ['egp-official 2023-07-01']
		});
	});

	it('goes through the dollar where the direct quote is older, and tells the direct one beside', () => {
		expect(find(TRY, SYP_OLD)).toEqual({
			rate: 18125 / 36,
			legs: ['try-market 2024-11-20', 'syp-parallel 2024-12-06'],
			beside: { rate: 430, legs: ['syp-parallel-try 2024-09-01'] }
		});
	});

	it('prefers the direct quote where it is not older than the older leg', () => {
		const found = find(TRY, SYP_OLD, { at: '2024-09-01' });
		expect(found).toEqual({ rate: 430, legs: ['syp-parallel-try 2024-09-01'], beside: undefined });
	});

	it('reads two rates in pounds as of one day', () => {
		expect(find(EUR, USD)).toMatchObject({
			rate: 1.1,
			legs: ['syp-parallel-eur 2024-10-03', 'syp-parallel 2024-10-01']
		});
		expect(find(EUR, TRY)).toMatchObject({
			rate: 1.1 * 36,
			legs: ['syp-parallel-eur 2024-10-03', 'syp-parallel 2024-10-01', 'try-market 2024-11-20']
		});
	});

	it('is the same way back', () => {
		for (const [from, to] of [
			[TRY, SYP_NEW],
			[EUR, TRY],
			[LBP, SYP_OLD]
		] as const) {
			const [there, back] = [find(from, to), find(to, from)];
			if (!('rate' in there) || !('rate' in back)) throw new Error('no rate');
			expect(there.legs).toEqual(back.legs?.toReversed());
			expect((there.rate ?? NaN) * (back.rate ?? NaN)).toBeCloseTo(1, 12);
		}
	});
});

describe('no rate', () => {
	it.each([
		['before the first quote', USD, SYP_OLD, { at: '2020-01-01' }, ['syp-parallel not-observed'], 'never'],
		['after the series carries it', USD, SYP_OLD, { at: '2025-06-01' }, ['syp-parallel too-old'], '2025-04-05'],
		['older than the rule allows', USD, SYP_OLD, { at: '2024-12-20', most: 7 }, ['syp-parallel too-old'], '2024-12-13'],
		['one leg of two', LBP, SYP_OLD, { at: '2025-03-01' }, ['lbp-parallel too-old'], '2024-12-19'],
		['not in the record', EUR, SYP_OLD, { market: 'official' }, [], 'never']
	] as const)('%s', (_, from, to, requested, blocked, possible) => {
		expect(find(from, to, requested)).toEqual({ blocked, possible });
	});

	it('is not there on the day after the last possible one, and is there on that day', () => {
		expect(find(LBP, SYP_OLD, { at: '2024-12-20' })).toHaveProperty('blocked');
		expect(find(LBP, SYP_OLD, { at: '2024-12-19' })).toHaveProperty('rate');
	});

	it('never lets the rule reach further than the series', () => {
		expect(find(USD, SYP_OLD, { at: '2025-06-01', most: 400 })).toHaveProperty('blocked');
	});
});

describe('a side', () => {
	const point = (...said: readonly Said[]) => {
		const [made] = compose(LINE, said.map(quote)).points;
		if (!made) throw new RangeError('no point');
		return made;
	};
	const both = { date: '2024-12-06', bid: '17500', ask: '19000' };
	const middle = { date: '2024-12-06', mid: '18000', source: 'radio' };

	it.each([
		['mid', [both], 18250, 'mid'],
		['buy', [both], 19000, 'ask'],
		['sell', [both], 17500, 'bid'],
		['buy', [both, middle], 19000, 'ask'],
		['mid', [both, middle], 18125, 'mid'],
		['buy', [middle], 18000, 'mid'],
		['buy', [both, { ...both, ask: '18000', source: 'radio' }], 18500, 'ask'],
		['buy', [{ date: '2026-10-05', bid: '175', ask: '190', unit: SYP_NEW }], 19000, 'ask'],
		['mid', [{ date: '2024-12-06', bid: '17500' }], 17500, 'bid'],
		['buy', [{ date: '2024-12-06', bid: '17500' }], 17500, 'bid'],
		['sell', [{ date: '2024-12-06', ask: '19000' }], 19000, 'ask'],
		[
			'mid',
			[
				{ date: '2024-12-06', ask: '19000' },
				{ date: '2024-12-06', bid: '17500', source: 'radio' }
			],
			18250,
			'mid'
		]
	] as const)('%s of %o is %d, the %s', (side, said, value, found) => {
		expect(sideOf(point(...said), side, SYP_OLD)).toEqual({ value, found });
	});

	it('is of the pound alone: other legs are middles', () => {
		const spread = find(TRY, SYP_OLD, { side: 'buy' });
		expect(spread).toMatchObject({ rate: 18750 / 36 });
	});
});

describe('goods that are sold at a price', () => {
	// On 2 March 2026 the association set 18,075 and 17,425 new pounds for a gram: in the middle 17,750.
	const convert = (query: string) => pageOf(`${query}&asof=2026-03-02`).answer?.money;

	it('have it in both pounds, and a derived one in dollars', () => {
		expect(plain(convert('?amount=10&from_unit=gold-21-gram')?.figure ?? '')).toBe('17,750,000');
		expect(plain(convert('?amount=177500&from_unit=syp-new&to_unit=gold-21-gram')?.figure ?? '')).toBe('10.000');
		const inDollars = pageOf('?amount=10&from_unit=gold-21-gram&to_unit=usd&asof=2026-03-02').answer;
		expect(inDollars?.legs.map(({ href }) => href.split('?')[0])).toEqual([
			'series/gold-21-gram',
			'series/syp-parallel'
		]);
	});

	it('have the same price on every market of the pound', () => {
		expect(convert('?amount=1&from_unit=gold-21-gram&market=official')?.figure).toBe(
			convert('?amount=1&from_unit=gold-21-gram')?.figure
		);
	});

	it('are not converted at a price that is too old', () => {
		expect(pageOf('?amount=1&from_unit=gold-21-gram').answer).toBeUndefined();
		expect(pageOf('?amount=1&from_unit=gold-21-gram').none?.possible?.href).toContain('asof=2026-06-30');
	});
});
