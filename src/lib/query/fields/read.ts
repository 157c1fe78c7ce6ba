import { isTracker } from '../trackers.ts';
import type { ParameterProblem } from '../problems.ts';
import type { Reading } from './kinds.ts';
import type { Group } from './groups.ts';
import { FIELDS, type Field, type ValuesOf } from './table.ts';

type Row = readonly [key: keyof typeof FIELDS, field: Field];

/** All rows; a page writes hundreds of addresses, and importing this file does nothing. */
let rows: readonly Row[] | undefined;

/** The rows of some groups with the keys of their values, in the order of an address. */
export function fieldsOf(groups: readonly Group[]): readonly Row[] {
	rows ??= Object.entries<Field>(FIELDS).flatMap(([key, field]): Row[] => (isKey(key) ? [[key, field]] : []));
	return rows.filter(([, field]) => field.groups.some((group) => groups.includes(group)));
}

function isKey(key: string): key is keyof typeof FIELDS {
	return key in FIELDS;
}

/**
 * The names of the parameters of some groups, in the order of an address.
 *
 * @example namesOf(['frame']) // ['lang', 'theme', 'fill', 'accent']
 */
export function namesOf(groups: readonly Group[]): readonly string[] {
	return fieldsOf(groups).map(([, { name }]) => name);
}

/** Defaults of some groups of parameters. */
export function defaultsOf<Groups extends Group>(groups: readonly Groups[]): ValuesOf<Groups> {
	const defaults = Object.fromEntries(fieldsOf(groups).map(([key, field]) => [key, field.defaultValue]));
	if (isOf(groups, defaults)) return defaults;
	throw new RangeError(`a row of ${groups.join()} is missing`);
}

/** The keys are those of the rows, and a row's own kind made each value. */
function isOf<Groups extends Group>(groups: readonly Groups[], values: object): values is ValuesOf<Groups> {
	return fieldsOf(groups).every(([key]) => key in values);
}

/** What was read of an address, and each value that could not be used. */
export interface ReadValues<Values> {
	readonly values: Values;
	readonly problems: readonly ParameterProblem[];
}

/**
 * Reads the values of some groups from an address. A missing or invalid parameter has its default.
 *
 * @param defaults - defaults of the address; values of other groups are left as they are
 * @example readValues(['frame'], new URLSearchParams('fill=1&theme=blue'), defaultsOf(['frame']))
 * // { values: { lang: undefined, widgetTheme: 'light', fill: true, accent: undefined },
 * //   problems: [{ name: 'theme', given: 'blue', expected: ['light', 'dark', 'auto'] }] }
 */
export function readValues<Groups extends Group, Values extends ValuesOf<Groups>>(
	groups: readonly Groups[],
	parameters: URLSearchParams,
	defaults: Values,
	reading: Reading = {}
): ReadValues<Values> {
	const problems: ParameterProblem[] = [];
	const found = fieldsOf(groups).flatMap(([key, field]): [string, unknown][] => {
		const given = givenOf(parameters, field);
		if (given === undefined) return [];
		const read = field.read(given, reading);
		if ('value' in read) return [[key, read.value]];
		problems.push({ name: field.name, given, expected: read.expected });
		return [];
	});
	return { values: { ...defaults, ...Object.fromEntries(found) }, problems };
}

/** Several fields of a form may have the name of a list, and an address holds one with commas. */
const SEVERAL = FIELDS.series;

/**
 * The text of a parameter of an address: the first where it is there twice. A form sends a field that was left blank, too.
 *
 * @example givenOf(new URLSearchParams('unit=new&w='), FIELDS.w) // undefined
 */
export function givenOf(parameters: URLSearchParams, { name, kind }: Pick<Field, 'name' | 'kind'>): string | undefined {
	const given = parameters.getAll(name);
	if (kind !== SEVERAL.kind) return given[0] === '' ? undefined : given[0];
	const parts = given.flatMap((field) => field.split(',')).filter((part) => part !== '');
	return parts.length === 0 ? undefined : parts.join();
}

/**
 * The parameter that a former name means now.
 *
 * @example renamed([FIELDS.fill], 'fit')?.name // 'fill'
 */
export function renamed(fields: readonly Field[], name: string): Field | undefined {
	return fields.find(({ aliases }) => aliases.name === name);
}

/**
 * What should not be in an address: names that are not known, former ones beside the current, and known ones that
 * stand twice.
 *
 * @param groups - what the address takes
 */
export function unknownParameters(groups: readonly Group[], parameters: URLSearchParams): readonly ParameterProblem[] {
	const known = namesOf(groups);
	const fields = fieldsOf(groups).map(([, field]) => field);
	return [...new Set(parameters.keys())].flatMap((name): ParameterProblem[] => {
		const given = parameters.getAll(name);
		if (isTracker(name)) return [];
		const current = renamed(fields, name)?.name;
		if (current !== undefined) return [{ name, given: given[0] ?? '', expected: { current } }];
		if (!known.includes(name)) return [{ name, given: given[0] ?? '', expected: { known } }];
		if (name === SEVERAL.name) return [];
		return given.length > 1 ? [{ name, given: given.join(', '), expected: 'once' }] : [];
	});
}
