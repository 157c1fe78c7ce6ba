import { ROLES } from '#lib/record/vocabulary.ts';

/** The rules of the record. The key is the rule's name in a report, the text says what is allowed. */
export const RULES = {
	'file-missing': 'every file that datapackage.json lists must be in the folder',
	'file-unlisted': 'every CSV file in the folder must be a resource of datapackage.json',
	'file-empty': 'a file starts with its header line',
	'file-too-large': 'a file of the record is at most 32 MB',
	'file-cut':
		'a whole file, as far as its last row; a file that is whole ends with a line end (press Enter at its end) or has the length that datapackage.json gives',
	'file-length': 'a file has as many bytes as datapackage.json gives, where it gives a number',
	encoding: 'files are UTF-8 without broken characters',
	json: 'datapackage.json is a JSON object with a list of resources, each with a path',
	'resource-twice': 'datapackage.json names each file once',
	'resource-unknown': 'a resource is one of the nine files of the record or a CSV file in quotes/',
	'csv-syntax':
		'fields are separated by commas; a field with a comma, a quote or a line break is enclosed in double quotes',
	'column-missing': 'the header names every column of this file',
	'column-unknown': 'the header names no other column than those of this file',
	'column-twice': 'the header names a column once',
	'field-count': 'a row has as many fields as the header',
	required: 'this column is never blank',
	space: 'a field neither begins nor ends with a space',
	'text-length': 'a text has at most 2,000 characters',
	characters:
		'a text holds no control characters and no marks that embed or override a direction (U+202A to U+202E, U+2066 to U+2069)',
	id: 'an identifier: small letters, digits and hyphens, at most 64, such as syp-parallel',
	code: 'a currency code of three capital letters, such as SYP',
	date: 'a day of the calendar as YYYY-MM-DD, such as 2024-12-06',
	number:
		'a plain number such as 13800 or 118.45, without thousands separators, with at most 15 digits before the point and 12 after it',
	integer: 'a whole number such as 120, from 0 to 99999',
	decimals: 'a number of decimals from 0 to 12',
	days: 'a whole number of days from 1 to 99999, such as 7, or nothing where it is not declared',
	positive: 'a rate, price, wage or amount is greater than zero',
	choice: 'one of the words that this column knows',
	address:
		'an address without spaces that begins with http:// or https:// and a host, such as https://publisher.example/rates',
	flags: 'a list of known flags, separated by single spaces, each once',
	'unknown-key': 'the row that this column points to must exist',
	duplicate: 'two rows never say the same',
	'role-twice': `each role is given to one series: ${ROLES.join(', ')}`,
	'role-rate': 'a series with a role is a rate, and all of them are rates of one currency for another one',
	'no-rate': 'one series at least is a rate of one currency for another one',
	'per-unit': 'a currency that a rate is for has a unit in units.csv',
	order: 'rows ascend by date',
	'no-value': 'a quote has a bid, an ask or a mid',
	sides: 'the bid is not above the ask, and the mid is between them',
	step: 'a value further from the one before than the series’ max_step carries the flag “checked”',
	'unit-currency': 'the unit belongs to the currency and quantity of the series',
	'unit-time': 'a unit is quoted on days on which it is valid',
	membership: 'a quote’s market and place are among those of its series',
	why: 'a quote that is only context, or that was replaced, says why; a point does not',
	replaced:
		'a quote that was replaced has the day of the correction, on the day it was recorded or later; no other has one',
	replaces: 'a correction names one quote that was replaced, and no other correction names it',
	'claim-figure': 'a claim about a rate needs its final value, a claim about a change its percentage',
	span: 'a story begins before its day and ends on it or later',
	translation: 'a text is written in English and in Arabic, and the two differ; a form of Arabic alone is in Arabic',
	recorded: 'a quote is recorded on its day or later',
	future: 'nothing is dated later than tomorrow in Damascus; a month or a year has begun by then'
} as const;

export type Rule = keyof typeof RULES;

/** One thing that is wrong with the record: where it stands, which rule it breaks, and what was found. */
export interface Problem {
	readonly file: string;
	/** Line in the file, the header being 1; 0 when the whole file is meant. */
	readonly line: number;
	/** Name of the column, or '' when the whole row or file is meant. */
	readonly column: string;
	readonly rule: Rule;
	/** What was found, in a few words. */
	readonly found: string;
	/** The words that the column knows, where the rule is a choice. */
	readonly allowed?: readonly string[];
}

/** More of a field than this tells a reader nothing new. */
const LONGEST = 80;

/** What nobody sees on a screen: marks of direction, joiners, and every space but the plain one. */
const INVISIBLE = /[\p{Cf}\p{Cc}]|(?! )\p{Z}/gu;

/**
 * A field as a problem prints it: in quotes, on one line, not too long, and with invisible characters by their code.
 *
 * @example
 * quoted('13,800') // '"13,800"'
 * quoted('138\u00a0') // '"138[U+00A0]"'
 */
export function quoted(field: string): string {
	const excerpt = field.length > LONGEST ? `${field.slice(0, LONGEST)}…` : field;
	return JSON.stringify(excerpt.replaceAll(INVISIBLE, codeOf));
}

function codeOf(character: string): string {
	if (/[\t\n\r]/.test(character)) return character;
	return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
}

/**
 * One problem as one line of text.
 *
 * @example
 * describeProblem({ file: 'quotes/syp-parallel.csv', line: 12, column: 'date', rule: 'date', found: '"2024-02-31"' })
 * // 'quotes/syp-parallel.csv:12 date [date] found "2024-02-31"; expected: a day of the calendar as …'
 */
export function describeProblem({ file, line, column, rule, found, allowed }: Problem): string {
	const place = [line > 0 ? `${file}:${line}` : file, column].filter(Boolean).join(' ');
	const right = allowed ? `one of: ${allowed.map((word) => word || '(blank)').join(', ')}` : RULES[rule];
	return `${place} [${rule}] found ${found}; expected: ${right}`;
}
