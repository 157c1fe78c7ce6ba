/** Numbers as people type them, in either script. What cannot be read is reported with the reason and never guessed. */
import { latinDigits } from './latin-digits.ts';

/** Why a text is no number. */
export type NumberFault =
	/** Nothing was typed. */
	| 'empty'
	/** A sign, a mark or a word, and no digit. */
	| 'no-digits'
	/** Letters or signs that are no part of a number, such as `12abc` or `1e5`. */
	| 'strange'
	/** The marks between thousands do not part groups of three digits, as in `12,34,567`, or differ from one another. */
	| 'group'
	/** More than one decimal mark, or thousands parted behind it. */
	| 'decimal'
	/** Beyond 10¹⁵, where a number would lose its last digits. */
	| 'too-large';

/** A number that was read. */
export interface TypedNumber {
	/** As it is meant: 18000 for `18k`; for `25%` it is 25, not a fraction. */
	readonly value: number;
	/** The number was followed or preceded by a percent sign or the words for it. */
	readonly percent: boolean;
	/** Digits behind the decimal mark as they were typed: 2 for `1.50`, 0 for `1.5k`. */
	readonly decimals: number;
	/** The other number that the text could mean: 1234 where `1.234` was read as a decimal; undefined where there is none. */
	readonly otherwise: number | undefined;
}

/** A text that was not read. */
export interface NotANumber {
	readonly fault: NumberFault;
}

/** The largest size of a number that is read. */
const LARGEST = 1e15;

const INVISIBLE = /[\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
const PERCENT = /^[%٪]|(?:[%٪]|per ?cent|بالمئة|بالمائة|بالمية|في المئة|في المائة)$/;

const THOUSAND = ['k', 'thousand', 'ألف', 'الف', 'آلاف', 'الاف', 'ألفا', 'ألفاً'];
const MILLION = ['m', 'mn', 'million', 'مليون', 'ملايين', 'مليونا', 'مليوناً'];
const BILLION = ['b', 'bn', 'billion', 'مليار', 'مليارات'];

/** Words that multiply the number before them, the longest first. */
export const SCALE_WORDS: readonly string[] = [...THOUSAND, ...MILLION, ...BILLION].sort((a, b) => b.length - a.length);

/**
 * Reads a number that was typed.
 *
 * Thousands are parted by a comma (`,` `،` `٬`), a space of any kind, `'` or `_`, always in groups of three and by one mark
 * throughout; the decimal mark is `.` or `٫`. A point that stands more than once parts thousands (`1.234.567`), and where a
 * point and a comma both stand, the last one is the decimal mark (`1.234,56`). One comma that cannot part thousands is the
 * decimal mark, too (`1,5`, `1 000,50`); before more than three digits it may be a slip in either (`18,0000`), and is
 * refused. `1.234` is read with decimals, and the other meaning is in `otherwise`: it is
 * ambiguous only where one to three digits that do not begin with 0 stand before the point, three behind it, and no word
 * such as `k` or `million` follows. Digits may be Latin, Arabic-Indic or Persian; words such as `k`, `m`, `bn`, `ألف`,
 * `مليون`, `مليار` multiply.
 *
 * @param text - a number alone; `parseAmount` reads one with a currency
 * @example parseNumber('١٨٬٠٠٠') // { value: 18000, percent: false, decimals: 0, otherwise: undefined }
 * @example parseNumber('25%') // { value: 25, percent: true, decimals: 0, otherwise: undefined }
 * @example parseNumber('1.234') // { value: 1.234, percent: false, decimals: 3, otherwise: 1234 }
 * @example parseNumber('1 000,50') // { value: 1000.5, percent: false, decimals: 2, otherwise: undefined }
 * @example parseNumber('12,34,567') // { fault: 'group' }
 */
export function parseNumber(text: string): TypedNumber | NotANumber {
	const plain = inOneScript(text);
	if (plain === '') return { fault: 'empty' };
	const bare = plain.replace(PERCENT, '').trim();
	const percent = bare !== plain;
	const [, sign, digits = '', word = ''] = /^([+-] ?)?([\d.,'_٬٫ ]*)(.*)$/.exec(bare) ?? [];
	if (!/\d/.test(bare)) return { fault: 'no-digits' };
	const scale = scaleOf(word);
	if (scale === undefined || !/\d/.test(digits)) return { fault: 'strange' };
	const read = readDigits(digits.trim());
	if (typeof read === 'string') return { fault: read };
	// Digits and power of ten are read together: 1.1 times a million would not be 1100000 exactly.
	const value = Number(`${sign?.startsWith('-') ? '-' : ''}${read.whole}.${read.rest}e${scale}`);
	if (Math.abs(value) > LARGEST) return { fault: 'too-large' };
	const couldBe = scale === 0 && read.mark === '.' && /^[1-9]\d{0,2}$/.test(read.whole) && read.rest.length === 3;
	const decimals = Math.max(0, read.rest.length - scale);
	return { value: value || 0, percent, decimals, otherwise: couldBe ? value * 1000 : undefined };
}

/** Latin digits, plain spaces, one minus, one apostrophe and one comma, without the marks that only set the direction. */
function inOneScript(text: string): string {
	return latinDigits(text.replace(INVISIBLE, ''))
		.replace(/\s+/g, ' ')
		.replace(/[\u2010-\u2013\u2212]/g, '-')
		.replace(/\u060c/g, ',')
		.replace(/\u2019/g, "'")
		.trim()
		.toLowerCase();
}

/** The power of ten that a word behind a number means. */
function scaleOf(word: string): number | undefined {
	if (word === '') return 0;
	if (THOUSAND.includes(word)) return 3;
	if (MILLION.includes(word)) return 6;
	return BILLION.includes(word) ? 9 : undefined;
}

interface Digits {
	readonly whole: string;
	readonly rest: string;
	readonly mark: string;
}

function readDigits(digits: string): Digits | NumberFault {
	const mark = decimalMark(digits);
	const [whole = '', rest = '', ...more] = mark === '' ? [digits] : digits.split(mark);
	if (more.length > 0 || !/^\d*$/.test(rest)) return 'decimal';
	const joined = withoutGroups(whole);
	return joined === undefined ? 'group' : { whole: joined || '0', rest, mark };
}

/** The mark before the decimals; blank where there are none. */
function decimalMark(digits: string): string {
	if (digits.includes('٫')) return '٫';
	const [points, comma, point] = [digits.split('.').length - 1, digits.lastIndexOf(','), digits.lastIndexOf('.')];
	if (comma < 0) return points === 1 ? '.' : '';
	if (point < 0) return DECIMAL_COMMA.test(digits) ? ',' : '';
	return point > comma ? '.' : ',';
}

/**
 * One comma that parts no thousands, whether rightly or with a digit too many: before it are more than three digits, or none,
 * or digits that begin with 0; or behind it one or two, or, where another mark has parted thousands, other than three.
 */
const DECIMAL_COMMA = /^(?![1-9]\d{0,2},\d{3}|.*\D\d{3},\d{3}$)[^,]*,\d+$/;

/** Digits whose thousands are parted by one mark; undefined where the groups are not of three. */
function withoutGroups(whole: string): string | undefined {
	if (/^\d*$/.test(whole)) return whole;
	const [, separator] = /^[1-9]\d{0,2}([.,'_٬ ])\d{3}(?:\1\d{3})*$/.exec(whole) ?? [];
	return separator === undefined ? undefined : whole.replaceAll(separator, '');
}
