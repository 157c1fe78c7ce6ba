import fc from 'fast-check';
import { day, toDay, type Precision } from '#lib/series/index.ts';
import { DEFAULTS, type ChartQuery } from '#lib/query/index.ts';
import type { Language } from '#lib/record/index.ts';
import type { PageRequest } from '#lib/context/request.ts';
import type { ChartInput, ChartSeries } from '#lib/chart/layout/chart-input.ts';
import { ChartPoints, type ChartPoint } from '#lib/chart/layout/points.ts';
import { viewContext, type ViewContext } from '#lib/context/context.ts';
import { record } from '#tests/support/record/real.ts';

/** Charts and contexts made for the tests of the view models. */

export const FROM = day('2000-01-01');
export const TO = day('2026-11-23');

export type Row = readonly [day: string, value: number, precision?: Precision];

/** A line of a chart; by default the market's, carried for 120 days. */
export function line(rows: readonly Row[], overrides: Partial<ChartSeries> = {}): ChartSeries {
	const points = ChartPoints.of(
		rows.map(([text, value, precision = 'day']): ChartPoint => ({ day: day(text), precision, value }))
	);
	return {
		id: 'made',
		lineRole: 'market',
		draw: 'line',
		carryDays: 120,
		label: 'Market',
		lastValue: '13,800',
		decimals: 0,
		...overrides,
		points
	};
}

/** A chart of some lines; by default from 2000 to 2026 on a logarithmic axis. */
export function input(series: readonly ChartSeries[], overrides: Partial<ChartInput> = {}): ChartInput {
	return {
		series,
		events: [],
		carried: [],
		none: 'No quotes in this period',
		title: 'The dollar rose 25% in a year',
		reading: '',
		ended: '{a}, {b}',
		signs: {
			published: 'published',
			coarse: 'monthly figure',
			gap: 'no quote for more than 14 days',
			carried: 'last rate carried forward',
			disputed: 'sources disagree',
			event: 'event'
		},
		briefSigns: {
			published: 'published',
			coarse: 'monthly',
			gap: 'gap',
			carried: 'carried forward',
			disputed: 'disputed',
			event: 'event'
		},
		from: FROM,
		to: TO,
		kind: 'amount',
		scale: 'log',
		language: 'en',
		twoReadings: true,
		percentages: false,
		digits: 'latn',
		axis: 'pounds',
		alt: 'a chart',
		...overrides
	};
}

/** A figure of up to nine digits, as rates are published: no two are so near that their logarithms are one number. */
const published = fc
	.tuple(fc.integer({ min: 1, max: 999_999_999 }), fc.integer({ min: 0, max: 6 }))
	.map(([digits, decimals]) => digits / 10 ** decimals);

/** Points on ascending days within the chart's span, of any size that a rate may have. */
export const anyPoints: fc.Arbitrary<ChartPoints> = fc
	.array(fc.record({ gap: fc.integer({ min: 1, max: 400 }), value: published }), {
		maxLength: 120
	})
	.map((steps) => {
		let at: number = FROM;
		const points = steps.map(({ gap, value }): ChartPoint => ({ day: toDay((at += gap)), precision: 'day', value }));
		return ChartPoints.of(points.filter((point) => point.day <= TO));
	});

export const anySeries: fc.Arbitrary<ChartSeries> = fc.record({
	id: fc.constantFrom('market', 'official'),
	lineRole: fc.constantFrom<ChartSeries['lineRole']>('market', 'official'),
	draw: fc.constantFrom<ChartSeries['draw']>('line', 'step'),
	carryDays: fc.integer({ min: 0, max: 400 }),
	label: fc.constant('Market'),
	lastValue: fc.constant('13,800'),
	decimals: fc.constant(0),
	points: anyPoints
});

/** A context of the published record, by default on 23 November 2026. */
export function context(query: Partial<ChartQuery> = {}, language: Language = 'en', today = TO): ViewContext {
	return viewContext(record, { ...DEFAULTS, ...query }, today, language, DEFAULTS);
}

/** A page that is read on 23 November 2026, with nothing wrong in its address. */
export const PAGE_REQUEST: PageRequest = {
	problems: [],
	today: TO,
	addressIn: (language, query) => `https://sarraf.example${language === 'ar' ? '/ar' : ''}/page${query}`
};
