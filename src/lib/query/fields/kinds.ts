/** The kinds of values that a parameter can have, how each is read from an address, and written: words, days and numbers. */
// From the files themselves: settings read the table at the start, before the record is loaded.
import { isoDay, parseDay, shift, type Day } from '#lib/series/day.ts';
import { startOfNext } from '#lib/series/period.ts';
import type { PublishedNumber } from '#lib/record/record.ts';
import type { ExchangeMarket } from '#lib/record/vocabulary.ts';
import { figureOf } from '../numbers/figure.ts';
import type { Limits } from '../limits.ts';
import { parseAmount, type AmountUnits } from '../numbers/parse-amount.ts';
import { latinDigits } from '../numbers/latin-digits.ts';
import type { ParameterProblem } from '../problems.ts';

/** What reading a value depends on, beside its text. */
export interface Reading {
	/** The last day that a past day can be; without it every day is. */
	readonly latest?: Day;
	/** The units that can be converted, and the one that is converted from; without it there is none. */
	readonly exchange?: AmountUnits;
	/** The markets that a query can name; defaults to every market that a record can have. */
	readonly markets?: readonly ExchangeMarket[];
}

/** A value that was read; else what would be right. */
export type Read<Value> = { readonly value: Value } | { readonly expected: ParameterProblem['expected'] };

/** How the values of a kind are read and written. */
export interface Kind<Value = unknown> {
	/** Its name, for forms and documents. */
	readonly kind: string;
	/** The words that it takes; empty where they are not a closed list. */
	readonly values: readonly string[];
	/** The span of its numbers, where they have one. */
	readonly limits?: Limits;
	read(text: string, reading: Reading): Read<Value>;
	write(value: Value): string;
}

/** The kind of a closed list of words. */
export interface Choice<Value extends string> extends Kind<Value> {
	readonly kind: 'choice';
	readonly values: readonly Value[];
}

/** A value that was read; without one, what would be right. */
export const read = <Value>(value: Value | undefined, expected: ParameterProblem['expected']): Read<Value> =>
	value === undefined ? { expected } : { value };

/**
 * One of a few words.
 *
 * @example choice(['old', 'new']).read('gold') // { expected: ['old', 'new'] }
 */
export function choice<const Value extends string>(values: readonly Value[]): Choice<Value> {
	const find = (text: string) => values.find((one) => one === text);
	return { kind: 'choice', values, read: (text) => read(find(text), values), write: String };
}

/**
 * Yes or no, as two words of an address.
 *
 * @example flag('no', 'yes').read('yes') // { value: true }
 */
export function flag(no: string, yes: string): Kind<boolean> {
	const values = [no, yes];
	return {
		kind: 'flag',
		values,
		read: (text) => (values.includes(text) ? { value: text === yes } : { expected: values }),
		write: (value) => (value ? yes : no)
	};
}

/** Which day a month stands for, where a day is expected. */
type Edge = 'first' | 'last';

/**
 * A calendar day, as 2024-12-06; or a month, as 2024-12, for its first or its last day. Digits may be Latin, Arabic-Indic or
 * Persian: a form has a field in which they are typed.
 *
 * @example dayOr('last').read('2024-12', {}) // { value: day('2024-12-31') }
 */
export function dayOr(edge: Edge): Kind<Day> {
	return {
		kind: `day or ${edge} of a month`,
		values: [],
		read: (text) => read(typedDay(text, edge), 'day'),
		write: isoDay
	};
}

/**
 * A calendar day that is not after the latest, or a month that has begun; of the latest month the last day is the latest.
 *
 * @example pastDayOr('last').read('2026-11', { latest: day('2026-11-28') }) // { value: day('2026-11-28') }
 */
export function pastDayOr(edge: Edge): Kind<Day> {
	return {
		...dayOr(edge),
		kind: `past day or ${edge} of a month`,
		read(text, { latest }) {
			const begins = typedDay(text, 'first');
			if (begins !== undefined && latest !== undefined && begins > latest) return { expected: 'past' };
			const found = typedDay(text, edge);
			return read(found !== undefined && latest !== undefined && found > latest ? latest : found, 'day');
		}
	};
}

function typedDay(text: string, edge: Edge): Day | undefined {
	const typed = latinDigits(text);
	return parseDay(typed) ?? edgeOfMonth(typed, edge);
}

function edgeOfMonth(text: string, edge: Edge): Day | undefined {
	const first = /^\d{4}-\d{2}$/.test(text) ? parseDay(`${text}-01`) : undefined;
	return first === undefined || edge === 'first' ? first : shift(startOfNext(first, 'month'), -1);
}

/** A whole number from 1. */
export const count: Kind<number> = {
	kind: 'count',
	values: [],
	read: (text) => read(/^[1-9]\d{0,4}$/.test(text) ? Number(text) : undefined, 'number'),
	write: String
};

/**
 * A whole number within limits, both included.
 *
 * @example within({ least: 320, most: 2000 }).read('319') // { expected: { least: 320, most: 2000 } }
 */
export function within(limits: Limits): Kind<number> {
	return {
		kind: 'whole number',
		values: [],
		limits,
		read(text) {
			const value = /^\d{1,6}$/.test(text) ? Number(text) : NaN;
			return read(value >= limits.least && value <= limits.most ? value : undefined, limits);
		},
		write: String
	};
}

const NO_EXCHANGE: AmountUnits = { units: [], chosen: undefined, pounds: '', otherwise: '' };

/** A number as people type it, above zero, with the words or signs of its currency, if any. */
export const amount: Kind<number> = {
	kind: 'amount',
	values: [],
	read(text, { exchange = NO_EXCHANGE }) {
		const typed = parseAmount(text, exchange);
		return 'fault' in typed ? { expected: typed } : { value: typed.value };
	},
	// 1.234 could mean 1234 when it is read back; 1.2340 has one meaning.
	write: (value) => String(value).replace(/^[1-9]\d{0,2}\.\d{3}$/, '$&0')
};

/** A number as people type it, above zero, with the digits that were typed. */
export const figure: Kind<PublishedNumber> = {
	kind: 'figure',
	values: [],
	read(text) {
		const found = figureOf(text);
		return read(found && found.value > 0 ? found : undefined, 'figure');
	},
	write: ({ digits }) => digits
};

/** A colour of three or six hexadecimal digits, as `#rrggbb`; an address leaves the sign out. */
export const colour: Kind<string> = {
	kind: 'colour',
	values: [],
	read(text) {
		const digits = /^#?((?:[0-9a-f]{3}){1,2})$/.exec(text.toLowerCase())?.[1];
		return read(digits && `#${digits.length === 3 ? digits.replaceAll(/./g, '$&$&') : digits}`, 'colour');
	},
	write: (value) => value.slice(1)
};
