import type { WordList } from '../tokens.ts';

/** The names of the months in English, January first. */
export const ENGLISH_MONTHS: readonly string[] = [
	'january, jan',
	'february, feb',
	'march, mar',
	'april, apr',
	'may',
	'june, jun',
	'july, jul',
	'august, aug',
	'september, sept, sep',
	'october, oct',
	'november, nov',
	'december, dec'
];

/** The names of the months in Arabic, as Syria and as Egypt call them, January first. */
export const ARABIC_MONTHS: readonly string[] = [
	'كانون الثاني, كانون ثاني, يناير',
	'شباط, فبراير',
	'آذار, مارس',
	'نيسان, أبريل, إبريل',
	'أيار, مايو',
	'حزيران, يونيو, يونيه',
	'تموز, يوليو, يوليه',
	'آب, أغسطس',
	'أيلول, سبتمبر',
	'تشرين الأول, تشرين أول, أكتوبر',
	'تشرين الثاني, تشرين ثاني, نوفمبر',
	'كانون الأول, كانون أول, ديسمبر'
];

/** Months as words of a sentence; “may” is a verb, too. */
export function monthsOf(names: readonly string[]): WordList {
	return names.map((words, i) => [words, { kind: 'month', month: i + 1, ...(words === 'may' ? { verb: true } : {}) }]);
}
