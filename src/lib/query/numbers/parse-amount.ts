import { currencyOf } from './currency-words.ts';
import { parseNumber, SCALE_WORDS, type NumberFault, type TypedNumber } from './parse-number.ts';

/** An amount that was typed. */
export interface TypedAmount extends TypedNumber {
	/** The unit that is converted from. */
	readonly unit: string;
}

/** Why a text is no amount. */
export interface NotAnAmount {
	readonly fault: NumberFault | 'per-cent' | 'not-positive' | 'unknown-currency' | 'other-currency';
	/** The word that names the currency, where it is the reason. */
	readonly word?: string;
}

/** Where an amount is converted from. */
export interface AmountUnits {
	/** Ids of the units that can be converted. */
	readonly units: readonly string[];
	/** The unit that was chosen; undefined where the amount may say it. */
	readonly chosen: string | undefined;
	/** The pounds that are meant by a word for both. */
	readonly pounds: string;
	/** The unit if neither states it. */
	readonly otherwise: string;
}

/** A smaller amount would be written with an exponent. */
const LEAST_AMOUNT = 1e-6;

const INVISIBLE = /[\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
const LETTER = '[\\p{L}\\p{M}\\p{Sc}]';
/** Words, signs and abbreviations. A point belongs to them only before a letter or at the end of an abbreviation: not in `$.5`. */
const NAME = `${LETTER}(?:${LETTER}|[. ](?=${LETTER})|(?<=\\p{L}\\.\\p{L})\\.)*`;
const NUMBER = `[-+−–]? ?[.٫]?[\\d٠-٩۰-۹][\\d٠-٩۰-۹.,'’_٬٫،\\s]*(?:(?:${SCALE_WORDS.join('|')})(?!${LETTER}))?`;
const WITH_NAMES = new RegExp(`^(?<before>${NAME})?\\s*(?<number>${NUMBER})\\s*(?<behind>${NAME})?$`, 'iu');

/**
 * Reads an amount that was typed: a number, and before or behind it the words or signs of its currency, if any.
 *
 * @param text - as it was typed, in English or Arabic
 * @returns the amount with its unit; else why it is none. An amount in another currency than the chosen one is refused.
 * @example parseAmount('£S 13,800', { units, chosen: undefined, pounds: 'syp-old', otherwise: 'usd' }) // { value: 13800, unit: 'syp-old', … }
 * @example parseAmount('250 €', { units, chosen: 'usd', pounds: 'syp-old', otherwise: 'usd' }) // { fault: 'other-currency', word: '€' }
 */
export function parseAmount(text: string, context: AmountUnits): TypedAmount | NotAnAmount {
	const { number, names } = partsOf(text);
	const read = parseNumber(number);
	if ('fault' in read) return read;
	if (read.percent) return { fault: 'per-cent' };
	const named = unitOfNames(names, context);
	if ('fault' in named) return named;
	const value = read.value * named.times;
	if (value < LEAST_AMOUNT) return { fault: 'not-positive' };
	return { ...read, value, otherwise: read.otherwise && read.otherwise * named.times, unit: named.unit };
}

/** A number, and the names before and behind it; all of the text where it has no such form. */
function partsOf(text: string): { readonly number: string; readonly names: readonly string[] } {
	const whole = { number: text, names: [] };
	if (!('fault' in parseNumber(text))) return whole;
	const { before, number, behind } = WITH_NAMES.exec(text.replace(INVISIBLE, '').trim())?.groups ?? {};
	return number === undefined ? whole : { number, names: [before, behind].flatMap((name) => name ?? []) };
}

interface NamedUnit {
	readonly unit: string;
	readonly times: number;
}

/** The one unit that all names mean. */
function unitOfNames(names: readonly string[], context: AmountUnits): NamedUnit | NotAnAmount {
	let result: NamedUnit = { unit: context.chosen ?? context.otherwise, times: 1 };
	for (const [i, name] of names.entries()) {
		const named = unitNamed(name, i === 0 ? context : { ...context, chosen: result.unit });
		if ('fault' in named) return named;
		result = named.times > result.times ? named : { ...result, unit: named.unit };
	}
	return result;
}

function unitNamed(word: string, { units, chosen, pounds }: AmountUnits): NamedUnit | NotAnAmount {
	const found = currencyOf(word, units);
	const [first] = found?.units ?? [];
	if (!found || first === undefined) return { fault: 'unknown-currency', word };
	const { times, isVague } = found;
	const unit = chosen ?? (found.units.includes(pounds) ? pounds : first);
	const isMeant = found.units.includes(unit) && !(isVague && chosen === undefined);
	return isMeant ? { unit, times } : { fault: 'other-currency', word };
}
