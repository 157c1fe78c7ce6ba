import { m } from '#i18n/compiled/messages.js';
import { pathIn } from '#i18n/language.ts';
import { formatDay, textIn } from '#lib/format/index.ts';
import { type Composed, type SeriesInfo } from '#lib/record/index.ts';
import { ADDRESSES } from '#lib/query/addresses.ts';
import { pathTo } from '#lib/query/listed.ts';
import { writeChartQuery, type EmbedQuery } from '#lib/query/index.ts';
import type { ChartInput, LineRole } from '#lib/chart/layout/chart-input.ts';
import type { ChartPoint } from '#lib/chart/layout/points.ts';
import { valueText } from '#lib/chart/data/line-of.ts';
import { extremesOf } from '#lib/chart/data/title/span.ts';
import { chartInputOf } from '#lib/chart/data/chart-input-of.ts';
import { choiceText } from '#lib/wording/choices.ts';
import { pageOfWidget } from './embeddable.ts';
import type { PictureReading } from '#lib/view/pictures/picture.ts';
import { seriesPicture } from '#lib/view/pictures/series-picture.ts';
import { freshnessChip, type FreshnessChip } from '#lib/wording/freshness.ts';
import { pairInWords } from '#lib/wording/pair.ts';
import { sourcesOfPoints } from '#lib/wording/publishers.ts';
import { sideText } from '#lib/wording/side.ts';
import { vintageMark } from '#lib/wording/vintage.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { lineSpecOf } from '#lib/chart/data/chart-line-spec.ts';

/** The sources of a widget's figures, and the page with more. */
export interface WidgetSource {
	readonly text: string;
	readonly site: string;
	readonly href: string;
}

/** What every widget has. */
export interface WidgetModel {
	readonly embed: EmbedQuery;
	/** What it is, without its figures: it stays right when they change. */
	readonly title: string;
	/** Shown when it is frozen as of a day. */
	readonly frozen: string;
	readonly source: WidgetSource;
}

/** The card: one rate in both units, both readings of its last move, and the shape of its last year. */
export interface RateWidget extends WidgetModel {
	/** Blank as of a day before the first quote. */
	readonly amount: string;
	readonly unit: string;
	readonly other: string;
	readonly chip: FreshnessChip;
	readonly side: string;
	readonly since: string;
	readonly readings: readonly PictureReading[];
	readonly lineRole: LineRole;
	/** Undefined where too little was published for a shape. */
	readonly spark: ChartInput | undefined;
	/** The scale of that shape: its lowest and its highest value with their days; blank where there is none. */
	readonly scale: string;
}

/** A chart with its title and its sources. */
export interface ChartWidget extends WidgetModel {
	readonly chart: ChartInput | undefined;
	/** The last value drawn, its day and what it counts. */
	readonly last: string;
	/** The age of that value; undefined where the chart ends before it. */
	readonly chip: FreshnessChip | undefined;
	/** Address of the quotes behind the points. */
	readonly data: string;
	readonly none: string;
}

/** What a widget shows, in words that stay right when its figures change. */
export function widgetTitle({ query, words }: ViewContext, { widget }: EmbedQuery, info: SeriesInfo): string {
	const name = textIn(info.name, words);
	return widget === 'chart' && query.show !== 'rate'
		? m.embed_title_show({ name, show: choiceText('show', query.show, words) }, words)
		: name;
}

/**
 * The same where nothing else of the widget is seen, as the title of its frame: a rate of the home currency with both currencies, but not
 * what is calculated from it.
 *
 * @example framedTitle(context, embed, parallel) // 'Parallel market, Damascus: US dollar to Syrian pound'
 */
export function framedTitle(context: ViewContext, embed: EmbedQuery, info: SeriesInfo): string {
	const title = widgetTitle(context, embed, info);
	return context.query.show === 'rate' || embed.widget === 'rate' ? pairInWords(context, info, title) : title;
}

/**
 * The rate card of a series.
 *
 * @param origin - where readers meet the site, without a path
 * @example rateWidget(context, parallel, embed, 'https://sarraf.example').amount // '18,000'
 */
export function rateWidget(context: ViewContext, info: SeriesInfo, embed: EmbedQuery, origin: string): RateWidget {
	const picture = seriesPicture(context, info, [lineSpecOf(context, info)]);
	const composed = context.series(info.id);
	const point = composed.points.at(-1);
	const { amount, unit, since, base, readings, lineRole } = picture;
	const spark = picture.chart && hasShape(picture.chart) ? picture.chart : undefined;
	return {
		...widgetFrame(context, { embed, title: widgetTitle(context, embed, info), origin, text: picture.source }),
		amount: point ? amount : '',
		unit,
		other: picture.other,
		chip: freshnessChip(context, composed),
		side: sideText(context, composed),
		since: base && m.embed_since({ since, base }, context.words),
		readings,
		lineRole,
		spark,
		scale: spark ? scaleText(context, composed, spark) : ''
	};
}

/** The first day of a chart, its lowest and its highest value, and the first days of these. */
function scaleText(context: ViewContext, composed: Composed, { series, from, to }: ChartInput): string {
	const points = series.flatMap((line) => [...line.points.within(from, to)]).sort((a, b) => a.day - b.day);
	const [first] = points;
	if (!first) return '';
	const { low, high } = extremesOf(points, first);
	const { locale, words } = context;
	const dayOf = ({ day, precision }: ChartPoint) => formatDay(day, precision, locale, 'short');
	const valueOf = ({ value }: ChartPoint) => valueText(context, composed, value);
	return m.embed_scale(
		{
			from: formatDay(from, 'day', locale, 'short'),
			low: valueOf(low),
			low_day: dayOf(low),
			high: valueOf(high),
			high_day: dayOf(high)
		},
		words
	);
}

/** So many published values have a shape: of two the line between them is nothing but a guess, one is a dot. */
const LEAST_POINTS = 3;

/** Whether so much was published in the days of a chart that its line has a shape. */
function hasShape({ series, from, to }: ChartInput): boolean {
	return series.some(({ points }) => {
		const { first, last } = points.range(from, to);
		return last - first + 1 >= LEAST_POINTS;
	});
}

/**
 * The chart of a series.
 *
 * @param origin - where readers meet the site, without a path
 * @example chartWidget(context, parallel, embed, 'https://sarraf.example').data // '/series/syp-parallel.chart.json'
 */
export function chartWidget(context: ViewContext, info: SeriesInfo, embed: EmbedQuery, origin: string): ChartWidget {
	const { words, locale, language, query } = context;
	const composed = context.series(info.id);
	const chart = chartInputOf(context, [lineSpecOf(context, info)]);
	const visible = chart.series.flatMap(({ points, carryDays }) => [...points.known(chart.from, chart.to, carryDays)]);
	const last = visible.at(-1);
	const days = new Set(visible.map(({ day }) => day));
	const text = sourcesOfPoints(
		context,
		composed.points.filter(({ day }) => days.has(day))
	);
	const search = writeChartQuery({ ...query, series: [] }, { ...context.defaults, series: [] });
	const value = chart.series[0]?.lastValue ?? '';
	return {
		...widgetFrame(context, { embed, title: widgetTitle(context, embed, info), origin, text }),
		chart: last && chart,
		last: last
			? m.embed_last({ value, axis: chart.axis, day: formatDay(last.day, last.precision, locale) }, words)
			: '',
		chip: last?.day === composed.points.at(-1)?.day ? freshnessChip(context, composed) : undefined,
		data: pathIn(pathTo(ADDRESSES.series, { id: info.id, ending: 'chart.json' }) + search, language),
		none: m.rate_none({}, words)
	};
}

/** The texts of a widget apart from its figures. */
interface Framed {
	readonly embed: EmbedQuery;
	readonly title: string;
	/** Where readers meet the site, without a path. */
	readonly origin: string;
	/** Who published its figures; blank where nobody is to be named. */
	readonly text: string;
}

/** The parts that every widget has around its figures. */
export function widgetFrame(
	{ words, query, locale, record }: ViewContext,
	{ embed, title, origin, text }: Framed
): WidgetModel {
	return {
		embed,
		title,
		frozen: vintageMark({ words, query, locale }),
		source: { text, site: m.site_name({}, words), href: origin + pageOfWidget(record, embed) }
	};
}
