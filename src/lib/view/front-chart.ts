import { m } from '#i18n/compiled/messages.js';
import { formatAmount, formatDay, plain } from '#lib/format/index.ts';
import type { Composed, ComposedPoint } from '#lib/record/index.ts';
import { before, day, restateValue, type Day } from '#lib/series/index.ts';
import type { ChartInput, ChartPoint, ChartSeries } from './chart-input.ts';
import { quoteLine, type QuoteLine } from './rate-card.ts';
import { inChosenUnit, type Scene } from './scene.ts';

/** The chart of the front page begins here, or, as of an early day, so many years before that day. */
const FROM = day('1990-01-01');
const LEAST_YEARS = 10;

const SERIES = [
	{ id: 'syp-parallel', look: 'market' },
	{ id: 'syp-official', look: 'official' }
] as const;

/** What the front page's chart is made of: the market's and the official rate with the main events. */
export function frontChart(scene: Scene): ChartInput {
	const { record, spec, words, language, locale, day: to } = scene;
	const from = firstDayOf(scene);
	const series = SERIES.map(({ id, look }) => chartSeries(scene, scene.series(id), look));
	const events = record.events.filter(({ rank, date }) => rank === 1 && date <= to);
	const axis = (spec.unit === 'old' ? m.chart_axis_old : m.chart_axis_new)({}, words);
	return {
		series,
		events: events.map(({ date, short }) => ({ day: date, label: short[language] })),
		from,
		to,
		scale: spec.scale,
		digits: locale.digits,
		axis,
		alt: altOf(scene, axis, series)
	};
}

function firstDayOf({ day: to }: Scene): Day {
	const early = before(to, 'year', LEAST_YEARS);
	return early < FROM ? early : FROM;
}

function chartSeries(scene: Scene, { info, points }: Composed, look: ChartSeries['look']): ChartSeries {
	const { words } = scene;
	const shown = points.map(({ day, value, precision }): ChartPoint => ({
		day,
		precision,
		value: inChosenUnit(scene, value, info.unit)
	}));
	const last = shown.at(-1);
	const label = (look === 'market' ? m.chart_label_market : m.chart_label_official)({}, words);
	return {
		id: info.id,
		look,
		draw: info.draw,
		carryDays: info.carryDays,
		points: shown,
		label,
		lastValue: last ? plain(amount(scene, last)) : ''
	};
}

function amount({ unit, locale }: Scene, { value }: ChartPoint): string {
	return formatAmount(value, unit.decimals, locale);
}

function altOf(scene: Scene, axis: string, series: readonly ChartSeries[]): string {
	const { words, locale, spec } = scene;
	const from = firstDayOf(scene);
	const dayOf = ({ day, precision }: ChartPoint) => formatDay(day, precision, locale);
	const lines = series.flatMap(({ label, points }) => {
		const shown = points.filter(({ day }) => day >= from);
		const [first, last] = [shown[0], shown.at(-1)];
		if (!first || !last) return [];
		const high = shown.reduce((a, b) => (b.value > a.value ? b : a));
		const told = {
			first: amount(scene, first),
			firstDay: dayOf(first),
			last: amount(scene, last),
			lastDay: dayOf(last)
		};
		return [m.chart_alt_line({ label, ...told, high: amount(scene, high), highDay: dayOf(high) }, words)];
	});
	const scale = (spec.scale === 'log' ? m.scale_log : m.scale_linear)({}, words);
	return m.chart_alt(
		{
			axis,
			from: formatDay(from, 'year', locale),
			to: formatDay(scene.day, 'day', locale),
			scale,
			lines: lines.join(' ')
		},
		words
	);
}

/** What is told of a point when a reader touches it. */
export interface PointDetail {
	/** Whose point it is, and its day. */
	readonly title: string;
	/** The value in both units, the chosen one first. */
	readonly values: readonly string[];
	readonly quotes: readonly QuoteLine[];
}

/** A chart with what stands behind each of its points: what a browser fetches when a reader touches the chart. */
export interface InteractiveChart {
	readonly input: ChartInput;
	/** For each series, for each of its points. */
	readonly details: readonly (readonly PointDetail[])[];
}

/** The front page's chart with the quotes behind every point. */
export function interactiveFrontChart(scene: Scene): InteractiveChart {
	const input = frontChart(scene);
	const details = SERIES.map(({ id }, i) => {
		const { info, points } = scene.series(id);
		return points.map((point) =>
			detailOf(scene, point, info.unit, input.series[i]?.label ?? info.name[scene.language])
		);
	});
	return { input, details };
}

function detailOf(
	scene: Scene,
	{ day, precision, value, quotes }: ComposedPoint,
	from: Composed['info']['unit'],
	label: string
): PointDetail {
	const { unit, otherUnit, locale, language, words } = scene;
	const inUnit = (to: typeof unit) =>
		`${formatAmount(restateValue(value, from, to), to.decimals, locale)} ${to.name[language]}`;
	const title = m.list_and({ a: label, b: formatDay(day, precision, locale) }, words);
	return { title, values: [inUnit(unit), inUnit(otherUnit)], quotes: quotes.map((quote) => quoteLine(scene, quote)) };
}
