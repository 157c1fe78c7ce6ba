import { m } from '#i18n/compiled/messages.js';
import { inReadingOrder, textIn } from '#lib/format/index.ts';
import type { Composed, ComposedPoint, RecordEvent } from '#lib/record/index.ts';
import { before, day, restateValue, type Day } from '#lib/series/index.ts';
import { chartTitle } from './title/chart-title.ts';
import { altText } from './alt-text.ts';
import { axisWords } from './axis-words.ts';
import { baseDayOf } from './base-day.ts';
import type { ChartInput, ChartSeries } from '#lib/chart/layout/chart-input.ts';
import { restingDay } from '#lib/chart/layout/day-strip.ts';
import type { ChartPoints } from '#lib/chart/layout/points.ts';
import { lineOf, shownSeries } from './line-of.ts';
import { missingBase } from './missing-base.ts';
import { premiumLines, premiumPanel } from './premium-lines.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { axisKindOf, scaleOf, transformed } from './transform.ts';
import { unitOf } from '#lib/context/unit.ts';
import { stripOf } from './strip-of.ts';
import { carriedTexts } from './carried-text.ts';
import { briefSignWords, signWords } from './sign-words.ts';
import { dateRangeOf } from './date-range.ts';
import type { ChartDays, ChartLineSpec } from './chart-line-spec.ts';

/** As of a day less than so many years after this one, a chart of all begins so many years before that day. */
const FIRST_CHART_DAY = day('1990-01-01');
const LEAST_YEARS = 10;

/**
 * What a chart of some series is made of, as the context's query asks.
 *
 * @param subjects - the series, in one unit where the rate itself or its value is shown; of a premium the first one stands
 * over each of the others, and a single one over the official rate
 * @param frame - the days; defaults to those of these series
 */
export function chartInputOf(context: ViewContext, subjects: readonly ChartLineSpec[], frame = frameOf(context, subjects)): ChartInput {
	const { query, language, words, locale } = context;
	const { window, base } = frame;
	const events = eventsOf(context).map(({ date, short, rank, kind }) => ({
		day: date,
		label: inReadingOrder(textIn(short, words), locale),
		main: rank === 1,
		// Who governs comes before all else that happened to a currency.
		leads: rank === 1 && kind === 'political'
	}));
	const infos = subjects.map(({ id }) => context.series(id).info);
	const panel = {
		series: seriesOf(context, subjects, frame),
		kind: axisKindOf(query.show),
		// A published percentage may be below zero, so its axis is linear.
		scale: infos.some(({ quantity }) => quantity === 'percent') ? ('linear' as const) : scaleOf(query),
		axis: axisWords(context, subjects, base)
	};
	const lowerPanel = premiumPanel(context, subjects, frame);
	const noIndex = missingBase(context, subjects, base);
	const none = noIndex === undefined ? m.chart_none({}, words) : m.chart_no_index({ reason: noIndex }, words);
	const shownDay = frame.titled?.to ?? window.to;
	const title =
		noIndex === undefined ? chartTitle(context, panel, frame.titled ?? window, frame.chosen) : { title: none, reading: '' };
	const lines = [...panel.series, ...(lowerPanel?.series ?? [])];
	return {
		...panel,
		...title,
		strip: stripOf(context, panel.series, events, { day: restingDay(panel.series, shownDay), none: noIndex }),
		lowerPanel,
		events,
		carried: carriedTexts(context, panel, window),
		none,
		ended: m.list_and({ a: '{a}', b: '{b}' }, words),
		logarithmic: [m.axis_log({}, words), m.axis_log_brief({}, words)],
		signs: signWords(context, infos, lines),
		briefSigns: briefSignWords(context, lines),
		...window,
		language,
		twoReadings: infos.every(({ quantity }) => quantity === 'rate'),
		percentages: infos.some(({ quantity }) => quantity === 'percent'),
		digits: locale.digits,
		alt: altText(context, panel, lowerPanel, { window, title: title.title, none })
	};
}

/** The days that a chart of some series shows, and the base day of their index. */
export function frameOf(context: ViewContext, subjects: readonly ChartLineSpec[]): ChartDays {
	const window = dateRangeOf(context.query, firstOf(context, subjects), context.day);
	const composed = subjects.map(({ id }) => context.series(id));
	const able = composed.filter(({ info, points }) => info.quantity !== 'percent' && points.length > 0);
	return {
		window,
		base: baseDayOf(
			context.query,
			able.map(({ series }) => series),
			window
		)
	};
}

/** The events that the query asks to mark, up to the context's day. */
export function eventsOf({ record, query, day }: ViewContext): readonly RecordEvent[] {
	const { events } = query;
	const wanted = ({ rank, kind }: RecordEvent) => events === 'all' || kind === events || (events === 'main' && rank === 1);
	return record.events.filter((event) => event.date <= day && wanted(event));
}

/** Where a chart of everything begins: with the first point, or seen as of an early day some years before that day. */
export function firstOf(context: ViewContext, subjects: readonly ChartLineSpec[]): Day {
	const early = before(context.day, 'year', LEAST_YEARS);
	if (early < FIRST_CHART_DAY) return early;
	const firsts = subjects.flatMap(({ id }) => context.series(id).points[0]?.day ?? []);
	const [one = FIRST_CHART_DAY] = firsts;
	return firsts.reduce((a, b) => (b < a ? b : a), one);
}

function seriesOf(context: ViewContext, subjects: readonly ChartLineSpec[], { window, base }: ChartDays): ChartSeries[] {
	const { show, reading } = context.query;
	if (show === 'premium') return premiumLines(context, subjects, window);
	const stepped = show === 'rate' || show === 'value' || show === 'index';
	return subjects.map((subject) => {
		const composed = context.series(subject.id);
		const points = transformed({ show, reading }, shownSeries(context, composed), base);
		return lineOf(context, subject, withBand(context, composed, points), window, stepped);
	});
}

/** Adds the span of the day's sources and what is disputed, where the rate itself is shown: then each point is one composed. */
function withBand(context: ViewContext, { points, info }: Composed, drawn: ChartPoints): ChartPoints {
	const { show, band } = context.query;
	if (show !== 'rate') return drawn;
	const to = unitOf(context, info);
	const isDisputed = ({ quotes }: ComposedPoint) => quotes.some(({ flags }) => flags.includes('disputed'));
	const column = (end: 'low' | 'high') => Float64Array.from(points, (one) => restateValue(one[end], info.unit, to));
	return drawn.with({
		disputed: Uint8Array.from(points, (point) => Number(isDisputed(point))),
		band: band === 'off' ? undefined : { lows: column('low'), highs: column('high') }
	});
}
