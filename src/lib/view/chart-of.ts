import { m } from '#i18n/compiled/messages.js';
import { formatDay } from '#lib/format/index.ts';
import type { Composed, Event } from '#lib/record/index.ts';
import { before, day, restate, restateValue, type Day, type Series } from '#lib/series/index.ts';
import { axisText } from './axis.ts';
import type { ChartInput, ChartPoint, ChartSeries } from './chart-input.ts';
import { perText } from './per.ts';
import type { Scene } from './scene.ts';
import { axisKindOf, scaleOf, transformed } from './transform.ts';
import { windowOf, type Window } from './window.ts';

/** A series on a chart, and how it is told apart. */
export interface Subject {
	readonly id: string;
	readonly look: ChartSeries['look'];
	readonly label: string;
}

/** A chart of all begins here where its series are older, or, as of an early day, so many years before that day. */
const FROM = day('1990-01-01');
const LEAST_YEARS = 10;

/**
 * What a chart of some series is made of, as the scene's spec asks.
 *
 * @param subjects - the series; of a premium only the first is drawn, against the official rate
 */
export function chartOf(scene: Scene, subjects: readonly Subject[]): ChartInput {
	const { spec, language, locale } = scene;
	const drawn = spec.show === 'premium' ? subjects.slice(0, 1) : subjects;
	const window = windowFor(scene, drawn);
	const series = drawn.map((subject) => chartSeries(scene, subject, window));
	const axis = axisOf(scene, drawn, series);
	const events = eventsOf(scene).map(({ date, short }) => ({ day: date, label: short[language] }));
	return {
		series,
		events,
		...window,
		kind: axisKindOf(spec.show),
		scale: mayBeNegative(scene, drawn) ? 'linear' : scaleOf(spec),
		language,
		twoReadings: drawn.every(({ id }) => scene.record.series.get(id)?.quantity === 'rate'),
		digits: locale.digits,
		axis,
		alt: altOf(scene, axis, series, window)
	};
}

/** A per cent that was published as such may be below zero, so its axis has even steps. */
function mayBeNegative({ record }: Scene, subjects: readonly Subject[]): boolean {
	return subjects.some(({ id }) => record.series.get(id)?.quantity === 'percent');
}

/** The events that the spec asks to mark, up to the scene's day. */
export function eventsOf({ record, spec, day }: Scene): readonly Event[] {
	const { events } = spec;
	const wanted = ({ rank, kind }: Event) => events === 'all' || kind === events || (events === 'main' && rank === 1);
	return record.events.filter((event) => event.date <= day && wanted(event));
}

function windowFor(scene: Scene, subjects: readonly Subject[]): Window {
	const first = firstOf(scene, subjects);
	const lasts = subjects.flatMap(({ id }) => scene.series(id).points.at(-1)?.day ?? []);
	return windowOf(
		scene.spec,
		first,
		lasts.reduce((a, b) => (b > a ? b : a), first),
		scene.day
	);
}

/** Where a chart of everything begins: several series in 1990, a single one with its first point, none before 1990 unless seen as of an early day. */
export function firstOf(scene: Scene, subjects: readonly Subject[]): Day {
	const early = before(scene.day, 'year', LEAST_YEARS);
	if (early < FROM) return early;
	const [only] = subjects;
	const first = subjects.length === 1 && only ? scene.series(only.id).points[0]?.day : undefined;
	return first !== undefined && first > FROM ? first : FROM;
}

/** The place of the point that an index begins at: the first one shown. */
export function indexBase({ points }: Composed, { from }: Window): number {
	return Math.max(
		0,
		points.findIndex(({ day }) => day >= from)
	);
}

function chartSeries(scene: Scene, { id, look, label }: Subject, window: Window): ChartSeries {
	const { spec, words } = scene;
	const composed = scene.series(id);
	const series = shownSeries(scene, composed);
	const official = restateTo(scene.series('syp-official').series, series);
	const market = id === 'syp-official' ? restateTo(scene.series('syp-parallel').series, series) : series;
	const points = withBand(
		scene,
		composed,
		transformed(spec, { series, market, official }, indexBase(composed, window))
	);
	const last = points.filter(({ day }) => day <= window.to).at(-1);
	const step =
		composed.info.draw === 'step' && (spec.show === 'rate' || spec.show === 'value' || spec.show === 'index');
	return {
		id,
		look,
		label: spec.show === 'premium' ? m.chart_label_premium({}, words) : label,
		draw: step ? 'step' : 'line',
		carryDays: composed.info.carryDays,
		points,
		lastValue: last ? valueText(scene, composed, last.value) : ''
	};
}

/** A series in the unit that the reader has chosen, where it is the pound's; else in its own. */
function shownSeries({ unit }: Scene, { series, info }: Composed): Series {
	return info.unit.currency === unit.currency ? restate(series, unit) : series;
}

function restateTo(series: Series, like: Series): Series {
	return series.unit.currency === like.unit.currency ? restate(series, like.unit) : series;
}

/** Adds the span of the day's sources and what is disputed, where the rate itself is shown. */
function withBand({ spec, unit }: Scene, { points, info }: Composed, shown: readonly ChartPoint[]): ChartPoint[] {
	if (spec.show !== 'rate') return [...shown];
	const to = info.unit.currency === unit.currency ? unit : info.unit;
	const behind = new Map(points.map((point) => [point.day, point]));
	return shown.map((point) => {
		const quoted = behind.get(point.day);
		if (!quoted) return point;
		const disputed = quoted.quotes.some(({ flags }) => flags.includes('disputed'));
		if (spec.band === 'off') return disputed ? { ...point, disputed } : point;
		return {
			...point,
			disputed,
			low: restateValue(quoted.low, info.unit, to),
			high: restateValue(quoted.high, info.unit, to)
		};
	});
}

/** A shown value in words, in the unit of what is shown. */
export function valueText(scene: Scene, { info }: Composed, value: number): string {
	const { decimals } = info.unit.currency === scene.unit.currency ? scene.unit : info.unit;
	return axisText(value, axisKindOf(scene.spec.show), decimals, scene.locale);
}

function axisOf(scene: Scene, [subject]: readonly Subject[], [series]: readonly ChartSeries[]): string {
	const { spec, words, locale, language, record } = scene;
	const { show, reading } = spec;
	if (show === 'value') return m.axis_value({}, words);
	if (show === 'premium') return m.axis_premium({}, words);
	if (show === 'drawdown') return m.axis_drawdown({}, words);
	if (show === 'index') {
		const base = series?.points.find(({ value }) => Math.abs(value - 100) < 1e-9);
		const told = { day: base ? formatDay(base.day, base.precision, locale) : '–' };
		return (reading === 'price' ? m.axis_index_price : m.axis_index_value)(told, words);
	}
	if (show !== 'rate') {
		const told = { show: { week: m.show_week, month: m.show_month, year: m.show_year }[show]({}, words) };
		return (reading === 'price' ? m.axis_change_price : m.axis_change_value)(told, words);
	}
	const info = subject && record.series.get(subject.id);
	if (!info || info.currency === 'SYP') {
		if (info && info.per !== 'USD')
			return m.axis_unit({ unit: scene.unit.name[language], per: perText(info.per, words) }, words);
		return (spec.unit === 'old' ? m.chart_axis_old : m.chart_axis_new)({}, words);
	}
	return info.per === ''
		? info.unit.name[language]
		: m.axis_unit({ unit: info.unit.name[language], per: perText(info.per, words) }, words);
}

function altOf(scene: Scene, axis: string, series: readonly ChartSeries[], { from, to }: Window): string {
	const { words, locale, spec } = scene;
	const dayOf = ({ day, precision }: ChartPoint) => formatDay(day, precision, locale);
	const lines = series.flatMap(({ id, label, points }) => {
		const shown = points.filter(({ day }) => day >= from && day <= to);
		const [first, last] = [shown[0], shown.at(-1)];
		if (!first || !last) return [];
		const high = shown.reduce((a, b) => (b.value > a.value ? b : a));
		const text = ({ value }: ChartPoint) => valueText(scene, scene.series(id), value);
		const told = { first: text(first), firstDay: dayOf(first), last: text(last), lastDay: dayOf(last) };
		return [m.chart_alt_line({ label, ...told, high: text(high), highDay: dayOf(high) }, words)];
	});
	const scale = (scaleOf(spec) === 'log' ? m.scale_log : m.scale_linear)({}, words);
	return m.chart_alt(
		{ axis, from: formatDay(from, 'day', locale), to: formatDay(to, 'day', locale), scale, lines: lines.join(' ') },
		words
	);
}
