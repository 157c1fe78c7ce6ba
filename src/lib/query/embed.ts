import { BASE, languages, type Language } from '#i18n/language.ts';
import type { Day } from '#lib/series/index.ts';
import { NAMES, parseSpec, queryText, writeSpec, type ParsedSpec } from './codec.ts';
import {
	CONVERT_NAMES,
	parseConvert,
	writeConvert,
	type ConvertDefaults,
	type ConvertSpec,
	type ParsedConvert
} from './convert.ts';
import { Reader } from './reader.ts';
import { comparedByDefault, leadingRate, type RateRecord } from '#lib/record/index.ts';
import { DEFAULTS, type Defaults } from './query.ts';
import type { BadParameter } from './problems.ts';

/** What can be put into another page. */
export type Widget = (typeof WIDGETS)[number];

/** Those that show series; the other one converts an amount. */
export type SeriesWidget = Exclude<Widget, 'convert'>;

/** The colours of a widget: `auto` follows its reader, the others do not, for a widget cannot see the page around it. */
export type EmbedTheme = (typeof EMBED_THEMES)[number];

export const WIDGETS = ['rate', 'chart', 'compare', 'convert'] as const;
export const EMBED_THEMES = ['light', 'dark', 'auto'] as const;

/** How a widget is dressed for the page that it stands in. */
export interface Frame {
	readonly language: Language;
	readonly theme: EmbedTheme;
	/** Whether it fills the height that its frame has, instead of telling the height that it needs. */
	readonly fit: boolean;
	/** A colour for the line, as `#rrggbb`; undefined for our own. */
	readonly accent: string | undefined;
}

/** A widget: which one, what it shows, and how it is dressed. */
export interface EmbedSpec extends Frame {
	readonly widget: Widget;
	/** What it shows, as the query of an address: '' or '?series=syp-parallel&unit=new'. */
	readonly query: string;
}

/** How a widget is dressed where nothing is said. */
export const PLAIN_FRAME: Frame = { language: BASE, theme: 'light', fit: false, accent: undefined };

/** The names of a widget's address that say how it is dressed, in the order in which they are written, after all others. */
export const FRAME_NAMES = ['lang', 'theme', 'fit', 'accent'] as const;

/** What means something to a page and nothing to a widget: how a table is turned, how large a picture is. */
const PAGE_ONLY: readonly string[] = ['sort', 'page', 'theme', 'w', 'h'];
const RATE_NAMES = ['series', 'asof', 'from', 'to', 'range', 'unit', 'digits'] as const;
/** A widget converts; what an amount was worth on a past day is the page's matter. */
const CONVERTED_NAMES = CONVERT_NAMES.filter((name) => name !== 'then');
const COMPARED_NAMES = NAMES.filter((name) => !PAGE_ONLY.includes(name));
/** The premium is that of one rate over another: a chart of one series has none. */
const CHART_NAMES = COMPARED_NAMES.filter((name) => name !== 'panel');

const SHOWN_NAMES: Readonly<Record<Widget, readonly string[]>> = {
	rate: RATE_NAMES,
	chart: CHART_NAMES,
	compare: COMPARED_NAMES,
	convert: CONVERTED_NAMES
};

/**
 * The names that say what a widget shows.
 *
 * @example shownNames('rate') // ['series', 'asof', 'from', 'to', 'range', 'unit', 'digits']
 */
export function shownNames(widget: Widget): readonly string[] {
	return SHOWN_NAMES[widget];
}

/**
 * What a widget shows where its address says nothing: the record's leading rate, beside a card its last year, and in a
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

/** A frame as an address says it, what else the address says, and what could not be used. */
export interface ParsedFrame {
	readonly frame: Frame;
	readonly rest: URLSearchParams;
	readonly bad: readonly BadParameter[];
}

/**
 * Reads how a widget is dressed.
 *
 * @param language - of the path; `lang` stands before it
 * @example parseFrame(new URLSearchParams('unit=new&theme=dark'), 'en').frame.theme // 'dark'
 */
export function parseFrame(parameters: URLSearchParams, language: Frame['language']): ParsedFrame {
	const own = new URLSearchParams([...parameters].filter(([name]) => isFrameName(name)));
	const rest = new URLSearchParams([...parameters].filter(([name]) => !isFrameName(name)));
	const reader = new Reader(own);
	const frame: Frame = {
		language: reader.word('lang', languages, language),
		theme: reader.word('theme', EMBED_THEMES, PLAIN_FRAME.theme),
		fit: reader.word('fit', ['0', '1'], '0') === '1',
		accent: reader.colour('accent')
	};
	return { frame, rest, bad: [...reader.bad, ...reader.strangers(FRAME_NAMES)] };
}

function isFrameName(name: string): boolean {
	return FRAME_NAMES.some((known) => known === name);
}

/**
 * Reads what a rate card, a chart or a comparison shows.
 *
 * @param rest - what an address says besides the frame
 * @param today - the day in Damascus
 * @param defaults - what a widget shows where its address says nothing
 * @param besides - names that the whole address may hold, too
 * @returns the spec, and what could not be used of the address, names of other widgets among it
 * @example parseShown('rate', new URLSearchParams('scale=log'), today, embedDefaults('rate', record)).bad // [{ name: 'scale', …, expected: { known: […] } }]
 */
export function parseShown(
	widget: SeriesWidget,
	rest: URLSearchParams,
	today: Day,
	defaults: Defaults,
	besides: readonly string[] = FRAME_NAMES
): ParsedSpec {
	const { usable, strangers } = sorted(widget, rest, besides);
	const { spec, bad } = parseSpec(usable, today, defaults);
	return { spec, bad: [...bad, ...strangers] };
}

/**
 * Reads what a converter shows.
 *
 * @param rest - what an address says besides the frame
 * @param units - the ids of the units that can be converted
 * @param today - the day in Damascus
 * @param defaults - what the site shows where an address says nothing
 * @returns the conversion, and what could not be used of the address, names of other widgets among it
 * @example parseConverted(new URLSearchParams('then=2020-01-01'), units, today, defaults).bad // [{ name: 'then', …, expected: { known: […] } }]
 */
export function parseConverted(
	rest: URLSearchParams,
	units: readonly string[],
	today: Day,
	defaults: ConvertDefaults
): ParsedConvert {
	const { usable, strangers } = sorted('convert', rest, FRAME_NAMES);
	const parsed = parseConvert(usable, units, today, defaults);
	return { ...parsed, bad: [...parsed.bad, ...strangers] };
}

/** What a widget can be asked of an address, and what else stands there. */
function sorted(widget: Widget, rest: URLSearchParams, besides: readonly string[]) {
	const names = shownNames(widget);
	const known = [...names, ...besides];
	return {
		usable: new URLSearchParams([...rest].filter(([name]) => names.includes(name))),
		strangers: new Reader(rest).strangers(known, known)
	};
}

/**
 * Writes what a widget shows, without what means nothing to it.
 *
 * @example shownQuery('rate', { ...spec, unit: 'new', scale: 'linear' }, embedDefaults('rate', record)) // '?unit=new'
 */
export function shownQuery(widget: SeriesWidget, spec: ParsedSpec['spec'], defaults: Defaults): string {
	const names = shownNames(widget);
	const pairs = [...new URLSearchParams(writeSpec(spec, defaults))].filter(([name]) => names.includes(name));
	return queryText(pairs);
}

/**
 * Writes what a converter shows.
 *
 * @example convertedQuery({ ...spec, amount: 50 }, defaults) // '?amount=50'
 */
export function convertedQuery(spec: ConvertSpec, defaults: ConvertDefaults): string {
	return writeConvert({ ...spec, then: undefined }, defaults);
}

/**
 * The address of a widget on its site.
 *
 * @example embedPath({ ...PLAIN_FRAME, widget: 'chart', query: '?unit=new', theme: 'dark' }) // '/embed/chart?unit=new&theme=dark'
 */
export function embedPath(embed: EmbedSpec): string {
	return `/embed/${embed.widget}${queryText([...new URLSearchParams(embed.query), ...framePairs(embed)])}`;
}

/**
 * How a widget is dressed, as names and values in one order, without what is usual anyway.
 *
 * @param usual - the language where the address says none
 * @example framePairs({ ...PLAIN_FRAME, theme: 'dark' }) // [['theme', 'dark']]
 */
export function framePairs(
	{ language, theme, fit, accent }: Frame,
	usual: Frame['language'] = PLAIN_FRAME.language
): readonly (readonly [string, string])[] {
	const pairs = [
		['lang', language === usual ? '' : language],
		['theme', theme === PLAIN_FRAME.theme ? '' : theme],
		['fit', fit ? '1' : ''],
		['accent', accent?.slice(1) ?? '']
	] as const;
	return pairs.filter(([, value]) => value !== '');
}
