import { isoDay, parseDay, type Day } from '#lib/series/index.ts';
import { isTracker } from './trackers.ts';

/** Old or new pounds. */
export type UnitChoice = 'old' | 'new';

/** Equal steps of the axis are equal per cents (`log`) or equal amounts (`linear`). */
export type Scale = 'log' | 'linear';

/** What a reader has asked to see. It is what the address holds, and nothing else decides what is shown. */
export interface Spec {
	/** Everything as it stood on this day; undefined for the latest. */
	readonly asOf: Day | undefined;
	readonly unit: UnitChoice;
	readonly scale: Scale;
}

/** What an address means where it says nothing. */
export type Defaults = Omit<Spec, 'asOf'>;

/** The story is told in old pounds and spans four powers of ten. */
export const DEFAULTS: Defaults = { unit: 'old', scale: 'log' };

/** A part of an address that cannot be used. */
export interface BadParameter {
	readonly name: string;
	readonly given: string;
	/** What would be right: a day, one not after today, the name once, another name, or one of a few words. */
	readonly expected: 'day' | 'past' | 'once' | 'unknown' | readonly string[];
}

export interface ParsedSpec {
	readonly spec: Spec;
	readonly bad: readonly BadParameter[];
}

const UNITS = ['old', 'new'] as const;
const SCALES = ['log', 'linear'] as const;
const NAMES = ['asof', 'unit', 'scale'];

/**
 * Reads a spec from an address. What cannot be used is told and stands at its default; trackers' parameters are dropped.
 *
 * @param today - the day in Damascus; no page can be seen as of a later one
 * @example parseSpec(new URLSearchParams('asof=2024-12-06&unit=new'), today).spec // { asOf: 20063, unit: 'new', scale: 'log' }
 * @example parseSpec(new URLSearchParams('unit=gold'), today).bad // [{ name: 'unit', given: 'gold', expected: ['old', 'new'] }]
 */
export function parseSpec(parameters: URLSearchParams, today: Day, defaults: Defaults = DEFAULTS): ParsedSpec {
	const bad: BadParameter[] = [];
	const word = <Word extends string>(name: string, words: readonly Word[], otherwise: Word): Word => {
		const given = onlyValue(parameters, name);
		if (given === undefined) return otherwise;
		const found = words.find((one) => one === given);
		if (found === undefined) bad.push({ name, given, expected: words });
		return found ?? otherwise;
	};
	const asOf = readDay(parameters, today, bad);
	const spec = { asOf, unit: word('unit', UNITS, defaults.unit), scale: word('scale', SCALES, defaults.scale) };
	for (const name of new Set(parameters.keys())) {
		if (isTracker(name)) continue;
		const given = parameters.getAll(name);
		if (!NAMES.includes(name)) bad.push({ name, given: given[0] ?? '', expected: 'unknown' });
		else if (given.length > 1) bad.push({ name, given: given.join(', '), expected: 'once' });
	}
	return { spec, bad };
}

/** The value of a name that stands once in an address. */
function onlyValue(parameters: URLSearchParams, name: string): string | undefined {
	const given = parameters.getAll(name);
	return given.length === 1 ? given[0] : undefined;
}

function readDay(parameters: URLSearchParams, today: Day, bad: BadParameter[]): Day | undefined {
	const given = onlyValue(parameters, 'asof');
	if (given === undefined) return undefined;
	const day = parseDay(given);
	if (day !== undefined && day <= today) return day;
	bad.push({ name: 'asof', given, expected: day === undefined ? 'day' : 'past' });
	return undefined;
}

/**
 * Writes a spec as the query of an address, in one order, without what is the default anyway.
 *
 * @returns '' or a query that begins with '?'
 * @example writeSpec({ asOf: day('2024-12-06'), unit: 'new', scale: 'log' }) // '?asof=2024-12-06&unit=new'
 */
export function writeSpec({ asOf, unit, scale }: Spec, defaults: Defaults = DEFAULTS): string {
	const parameters = new URLSearchParams();
	if (asOf !== undefined) parameters.set('asof', isoDay(asOf));
	if (unit !== defaults.unit) parameters.set('unit', unit);
	if (scale !== defaults.scale) parameters.set('scale', scale);
	const query = parameters.toString();
	return query === '' ? '' : `?${query}`;
}
