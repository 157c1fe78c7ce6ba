import type { Day } from '#lib/series/index.ts';
import { NAMES, parseSpec, queryText, writeSpec, type ParsedSpec } from './codec.ts';
import { Reader } from './reader.ts';
import { DEFAULTS, type BadParameter, type Defaults } from './spec.ts';

/** What can be put into another page. */
export type Widget = (typeof WIDGETS)[number];

/** The colours of a widget: `auto` follows its reader, the others do not, for a widget cannot see the page around it. */
export type EmbedTheme = (typeof EMBED_THEMES)[number];

export const WIDGETS = ['rate', 'chart'] as const;
export const EMBED_THEMES = ['light', 'dark', 'auto'] as const;
export const EMBED_LANGUAGES = ['en', 'ar'] as const;

/** How a widget is dressed for the page that it stands in. */
export interface Frame {
	readonly language: (typeof EMBED_LANGUAGES)[number];
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
export const PLAIN_FRAME: Frame = { language: 'en', theme: 'light', fit: false, accent: undefined };

/** The names of a widget's address that say how it is dressed, in the order in which they are written, after all others. */
export const FRAME_NAMES = ['lang', 'theme', 'fit', 'accent'] as const;

/** The series that a card and a chart show where their address names none. */
const USUAL_SERIES = ['syp-parallel'] as const;

/** What means something to a page and nothing to its widget of one series: a second panel, how a table is turned, how large a picture is. */
const PAGE_ONLY: readonly string[] = ['panel', 'sort', 'page', 'theme', 'w', 'h'];
const RATE_NAMES = ['series', 'asof', 'from', 'to', 'range', 'unit', 'digits'] as const;

/**
 * The names that say what a widget shows.
 *
 * @example shownNames('rate') // ['series', 'asof', 'from', 'to', 'range', 'unit', 'digits']
 */
export function shownNames(widget: Widget): readonly string[] {
	return widget === 'rate' ? RATE_NAMES : NAMES.filter((name) => !PAGE_ONLY.includes(name));
}

/**
 * What a widget shows where its address says nothing: the market's rate, and beside a card its last year.
 *
 * @param defaults - of the site's pages
 * @example embedDefaults('rate').range // '1y'
 */
export function embedDefaults(widget: Widget, defaults: Defaults = DEFAULTS): Defaults {
	if (widget === 'rate') return { ...defaults, series: USUAL_SERIES, range: '1y' };
	return { ...defaults, series: USUAL_SERIES };
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
		language: reader.word('lang', EMBED_LANGUAGES, language),
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
 * Reads what a rate card or a chart shows.
 *
 * @param rest - what an address says besides the frame
 * @param today - the day in Damascus
 * @param defaults - what a widget shows where its address says nothing
 * @param besides - names that the whole address may hold, too
 * @returns the spec, and what could not be used of the address, names of other widgets among it
 * @example parseShown('rate', new URLSearchParams('scale=log'), today).bad // [{ name: 'scale', …, expected: { known: […] } }]
 */
export function parseShown(
	widget: Widget,
	rest: URLSearchParams,
	today: Day,
	defaults: Defaults = embedDefaults(widget),
	besides: readonly string[] = FRAME_NAMES
): ParsedSpec {
	const names = shownNames(widget);
	const usable = new URLSearchParams([...rest].filter(([name]) => names.includes(name)));
	const { spec, bad } = parseSpec(usable, today, defaults);
	const known = [...names, ...besides];
	const strangers = new Reader(rest).strangers(known, known);
	return { spec, bad: [...bad, ...strangers] };
}

/**
 * Writes what a widget shows, without what means nothing to it.
 *
 * @example shownQuery('rate', { ...spec, unit: 'new', scale: 'linear' }) // '?unit=new'
 */
export function shownQuery(
	widget: Widget,
	spec: ParsedSpec['spec'],
	defaults: Defaults = embedDefaults(widget)
): string {
	const names = shownNames(widget);
	const pairs = [...new URLSearchParams(writeSpec(spec, defaults))].filter(([name]) => names.includes(name));
	return queryText(pairs);
}

/**
 * The address of a widget on its site.
 *
 * @example embedPath({ ...PLAIN_FRAME, widget: 'chart', query: '?unit=new', theme: 'dark' }) // '/embed/chart?unit=new&theme=dark'
 */
export function embedPath({ widget, query, language, theme, fit, accent }: EmbedSpec): string {
	const frame: [string, string][] = [
		['lang', language === PLAIN_FRAME.language ? '' : language],
		['theme', theme === PLAIN_FRAME.theme ? '' : theme],
		['fit', fit ? '1' : ''],
		['accent', accent?.slice(1) ?? '']
	];
	return `/embed/${widget}${queryText([...new URLSearchParams(query), ...frame.filter(([, value]) => value !== '')])}`;
}
