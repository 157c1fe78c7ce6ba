import { day, shift, type Day } from '#lib/series/index.ts';
import { axisText } from '../layout/axis.ts';
import { LINE_ROLES, type ChartEvent, type ChartInput, type ChartSeries } from '../layout/chart-input.ts';
import { ChartPoints, type ChartPoint } from '../layout/points.ts';

/** Charts that are hard to draw, made by code: to be looked at, and to hold both painters to the same picture. */

const START = day('2020-01-01');

/** A walk that is the same each time: a few sines, one upon the other. */
const wave = (i: number): number => Math.sin(i / 9) + 0.5 * Math.sin(i / 2.3) + 0.25 * Math.sin(i * 1.7);

interface Line extends Partial<Omit<ChartSeries, 'points'>> {
	readonly points: readonly ChartPoint[];
}

function points(count: number, every: number, valueOf: (i: number) => number, from: Day = START): ChartPoint[] {
	return Array.from({ length: count }, (_, i) => ({
		day: shift(from, i * every),
		precision: 'day',
		value: valueOf(i)
	}));
}

function line({ points: rows, ...rest }: Line, i: number, kind: ChartInput['kind']): ChartSeries {
	const last = rows.at(-1);
	return {
		id: `line-${i}`,
		lineRole: i % 2 === 0 ? 'market' : 'official',
		draw: 'line',
		carryDays: 120,
		label: i % 2 === 0 ? 'Market' : 'Official',
		lastValue: last ? axisText(last.value, kind, 0, { language: 'en', digits: 'latn' }) : '',
		decimals: 0,
		points: ChartPoints.of(rows),
		...rest
	};
}

/** A chart from its lines; by default from the first point to 60 days after the last one. */
function chart(lines: readonly Line[], changes: Partial<ChartInput> = {}): ChartInput {
	const { kind = 'amount' } = changes;
	const series = lines.map((one, i) => line(one, i, kind));
	const days = series.flatMap(({ points }) => [points.at(0), points.at(-1)].flatMap((point) => point?.day ?? []));
	const [from, to] = [days.reduce((a, b) => (b < a ? b : a), START), days.reduce((a, b) => (b > a ? b : a), START)];
	return {
		series,
		events: [],
		carried: [],
		none: 'No quotes in this period',
		title: 'A chart made by code',
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
		from: days.length === 0 ? START : from,
		to: shift(to, 60),
		kind,
		scale: 'log',
		language: 'en',
		digits: 'latn',
		twoReadings: true,
		percentages: false,
		axis: 'old pounds per US dollar',
		alt: 'A chart made by code',
		...changes
	};
}

const market = points(120, 9, (i) => 3000 * 1.012 ** i * (1 + 0.06 * wave(i)));
const official = points(24, 45, (i) => 1250 * 2 ** Math.floor(i / 6));

const manyEvents: readonly ChartEvent[] = Array.from({ length: 40 }, (_, i) => ({
	day: shift(START, 20 + i * 25 + (i % 3) * 4),
	label: ['Wages doubled', 'Border closed', 'Rate 2,512', 'Earthquake'][i % 4] ?? '',
	main: i % 8 === 0
}));

/** Holes of half a year where a value is carried for a month only, and a point that stands alone in one of them. */
function holed(): ChartPoint[] {
	const thinned = market.filter((_, i) => (i < 25 || i > 50) && (i < 70 || i > 95));
	return [...thinned, ...market.slice(80, 81)].sort((a, b) => a.day - b.day);
}

/** Each case by its name in an address. */
export const GALLERY: ReadonlyMap<string, ChartInput> = new Map(
	Object.entries({
		one: chart([{ points: market }]),
		linear: chart([{ points: market }, { points: official, draw: 'step' }], { scale: 'linear' }),
		many: chart(
			['Damascus', 'Aleppo', 'Idlib', 'Hasakah'].map((label, k) => ({
				label,
				points: market.map((point, i) => ({ ...point, value: point.value * (1 + 0.02 * k * wave(i + 11 * k)) }))
			}))
		),
		six: chart(
			LINE_ROLES.map((lineRole, k) => ({
				lineRole,
				label:
					['Syrian pound', 'Lebanese pound', 'Turkish lira', 'Iraqi dinar', 'Egyptian pound', 'Iranian rial'][k] ?? '',
				draw: k % 3 === 1 ? 'step' : 'line',
				points: market.map((point, i) => ({
					...point,
					value: 100 * 1.008 ** (i * (k - 3)) * (1 + 0.03 * wave(i + 7 * k))
				}))
			})),
			{ kind: 'index', axis: 'value of each currency, 1 January 2020 = 100' }
		),
		gaps: chart([{ points: holed(), carryDays: 30 }]),
		single: chart([{ points: market.slice(0, 1) }], { to: shift(START, 365) }),
		none: chart([{ points: [] }], { to: shift(START, 365) }),
		huge: chart([{ points: market.map((point) => ({ ...point, value: point.value * 1e9 })) }], { scale: 'linear' }),
		tiny: chart([{ points: market.map((point) => ({ ...point, value: 1e-2 / point.value })) }], { kind: 'dollars' }),
		tinyLinear: chart([{ points: market.map((point) => ({ ...point, value: 2e-3 / point.value })) }], {
			kind: 'dollars',
			scale: 'linear'
		}),
		decades: chart([{ points: points(160, 36, (i) => 47 * 10 ** (i / 40) * (1 + 0.05 * wave(i)), day('2011-01-01')) }]),
		redenomination: chart(
			[
				{ points: points(70, 6, (i) => 11_500 + 400 * wave(i), day('2025-04-01')) },
				{ points: points(24, 18, (i) => 11_000 + 500 * Math.floor(i / 8), day('2025-04-01')), draw: 'step' }
			],
			{
				from: day('2025-04-01'),
				scale: 'linear',
				events: [{ day: day('2026-01-01'), label: 'Redenomination', main: true }]
			}
		),
		events: chart([{ points: market }], { events: manyEvents }),
		arabic: chart(
			[
				{ points: market, label: 'السوق الموازية في دمشق وريفها' },
				{ points: official, draw: 'step', label: 'النشرة الرسمية لمصرف سورية المركزي' }
			],
			{
				language: 'ar',
				axis: 'ليرة سورية قديمة للدولار الأمريكي الواحد',
				alt: 'رسم من صنع البرنامج',
				events: [
					{ day: shift(START, 300), label: 'رفع أجور القطاع العام', main: true },
					{ day: shift(START, 700), label: 'سعر الحوالات الرسمي', main: false }
				]
			}
		),
		dense: chart([{ points: points(50_000, 1, (i) => 100 * 1.0001 ** i * (1 + 0.1 * wave(i)), day('1890-01-01')) }], {
			from: day('1890-01-01')
		}),
		percent: chart([{ points: points(120, 9, (i) => 0.3 * wave(i) - 0.2) }], {
			kind: 'percent',
			scale: 'linear',
			axis: 'pound’s value, change over a week'
		}),
		changes: chart(
			[
				{
					points: points(120, 9, (i) => 0.2 * wave(i)).filter((_, i) => i % 17 < 6 || i % 4 === 0),
					draw: 'change',
					carryDays: 0
				},
				{ points: points(30, 36, (i) => 0.1 * wave(3 * i)), draw: 'change', carryDays: 0 }
			],
			{ kind: 'percent', scale: 'linear', axis: 'pound’s value, change over a week', to: shift(START, 1300) }
		),
		drawdown: chart([{ points: points(120, 9, (i) => (0 - i) / 125) }], {
			kind: 'percent',
			scale: 'left',
			axis: 'share of the pound’s peak value that is left'
		}),
		band: chart([{ points: market.map((point) => ({ ...point, low: point.value * 0.94, high: point.value * 1.08 })) }]),
		panel: chart([{ points: market }, { points: official, draw: 'step' }], {
			lowerPanel: {
				series: [
					line(
						{ points: points(120, 9, (i) => 0.4 + 0.3 * wave(i)), lineRole: 'third', label: 'Premium' },
						2,
						'percent'
					)
				],
				kind: 'percent',
				scale: 'linear',
				axis: 'market above the official rate'
			},
			events: manyEvents.slice(0, 6)
		}),
		steps: chart([{ points: points(8, 400, (i) => 500 * 1.8 ** i), draw: 'step', carryDays: 180 }])
	} satisfies Record<string, ChartInput>)
);
