import { BASE, type Language } from '#i18n/language.ts';
import type { Day } from '#lib/series/index.ts';
import { ADDRESSES } from './addresses.ts';
import { comparedByDefault, leadingRate, type RateRecord } from '#lib/record/index.ts';
import { parseChartQuery, writeChartQuery, type ParsedChartQuery } from './codec.ts';
import { parseConvert, writeConvert, type ConvertDefaults, type ConvertQuery, type ParsedConvert } from './convert.ts';
import { defaultsOf, namesOf, readValues } from './fields/read.ts';
import type { Group } from './fields/groups.ts';
import type { FIELDS, ValuesOf } from './fields/table.ts';
import { pairsOf, type Pair } from './fields/write.ts';
import type { ParameterProblem } from './problems.ts';
import { DEFAULTS, type Defaults } from './query.ts';
import { queryText } from './query-text.ts';
import type { Widget } from './widgets.ts';

/** Those that show series; the other one converts an amount. */
export type SeriesWidget = Exclude<Widget, 'convert'>;

/** The colours of a widget: `auto` follows its reader, the others do not, for a widget cannot see the page around it. */
export type EmbedTheme = (typeof FIELDS.widgetTheme.values)[number];

/** The appearance of a widget in the page that frames it. */
export interface Frame {
	readonly language: Language;
	readonly theme: EmbedTheme;
	/** Whether it fills the height that its frame has, instead of telling the height that it needs. */
	readonly fill: boolean;
	/** A colour for the line, as `#rrggbb`; undefined for our own. */
	readonly accent: string | undefined;
}

/** A widget: which one, what it shows, and how it looks. */
export interface EmbedQuery extends Frame {
	readonly widget: Widget;
	/** What it shows, as the query of an address: '' or '?series=syp-parallel&unit=new'. */
	readonly query: string;
}

/** The default appearance of a widget. */
export const PLAIN_FRAME: Frame = frameOf(defaultsOf(['frame']), BASE);

/** The group of parameters that choose a widget's content. */
function groupOf<Name extends Widget>(widget: Name): `${Name}-widget` {
	return `${widget}-widget`;
}

/**
 * The names of parameters that choose a widget's content.
 *
 * @example shownNames('rate') // ['series', 'asof', 'from', 'to', 'range', 'unit', 'digits']
 */
export function shownNames(widget: Widget): readonly string[] {
	return namesOf([groupOf(widget)]);
}

/**
 * Defaults of a widget: the record's leading rate, beside a card its last year, and in a
 * comparison the official rate, too.
 *
 * @param defaults - of the site's pages
 * @example embedDefaults('rate', record).range // '1y'
 */
export function embedDefaults(widget: SeriesWidget, record: RateRecord, defaults: Defaults = DEFAULTS): Defaults {
	if (widget === 'compare') return { ...defaults, series: comparedByDefault(record) };
	const series = [leadingRate(record)?.id].filter((id) => id !== undefined);
	return widget === 'rate' ? { ...defaults, series, range: '1y' } : { ...defaults, series };
}

/** A frame as the address describes it, with the problems found. */
export interface ParsedFrame {
	readonly frame: Frame;
	readonly problems: readonly ParameterProblem[];
}

/**
 * Reads how a widget looks.
 *
 * @param language - of the path; `lang` stands before it
 * @example parseFrame(new URLSearchParams('unit=new&theme=dark'), 'en').frame.theme // 'dark'
 */
export function parseFrame(parameters: URLSearchParams, language: Frame['language']): ParsedFrame {
	const { values, problems } = readValues(['frame'], parameters, defaultsOf(['frame']));
	return { frame: frameOf(values, language), problems };
}

function frameOf({ lang, widgetTheme, fill, accent }: ValuesOf<'frame'>, language: Language): Frame {
	return { language: lang ?? language, theme: widgetTheme, fill, accent };
}

/**
 * Reads what a rate card, a chart or a comparison shows.
 *
 * @param parameters - of its address
 * @param today - the day in Damascus
 * @param defaults - defaults of the widget
 * @param others - the groups whose parameters the address holds as well
 * @returns the query, and what could not be used of the address, names of other widgets among it
 * @example parseShown('rate', new URLSearchParams('scale=log'), today, embedDefaults('rate', record)).problems // [{ name: 'scale', …, expected: { known: […] } }]
 */
export function parseShown(
	widget: SeriesWidget,
	parameters: URLSearchParams,
	today: Day,
	defaults: Defaults,
	others: readonly Group[] = ['frame']
): ParsedChartQuery {
	return parseChartQuery(parameters, today, defaults, [groupOf(widget)], others);
}

/**
 * Reads what a converter shows.
 *
 * @param parameters - of its address
 * @param units - the ids of the units that can be converted
 * @param today - the day in Damascus
 * @param defaults - defaults of the site
 * @returns the conversion, and what could not be used of the address, names of other widgets among it
 * @example parseConverted(new URLSearchParams('compare_date=2020-01-01'), units, today, defaults).problems // [{ name: 'compare_date', …, expected: { known: […] } }]
 */
export function parseConverted(
	parameters: URLSearchParams,
	units: readonly string[],
	today: Day,
	defaults: ConvertDefaults
): ParsedConvert {
	return parseConvert(parameters, units, today, defaults, groupOf('convert'), ['frame']);
}

/**
 * Writes what a widget shows, without what means nothing to it.
 *
 * @example shownQuery('rate', { ...query, unit: 'new', scale: 'linear' }, embedDefaults('rate', record)) // '?unit=new'
 */
export function shownQuery(widget: SeriesWidget, query: ParsedChartQuery['query'], defaults: Defaults): string {
	return writeChartQuery(query, defaults, [groupOf(widget)]);
}

/**
 * Writes what a converter shows.
 *
 * @example convertedQuery({ ...query, amount: 50 }, defaults) // '?amount=50'
 */
export function convertedQuery(query: ConvertQuery, defaults: ConvertDefaults): string {
	return writeConvert(query, defaults, groupOf('convert'));
}

/**
 * The address of a widget on its site.
 *
 * @example embedPath({ ...PLAIN_FRAME, widget: 'chart', query: '?unit=new', theme: 'dark' }) // '/embed/chart?unit=new&theme=dark'
 */
export function embedPath(embed: EmbedQuery): string {
	const query = queryText([...new URLSearchParams(embed.query), ...framePairs(embed)]);
	return ADDRESSES[`${embed.widget}Widget` as const].path + query;
}

/**
 * How a widget looks, as names and values in one order, without what is usual anyway.
 *
 * @param defaultLanguage - the default language
 * @example framePairs({ ...PLAIN_FRAME, theme: 'dark' }) // [['theme', 'dark']]
 */
export function framePairs(
	{ language, theme, fill, accent }: Frame,
	defaultLanguage: Frame['language'] = PLAIN_FRAME.language
): readonly Pair[] {
	const defaults = { ...defaultsOf(['frame']), lang: defaultLanguage };
	return pairsOf(['frame'], { lang: language, widgetTheme: theme, fill, accent }, defaults);
}
