/** Schemas of single fields. A schema's message is the name of the rule that the field breaks. */
import * as v from 'valibot';
import { parseDay } from '#lib/series/day.ts';
import type { PublishedNumber } from '#lib/record/record.ts';
import type { Rule } from './rules.ts';

const rule = (name: Rule): Rule => name;

const CODE = /^[A-Z]{3}$/;
const ID = /^(?=.{1,64}$)[a-z0-9]+(-[a-z0-9]+)*$/;
/** What every figure can be computed and printed with. */
const NUMBER = /^-?\d{1,15}(\.\d{1,12})?$/;
/** The most decimals of a unit: those that a figure may have. */
const MOST_DECIMALS = 12;
const LONGEST_TEXT = 2000;
/** What no SVG may hold, or what turns the text around it: controls, characters that are none, marks that embed a direction. */
const UNPRINTABLE = /[\p{Noncharacter_Code_Point}\u2028-\u202e\u2066-\u2069]|(?![\t\n\r])\p{Cc}/u;

const trimmed = v.pipe(
	v.string(),
	v.check((text) => text === text.trim(), rule('space')),
	v.maxLength(LONGEST_TEXT, rule('text-length')),
	v.check((text) => !UNPRINTABLE.test(text), rule('characters'))
);

/** Any text, perhaps blank. */
export const text = trimmed;

/** A text that must be there. */
export const requiredText = v.pipe(trimmed, v.nonEmpty(rule('required')));

/** An identifier such as `syp-parallel`. */
export const id = v.pipe(requiredText, v.regex(ID, rule('id')));

/** An identifier, or blank for none. */
export const optionalId = v.pipe(
	trimmed,
	v.check((text) => text === '' || ID.test(text), rule('id')),
	v.transform((text) => (text === '' ? undefined : text))
);

/** A list of identifiers separated by single spaces. */
export const ids = v.pipe(
	requiredText,
	v.regex(/^[a-z0-9-]+( [a-z0-9-]+)*$/, rule('id')),
	v.transform((list) => list.split(' '))
);

/** A list of identifiers, or pairs of them as `a/b`, separated by single spaces. */
export const ratios = v.pipe(
	requiredText,
	v.regex(/^[a-z0-9-]+(\/[a-z0-9-]+)?( [a-z0-9-]+(\/[a-z0-9-]+)?)*$/, rule('id')),
	v.transform((list) => list.split(' '))
);

/** A currency's code, such as `SYP`. */
export const code = v.pipe(requiredText, v.regex(CODE, rule('code')));

/** A currency's code, or blank for a quantity without one (per cent, index). */
export const optionalCode = v.pipe(
	trimmed,
	v.check((text) => text === '' || CODE.test(text), rule('code'))
);

/** A day of the calendar. */
export const date = v.pipe(
	requiredText,
	v.rawTransform(({ dataset, addIssue, NEVER }) => {
		const day = parseDay(dataset.value);
		if (day === undefined) {
			addIssue({ message: rule('date') });
			return NEVER;
		}
		return day;
	})
);

/** A day of the calendar, or blank for none. */
export const optionalDate = v.pipe(
	trimmed,
	v.check((text) => text === '' || parseDay(text) !== undefined, rule('date')),
	v.transform(parseDay)
);

const isNumber = (digits: string) => NUMBER.test(digits);

/** A plain number as it was published, the value and the digits; undefined for any other text. */
export function plainFigure(digits: string): PublishedNumber | undefined {
	return isNumber(digits) ? { value: Number(digits), digits } : undefined;
}

/** A plain number as it was published, or blank for none. */
export const optionalFigure = v.pipe(
	trimmed,
	v.check((digits) => digits === '' || isNumber(digits), rule('number')),
	v.transform(plainFigure)
);

/** A number greater than zero. */
export const positiveNumber = v.pipe(
	requiredText,
	v.check(isNumber, rule('number')),
	v.transform(Number),
	v.check((value) => value > 0, rule('positive'))
);

/** A whole number, from 0 to 99,999. */
export const wholeNumber = v.pipe(requiredText, v.regex(/^\d{1,5}$/, rule('integer')), v.transform(Number));

/** How many decimals an amount is written with. */
export const decimals = v.pipe(wholeNumber, v.maxValue(MOST_DECIMALS, rule('decimals')));

/** A number of days from 1 to 99,999, or blank for none. */
export const optionalDays = v.pipe(
	trimmed,
	v.check((text) => text === '' || /^[1-9]\d{0,4}$/.test(text), rule('days')),
	v.transform((text) => (text === '' ? undefined : Number(text)))
);

/** One of a closed list of words. */
export function choice<const Words extends readonly [string, ...string[]]>(words: Words) {
	return v.picklist(words, rule('choice'));
}

/** One of a closed list of words, or blank for none. */
export function optionalChoice<const Words extends readonly [string, ...string[]]>(words: Words) {
	return v.pipe(
		v.picklist([...words, ''], rule('choice')),
		v.transform((word): Words[number] | undefined => words.find((one) => one === word))
	);
}

/** How prominent an event is, from 1 to 3. */
export const rank = v.pipe(
	wholeNumber,
	v.check((level) => level >= 1 && level <= 3, rule('choice'))
);

/** A host with a dot, and no space anywhere: `https://https://…`, pasted behind a scheme, has none. */
const ADDRESS = /^https?:\/\/[^\s/?#:.]+(?:\.[^\s/?#:.]+)+(?=[/?#:]|$)\S*$/;

/**
 * Whether a text is a web address that readers can open.
 *
 * @example isAddress('https://radio.example/1') // true
 * @example isAddress('https://https://radio.example/1') // false
 */
export function isAddress(link: string): boolean {
	return ADDRESS.test(link) && URL.canParse(link);
}

/** A web address. */
export const address = v.pipe(requiredText, v.check(isAddress, rule('address')));

/** Flags separated by single spaces, each known and each once. */
export function flags<const Words extends readonly [string, ...string[]]>(words: Words) {
	const known = v.picklist(words, rule('flags'));
	return v.pipe(
		v.string(),
		v.transform((list) => (list === '' ? [] : list.split(' '))),
		v.array(known, rule('flags')),
		v.check((list) => new Set(list).size === list.length, rule('flags'))
	);
}
