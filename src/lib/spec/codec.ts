import { isoDay, parseDay, type Day } from '#lib/series/index.ts';
import {
	BANDS,
	DEFAULTS,
	EVENTS,
	RANGES,
	READINGS,
	SCALES,
	SHOWS,
	SIZES,
	SORTS,
	THEMES,
	UNITS,
	type BadParameter,
	type Defaults,
	type Limits,
	type Spec
} from './spec.ts';
import { isTracker } from './trackers.ts';

export interface ParsedSpec {
	readonly spec: Spec;
	readonly bad: readonly BadParameter[];
}

/** The names of an address, in the one order in which they are written. */
export const NAMES = [
	'asof',
	'from',
	'to',
	'range',
	'show',
	'reading',
	'unit',
	'scale',
	'events',
	'band',
	'sort',
	'page',
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
		asOf: reader.day('asof', today),
		from,
		to,
		range: reader.word('range', RANGES, defaults.range),
		show: reader.word('show', SHOWS, defaults.show),
		reading: reader.word('reading', READINGS, defaults.reading),
		unit: reader.word('unit', UNITS, defaults.unit),
		scale: reader.word('scale', SCALES, defaults.scale),
		events: reader.word('events', EVENTS, defaults.events),
		band: reader.word('band', BANDS, defaults.band),
		sort: reader.word('sort', SORTS, defaults.sort),
		page: reader.count('page', defaults.page),
		theme: reader.word('theme', THEMES, defaults.theme),
		w: reader.within('w', SIZES),
		h: reader.within('h', SIZES)
	};
	return { spec, bad: [...reader.bad, ...namesOf(parameters)] };
}

class Reader {
	readonly bad: BadParameter[] = [];
	readonly #parameters: URLSearchParams;

	constructor(parameters: URLSearchParams) {
		this.#parameters = parameters;
	}

	word<Word extends string>(name: string, words: readonly Word[], otherwise: Word): Word {
		const given = this.#only(name);
		if (given === undefined) return otherwise;
		const found = words.find((one) => one === given);
		if (found === undefined) this.bad.push({ name, given, expected: words });
		return found ?? otherwise;
	}

	day(name: string, latest?: Day): Day | undefined {
		const given = this.#only(name);
		if (given === undefined) return undefined;
		const day = parseDay(given);
		if (day !== undefined && (latest === undefined || day <= latest)) return day;
		this.bad.push({ name, given, expected: day === undefined ? 'day' : 'past' });
		return undefined;
	}

	count(name: string, otherwise: number): number {
		const given = this.#only(name);
		if (given === undefined) return otherwise;
		if (/^[1-9]\d{0,4}$/.test(given)) return Number(given);
		this.bad.push({ name, given, expected: 'number' });
		return otherwise;
	}

	within(name: string, limits: Limits): number | undefined {
		const given = this.#only(name);
		if (given === undefined) return undefined;
		const value = /^\d{1,6}$/.test(given) ? Number(given) : NaN;
		if (value >= limits.least && value <= limits.most) return value;
		this.bad.push({ name, given, expected: limits });
		return undefined;
	}

	span(): readonly [Day | undefined, Day | undefined] {
		const [from, to] = [this.day('from'), this.day('to')];
		if (from === undefined || to === undefined || from < to) return [from, to];
		this.bad.push({ name: 'from', given: isoDay(from), expected: 'order' });
		return [undefined, undefined];
	}

	/** The value of a name that stands once in an address; a form sends a field that was left blank, too. */
	#only(name: string): string | undefined {
		const given = this.#parameters.getAll(name);
		return given.length === 1 && given[0] !== '' ? given[0] : undefined;
	}
}

function namesOf(parameters: URLSearchParams): BadParameter[] {
	const known: readonly string[] = NAMES;
	return [...new Set(parameters.keys())].flatMap((name): BadParameter[] => {
		const given = parameters.getAll(name);
		if (isTracker(name)) return [];
		if (!known.includes(name)) return [{ name, given: given[0] ?? '', expected: 'unknown' }];
		return given.length > 1 ? [{ name, given: given.join(', '), expected: 'once' }] : [];
	});
}

/**
 * Writes a spec as the query of an address, in one order, without what is the default anyway.
 *
 * @returns '' or a query that begins with '?'
 * @example writeSpec({ ...spec, asOf: day('2024-12-06'), unit: 'new' }) // '?asof=2024-12-06&unit=new'
 */
export function writeSpec(spec: Spec, defaults: Defaults = DEFAULTS): string {
	const parameters = new URLSearchParams();
	for (const name of NAMES) {
		if (name === 'asof' || name === 'from' || name === 'to') {
			const day = name === 'asof' ? spec.asOf : spec[name];
			if (day !== undefined) parameters.set(name, isoDay(day));
		} else if (name === 'w' || name === 'h') {
			if (spec[name] !== undefined) parameters.set(name, String(spec[name]));
		} else if (spec[name] !== defaults[name]) parameters.set(name, String(spec[name]));
	}
	const query = parameters.toString();
	return query === '' ? '' : `?${query}`;
}
