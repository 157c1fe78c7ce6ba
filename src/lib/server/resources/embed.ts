import { exchangeUnits, type SeriesInfo } from '#lib/record/index.ts';
import {
	convertDefaults,
	convertedQuery,
	embedDefaults,
	parseConverted,
	parseFrame,
	parseShown,
	shownQuery,
	type ParameterProblem,
	type EmbedQuery
} from '#lib/query/index.ts';
import { accentOn, groundsOf, type Accent } from '#lib/view/embed/accent.ts';
import { compareTitle } from '#lib/view/embed/compare-widget.ts';
import type { Comparison } from '#lib/view/compare/comparison.ts';
import { convertContext, type ConvertContext } from '#lib/view/convert/context.ts';
import { convertTitle } from '#lib/view/embed/convert-widget.ts';
import type { NamedWidget } from '#lib/view/embed/embeddable.ts';
import { capabilitiesOf, inOwnReading } from '#lib/context/capabilities.ts';
import { viewContext, type ViewContext } from '#lib/context/context.ts';
import { framedTitle } from '#lib/view/embed/widget.ts';
import type { Site } from '#lib/server/site.ts';
import { comparedIn } from '#lib/view/compare/compared.ts';
import { cannotShow } from './series.ts';

/** A request for a widget, with the problems of its parameters. */
export interface WidgetRequest {
	readonly embed: EmbedQuery;
	readonly accent: Accent | undefined;
	readonly context: ViewContext;
	readonly problems: readonly ParameterProblem[];
	/** What the widget is, without its figures; blank where it cannot be shown. */
	readonly title: string;
}

/** A request for a card or a chart. */
export interface SeriesWidgetRequest extends WidgetRequest {
	/** The series, where it is one that the record has. */
	readonly info: SeriesInfo | undefined;
}

/** A request for a comparison. */
export interface CompareWidgetRequest extends WidgetRequest {
	readonly comparison: Comparison;
}

/** A request for a converter. */
export interface ConvertWidgetRequest extends WidgetRequest {
	readonly context: ConvertContext;
	/** The other number that the amount could mean. */
	readonly otherwise: number | undefined;
}

/** Reads a request for a card or a chart against the site's record and day. */
export function readSeriesWidget(
	{ widget, ...named }: NamedWidget<'rate' | 'chart'>,
	{ record, today, settings }: Site
): SeriesWidgetRequest {
	const { frame, accent, problems } = readFrame(named);
	const defaults = embedDefaults(widget, record, settings.defaults);
	const { query, problems: queryProblems } = parseShown(widget, named.parameters, today, defaults);
	const asked = viewContext(record, query, today, frame.language, defaults);
	const { info, unknown } = oneOf(asked);
	const context = info ? inOwnReading(asked, capabilitiesOf(record, info)) : asked;
	const embed = { ...frame, widget, query: shownQuery(widget, context.query, defaults) };
	return {
		embed,
		accent,
		context,
		problems: [...queryProblems, ...unknown, ...problems],
		info,
		title: info ? framedTitle(context, embed, info) : ''
	};
}

/** Reads a request for a comparison. */
export function readCompareWidget(
	{ widget, ...named }: NamedWidget<'compare'>,
	{ record, today, settings }: Site
): CompareWidgetRequest {
	const { frame, accent, problems } = readFrame(named);
	const defaults = embedDefaults(widget, record, settings.defaults);
	const { query, problems: queryProblems } = parseShown(widget, named.parameters, today, defaults);
	const compared = comparedIn(viewContext(record, query, today, frame.language, defaults));
	const { context, comparison } = compared;
	return {
		embed: { ...frame, widget, query: shownQuery(widget, context.query, defaults) },
		accent,
		context,
		comparison,
		problems: [...queryProblems, ...compared.problems, ...problems],
		title: compareTitle(context, comparison)
	};
}

/** Reads a request for a converter. */
export function readConvertWidget(
	{ widget, ...named }: NamedWidget<'convert'>,
	{ record, today, settings }: Site
): ConvertWidgetRequest {
	const { frame, accent, problems } = readFrame(named);
	const defaults = convertDefaults(record, settings.defaults);
	const units = exchangeUnits(record).map(({ id }) => id);
	const { query, problems: queryProblems, otherwise } = parseConverted(named.parameters, units, today, defaults);
	const context = convertContext(record, query, today, frame.language, defaults);
	return {
		embed: { ...frame, widget, query: convertedQuery(query, defaults) },
		accent,
		context,
		otherwise,
		problems: [...queryProblems, ...problems],
		title: convertTitle(context)
	};
}

/** Reads the address of any widget. */
export function readWidget({ widget, ...named }: NamedWidget, site: Site): WidgetRequest {
	if (widget === 'compare') return readCompareWidget({ widget, ...named }, site);
	if (widget === 'convert') return readConvertWidget({ widget, ...named }, site);
	return readSeriesWidget({ widget, ...named }, site);
}

/** Reads how a widget looks, and whether its colour can be seen on its ground. */
function readFrame({ parameters, language }: Omit<NamedWidget, 'widget'>) {
	const { frame, problems } = parseFrame(parameters, language);
	const accent = frame.accent === undefined ? undefined : accentOn(frame.accent, groundsOf(frame.theme));
	return {
		frame,
		accent: accent && 'colour' in accent ? accent : undefined,
		problems: [...problems, ...(accent && 'expected' in accent ? [accent] : [])]
	};
}

/** The one series that a card or a chart shows, or what is wrong with the request. */
export function oneOf(context: ViewContext): {
	readonly info: SeriesInfo | undefined;
	readonly unknown: readonly ParameterProblem[];
} {
	const { series } = context.query;
	const info = series.length === 1 ? context.record.series.get(series[0] ?? '') : undefined;
	if (info) return { info, unknown: cannotShow(context, info) };
	return { info, unknown: [{ name: 'series', given: series.join(','), expected: 'id' }] };
}
