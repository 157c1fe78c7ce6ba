import { m } from '#i18n/compiled/messages.js';
import { formatDay } from '#lib/format/index.ts';
import type { Composed, Event } from '#lib/record/index.ts';
import { before, day, restate, restateValue, type Day, type Series } from '#lib/series/index.ts';
import { axisText } from './axis.ts';
import { axisWords } from './axis-words.ts';
import { baseDayOf } from './base-day.ts';
import type { ChartInput, ChartPoint, ChartSeries, Look } from './chart-input.ts';
import type { Scene } from './scene.ts';
import { axisKindOf, premiumPoints, scaleOf, transformed } from './transform.ts';
import { unitOf } from './unit-of.ts';
import { windowOf, type Window } from './window.ts';

/** A series on a chart, and how it is told apart. */
export interface Subject {
	/** Of a series, or `a/b` for a quotient. */
	readonly id: string;
	readonly look: Look;
	readonly label: string;
}

/** The days that a chart shows, and the one on which an index is 100. */
export interface Frame {
	readonly window: Window;
	readonly base: Day;
}

/** A chart of all begins here where its series are older, or, as of an early day, so many years before that day. */
const FROM = day('1990-01-01');
const LEAST_YEARS = 10;

/**
 * What a chart of some series is made of, as the scene's spec asks.
 *
 * @param subjects - the series, in one unit where the rate itself or its value is shown; of a premium the first one stands
 * over each of the others, and a single one over the official rate
 * @param frame - the days; those of these series unless told
 */
export function chartOf(scene: Scene, subjects: readonly Subject[], frame = frameOf(scene, subjects)): ChartInput {
	const { spec, language, locale } = scene;
	const { window, base } = frame;
	const series = linesOf(scene, subjects, frame);
	const axis = axisWords(scene, subjects, base);
	const events = eventsOf(scene).map(({ date, short }) => ({ day: date, label: short[language] }));
	const infos = subjects.map(({ id }) => scene.series(id).info);
	return {
		series,
		events,
		...window,
		kind: axisKindOf(spec.show),
		// A per cent that was published as such may be below zero, so its axis has even steps.
		scale: infos.some(({ quantity }) => quantity === 'percent') ? 'linear' : scaleOf(spec),
		language,
		twoReadings: infos.every(({ quantity }) => quantity === 'rate'),
		digits: locale.digits,
		axis,
		alt: altOf(scene, axis, series, window)
	};
}

/** The days that a chart of some series shows, and the base day of their index. */
export function frameOf(scene: Scene, subjects: readonly Subject[]): Frame {
	const window = windowFor(scene, subjects);
	const composed = subjects.map(({ id }) => scene.series(id));
	const able = composed.filter(({ info, points }) => info.quantity !== 'percent' && points.length > 0);
	return {
		window,
		base: baseDayOf(
			scene.spec,
			able.map(({ series }) => series),
			window
		)
	};
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

/** Where a chart of everything begins: with the first point, none before 1990 unless seen as of an early day. */
export function firstOf(scene: Scene, subjects: readonly Subject[]): Day {
	const early = before(scene.day, 'year', LEAST_YEARS);
	if (early < FROM) return early;
	const firsts = subjects.flatMap(({ id }) => scene.series(id).points[0]?.day ?? []);
	const [one = FROM] = firsts;
	const first = firsts.reduce((a, b) => (b < a ? b : a), one);
	return first > FROM ? first : FROM;
}

function linesOf(scene: Scene, subjects: readonly Subject[], { window, base }: Frame): ChartSeries[] {
	const { show, reading } = scene.spec;
	if (show === 'premium') return premiumLines(scene, subjects, window);
	const stepped = show === 'rate' || show === 'value' || show === 'index';
	return subjects.map((subject) => {
		const composed = scene.series(subject.id);
		const points = transformed({ show, reading }, shownSeries(scene, composed), base);
		return lineOf(scene, subject, withBand(scene, composed, points), window, stepped);
	});
}

/** The first over each of the others. A single one stands over the official rate, or the market over it when it is that. */
function premiumLines(scene: Scene, subjects: readonly Subject[], window: Window): ChartSeries[] {
	const [first, ...others] = subjects;
	if (!first) return [];
	const shown = (id: string) => shownSeries(scene, scene.series(id));
	const label = m.chart_label_premium({}, scene.words);
	if (others.length < 2) {
		const over = others[0]?.id ?? 'syp-official';
		const market = shown(first.id === over ? 'syp-parallel' : first.id);
		return [lineOf(scene, { ...first, label }, premiumPoints(market, shown(over)), window, false)];
	}
	return others.map((other) => {
		const over = m.chart_label_over({ label: other.label }, scene.words);
		return lineOf(scene, { ...other, label: over }, premiumPoints(shown(first.id), shown(other.id)), window, false);
	});
}

function lineOf(
	scene: Scene,
	{ id, look, label }: Subject,
	points: readonly ChartPoint[],
	window: Window,
	stepped: boolean
): ChartSeries {
	const composed = scene.series(id);
	const { draw, carryDays } = composed.info;
	const last = points.filter(({ day }) => day <= window.to).at(-1);
	return {
		id,
		look,
		label,
		draw: stepped ? draw : 'line',
		carryDays,
		points,
		lastValue: last ? valueText(scene, composed, last.value) : '',
		decimals: unitOf(scene, composed.info).decimals
	};
}

/** A series in the unit that the reader has chosen, where it is the pound's; else in its own. */
export function shownSeries(scene: Scene, { series, info }: Composed): Series {
	return restate(series, unitOf(scene, info));
}

/** Adds the span of the day's sources and what is disputed, where the rate itself is shown. */
function withBand(scene: Scene, { points, info }: Composed, shown: readonly ChartPoint[]): readonly ChartPoint[] {
	const { spec } = scene;
	if (spec.show !== 'rate') return shown;
	const to = unitOf(scene, info);
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
	return axisText(value, axisKindOf(scene.spec.show), unitOf(scene, info).decimals, scene.locale);
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
