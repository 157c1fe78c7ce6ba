import { isoDay, type Day } from '#lib/series/index.ts';
import { Reader } from './reader.ts';
import {
	BANDS,
	DEFAULTS,
	DIGITS,
	EVENTS,
	PANELS,
	RANGES,
	READINGS,
	SCALES,
	SHOWS,
	SORTS,
	THEMES,
	UNITS,
	type Defaults,
	type Spec
} from './query.ts';
import type { BadParameter } from './problems.ts';
import { SIZES } from './limits.ts';

export interface ParsedSpec {
	readonly spec: Spec;
	readonly bad: readonly BadParameter[];
}

/** The names of an address, in the one order in which they are written. */
export const NAMES = [
	'series',
	'asof',
	'base',
	'from',
	'to',
	'range',
	'show',
	'reading',
	'unit',
	'scale',
	'events',
	'band',
	'panel',
	'sort',
	'page',
	'digits',
	'theme',
	'w',
	'h'
] as const;

/**
 * Reads a spec from an address. What cannot be used is told and stands at its default; trackers' parameters are dropped.
 *
 * @param today - the day in Damascus; no page can be seen as of a later one
 * @example parseSpec(new URLSearchParams('asof=2024-12-06&unit=new'), today).spec // { asOf: 20063, unit: 'new', scale: 'log', … }
 * @example parseSpec(new URLSearchParams('unit=gold'), today).bad // [{ name: 'unit', given: 'gold', expected: ['old', 'new'] }]
 */
export function parseSpec(parameters: URLSearchParams, today: Day, defaults: Defaults = DEFAULTS): ParsedSpec {
	const reader = new Reader(parameters);
	const [from, to] = reader.span();
	const spec: Spec = {
		series: reader.series('series', defaults.series),
		asOf: reader.day('asof', today),
		base: reader.day('base', today),
		from,
		to,
		range: reader.word('range', RANGES, defaults.range),
		show: reader.word('show', SHOWS, defaults.show),
		reading: reader.word('reading', READINGS, defaults.reading),
		unit: reader.word('unit', UNITS, defaults.unit),
		scale: reader.word('scale', SCALES, defaults.scale),
		events: reader.word('events', EVENTS, defaults.events),
		band: reader.word('band', BANDS, defaults.band),
		panel: reader.word('panel', PANELS, defaults.panel),
		sort: reader.word('sort', SORTS, defaults.sort),
		page: reader.count('page', defaults.page),
		digits: reader.word('digits', DIGITS, defaults.digits),
		theme: reader.word('theme', THEMES, defaults.theme),
		w: reader.within('w', SIZES),
		h: reader.within('h', SIZES)
	};
	return { spec, bad: [...reader.bad, ...reader.strangers(NAMES, ['series'])] };
}

/**
 * Writes a spec as the query of an address, in one order, without what is the default anyway.
 *
 * @returns '' or a query that begins with '?'
 * @example writeSpec({ ...spec, asOf: day('2024-12-06'), unit: 'new' }) // '?asof=2024-12-06&unit=new'
 */
export function writeSpec(spec: Spec, defaults: Defaults = DEFAULTS): string {
	const usual: Spec = { ...UNSAID, ...defaults };
	const pairs = NAMES.flatMap((name): [string, string][] => {
		const text = textOf(spec, name);
		return text === '' || text === textOf(usual, name) ? [] : [[name, text]];
	});
	return queryText(pairs);
}

/**
 * Names and values as a query. Commas and slashes may stand in one as they are, and are easier to read.
 *
 * @example queryText([['series', 'a,b/c']]) // '?series=a,b/c'
 */
export function queryText(pairs: readonly (readonly [string, string])[]): string {
	const query = new URLSearchParams(pairs.map(([name, value]) => [name, value]));
	const text = query.toString().replaceAll('%2C', ',').replaceAll('%2F', '/');
	return text === '' ? '' : `?${text}`;
}

/** What a spec does not say unless it is asked. */
const UNSAID = {
	asOf: undefined,
	base: undefined,
	from: undefined,
	to: undefined,
	w: undefined,
	h: undefined
} as const;

function textOf(spec: Spec, name: (typeof NAMES)[number]): string {
	if (name === 'series') return spec.series.join(',');
	if (name === 'asof') return dayText(spec.asOf);
	if (name === 'base' || name === 'from' || name === 'to') return dayText(spec[name]);
	return String(spec[name] ?? '');
}

function dayText(day: Day | undefined): string {
	return day === undefined ? '' : isoDay(day);
}
