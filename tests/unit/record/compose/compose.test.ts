import { describe, expect, it } from 'vitest';
import { compose, isOneSided, quoteValue, type Composed } from '#lib/record/index.ts';
import { day, isoDay, precisionAt, valueAt } from '#lib/series/index.ts';
import { LINE, quote, STEPS, SYP_NEW, SYP_OLD, type Said } from '#tests/support/record/quotes.ts';

const made = (said: readonly Said[], asOf?: string, info = LINE): Composed =>
	compose(info, said.map(quote), asOf === undefined ? undefined : day(asOf));

/** Each point as its day, its value and how many quotes are behind it. */
const pointsOf = (composed: Composed) =>
	composed.points.map(({ day: at, value, quotes }) => [isoDay(at), value, quotes.length]);

describe('the value of a quote', () => {
	it.each([
		['the middle as printed', { mid: '18250', bid: '17500', ask: '19000' }, 18250],
		['the printed middle, though it is not half-way', { mid: '18000', bid: '17500', ask: '19000' }, 18000],
		['half-way between the sides of a day', { bid: '17500', ask: '19000' }, 18250],
		['nothing, for a range of a month', { bid: '17500', ask: '19000', precision: 'month' }, undefined],
		['nothing, for a range of a year', { bid: '17500', ask: '19000', precision: 'year' }, undefined],
		['the middle of a month', { bid: '17500', ask: '19000', mid: '18000', precision: 'month' }, 18000],
		['the buying side alone', { bid: '17500' }, 17500],
		['the selling side alone', { ask: '19000' }, 19000],
		['the selling side of a month', { ask: '19000', precision: 'month' }, 19000]
	] as const)('is %s', (_, said, value) => {
		expect(quoteValue(quote({ date: '2024-12-06', ...said }))).toBe(value);
	});

	it.each([
		[{ bid: '1' }, true],
		[{ ask: '1' }, true],
		[{ bid: '1', ask: '2' }, false],
		[{ bid: '1', mid: '2' }, false],
		[{ mid: '2' }, false]
	])('%j is one-sided: %s', (said, oneSided) => {
		expect(isOneSided(quote({ date: '2024-12-06', ...said }))).toBe(oneSided);
	});
});

describe('a day', () => {
	it.each([
		['one quote', [18000], 18000],
		['two quotes', [18000, 17000], 17500],
		['three quotes', [18250, 17000, 18000], 18000],
		['four quotes', [1, 40000, 18000, 17000], 17500]
	])('with %s has their median', (_, mids, value) => {
		const composed = made(mids.map((mid) => ({ date: '2024-12-06', mid: String(mid) })));
		expect(pointsOf(composed)).toEqual([['2024-12-06', value, mids.length]]);
	});

	it('has as its band the lowest and highest of the sides, and of the middles where no sides were published', () => {
		const composed = made([
			{ date: '2024-12-06', mid: '17000' },
			{ date: '2024-12-06', bid: '17500', ask: '19000' },
			{ date: '2024-12-06', mid: '18000' }
		]);
		expect(composed.points).toMatchObject([{ value: 18000, low: 17000, high: 19000, oneSided: false }]);
	});

	it('leaves out one side where another quote has both or a middle', () => {
		const composed = made([
			{ date: '2024-12-06', bid: '12000' },
			{ date: '2024-12-06', mid: '18000' }
		]);
		expect(composed.points).toMatchObject([{ value: 18000, low: 18000, high: 18000, oneSided: false }]);
		expect(pointsOf(composed)).toEqual([['2024-12-06', 18000, 1]]);
	});

	it('has one side where there is nothing else, and is marked', () => {
		const composed = made([{ date: '2024-12-06', bid: '17500' }]);
		expect(composed.points).toMatchObject([{ value: 17500, low: 17500, high: 17500, oneSided: true }]);
	});

	it('keeps the median of single sides where only such were published', () => {
		const composed = made([
			{ date: '2024-12-06', bid: '17500' },
			{ date: '2024-12-06', ask: '19000', source: 'radio' }
		]);
		expect(composed.points).toMatchObject([{ value: 18250, low: 17500, high: 19000, oneSided: true }]);
	});
});

describe('coarser quotes', () => {
	it.each([
		[
			'counts in a month without a day',
			[{ date: '2024-11-15', precision: 'month', mid: '14000' }],
			[['2024-11-15', 14000, 1]]
		],
		[
			'does not count beside a day of the month, even a later one',
			[
				{ date: '2024-12-15', precision: 'month', mid: '14000' },
				{ date: '2024-12-31', mid: '13000' }
			],
			[['2024-12-31', 13000, 1]]
		],
		[
			'does not count beside a day of one side',
			[
				{ date: '2024-12-15', precision: 'month', mid: '14000' },
				{ date: '2024-12-31', ask: '13000' }
			],
			[['2024-12-31', 13000, 1]]
		],
		[
			'counts beside a day that is only context',
			[
				{ date: '2024-12-15', precision: 'month', mid: '14000' },
				{ date: '2024-12-31', mid: '13000', context: 'odd' }
			],
			[['2024-12-15', 14000, 1]]
		],
		[
			'counts beside days of the months next to it',
			[
				{ date: '2024-10-31', mid: '15000' },
				{ date: '2024-11-15', precision: 'month', mid: '14000' },
				{ date: '2024-12-01', mid: '13000' }
			],
			[
				['2024-10-31', 15000, 1],
				['2024-11-15', 14000, 1],
				['2024-12-01', 13000, 1]
			]
		],
		[
			'gives the median of the sources of its month',
			[
				{ date: '2024-11-15', precision: 'month', mid: '14000' },
				{ date: '2024-11-15', precision: 'month', mid: '15000', source: 'radio' }
			],
			[['2024-11-15', 14500, 2]]
		],
		['is no point when it is a range', [{ date: '2024-11-15', precision: 'month', bid: '1', ask: '2' }], []]
	] as const)('a month %s', (_, said, points) => {
		expect(pointsOf(made(said))).toEqual(points);
	});

	it.each([
		['counts in a year without anything else', [], [['2010-07-01', 47, 1]]],
		['does not count beside a month', [{ date: '2010-12-15', precision: 'month', mid: '46' }], [['2010-12-15', 46, 1]]],
		['does not count beside a day', [{ date: '2010-01-02', mid: '46' }], [['2010-01-02', 46, 1]]],
		[
			'counts beside a range of a month, which is no point',
			[{ date: '2010-12-15', precision: 'month', bid: '46', ask: '48' }],
			[['2010-07-01', 47, 1]]
		],
		[
			'counts beside the next year',
			[{ date: '2011-01-01', mid: '46' }],
			[
				['2010-07-01', 47, 1],
				['2011-01-01', 46, 1]
			]
		]
	] as const)('a year %s', (_, said, points) => {
		expect(pointsOf(made([{ date: '2010-07-01', precision: 'year', mid: '47' }, ...said]))).toEqual(points);
	});

	it('keeps how exactly each point is dated', () => {
		const { series } = made([
			{ date: '2010-07-01', precision: 'year', mid: '47' },
			{ date: '2011-03-15', precision: 'month', mid: '47' },
			{ date: '2024-12-06', mid: '18000' }
		]);
		expect([0, 1, 2].map((i) => precisionAt(series, i))).toEqual(['year', 'month', 'day']);
	});
});

describe('context', () => {
	it('is listed beside the line and is never a point, alone or beside others', () => {
		const composed = made([
			{ date: '2024-12-06', mid: '99999', context: 'odd' },
			{ date: '2024-12-06', mid: '18000' },
			{ date: '2024-12-07', mid: '22222', context: 'odd' }
		]);
		expect(pointsOf(composed)).toEqual([['2024-12-06', 18000, 1]]);
		expect(composed.context.map(({ mid }) => mid?.digits)).toEqual(['99999', '22222']);
	});

	it('and the quotes of other series make an empty series', () => {
		const composed = made([
			{ date: '2024-12-06', mid: '99999', context: 'odd' },
			{ date: '2024-12-06', mid: '12562', series: 'syp-official' }
		]);
		expect(composed.points).toEqual([]);
		expect(composed.series.days).toHaveLength(0);
	});
});

describe('steps', () => {
	const steps = (...mids: readonly number[]) =>
		made(
			mids.map((mid, i) => ({ date: `2024-12-0${i + 1}`, mid: String(mid) })),
			undefined,
			STEPS
		).points;

	it('keep the value of the step below a tenth of a per cent', () => {
		expect(steps(12562, 12570, 12574, 12575).map(({ value }) => value)).toEqual([12562, 12562, 12562, 12575]);
	});

	it('keep it on the way down too', () => {
		expect(steps(10000, 9990.1, 9990, 9980).map(({ value }) => value)).toEqual([10000, 10000, 9990, 9980]);
	});

	it('are compared with the step, so that many small ones add up', () => {
		expect(steps(10000, 10006, 10012, 10018).map(({ value }) => value)).toEqual([10000, 10000, 10012, 10012]);
	});

	it('keep what was published in the band', () => {
		expect(steps(12562, 12570)).toMatchObject([{}, { value: 12562, low: 12562, high: 12570 }]);
	});

	it('do not hold where a line is drawn', () => {
		const composed = made([
			{ date: '2024-12-01', mid: '12562' },
			{ date: '2024-12-02', mid: '12570' }
		]);
		expect(composed.points.map(({ value }) => value)).toEqual([12562, 12570]);
	});
});

describe('units', () => {
	it('old and new pounds of one day restate to the unit of the series', () => {
		const composed = made([
			{ date: '2026-01-06', mid: '11900' },
			{ date: '2026-01-06', mid: '118.4', unit: SYP_NEW },
			{ date: '2026-01-06', bid: '120', ask: '121', unit: SYP_NEW }
		]);
		expect(composed.points).toMatchObject([{ value: 11900, low: 11840, high: 12100 }]);
		expect(composed.series.unit).toBe(SYP_OLD);
	});

	it('the same digits of one source in both units stand in one order', () => {
		const [old, fresh] = [
			quote({ date: '2026-01-06', mid: '119' }),
			quote({ date: '2026-01-06', mid: '119', unit: SYP_NEW })
		];
		expect(compose(LINE, [old, fresh])).toEqual(compose(LINE, [fresh, old]));
	});

	it('a series of new pounds tells old ones in new', () => {
		const { series } = made([{ date: '2024-12-06', mid: '18000' }], undefined, { ...LINE, unit: SYP_NEW });
		expect(valueAt(series, 0)).toBe(180);
	});

	it('one price in both units is no step', () => {
		const said: Said[] = [
			{ date: '2025-12-31', mid: '11000' },
			{ date: '2026-01-01', mid: '110.00', unit: SYP_NEW }
		];
		expect(made(said, undefined, STEPS).points.map(({ value }) => value)).toEqual([11000, 11000]);
	});
});

describe('as of a day', () => {
	const said: readonly Said[] = [
		{ date: '2024-12-02', precision: 'month', mid: '14000' },
		{ date: '2024-12-05', mid: '17250' },
		{ date: '2024-12-06', mid: '18000' },
		{ date: '2024-12-06', mid: '99999', context: 'odd' }
	];

	it.each([
		['2024-12-01', [], 0],
		['2024-12-04', [['2024-12-02', 14000, 1]], 0],
		['2024-12-05', [['2024-12-05', 17250, 1]], 0],
		[
			'2024-12-06',
			[
				['2024-12-05', 17250, 1],
				['2024-12-06', 18000, 1]
			],
			1
		]
	] as const)('%s nothing later is known', (asOf, points, context) => {
		const composed = made(said, asOf);
		expect(pointsOf(composed)).toEqual(points);
		expect(composed.context).toHaveLength(context);
	});
});
