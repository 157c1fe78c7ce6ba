import type { WordList } from '../tokens.ts';

/** The days of the week in English, Monday first. */
export const ENGLISH_WEEKDAYS: readonly string[] = [
	'monday, mon',
	'tuesday, tues, tue',
	'wednesday, wed',
	'thursday, thurs, thu',
	'friday, fri',
	'saturday, sat',
	'sunday, sun'
];

/** The days of the week in Arabic, Monday first. */
export const ARABIC_WEEKDAYS: readonly string[] = [
	'الاثنين, الإثنين',
	'الثلاثاء',
	'الأربعاء',
	'الخميس',
	'الجمعة',
	'السبت',
	'الأحد'
];

const ENGLISH_TENTHS =
	'eleventh, twelfth, thirteenth, fourteenth, fifteenth, sixteenth, seventeenth, eighteenth, nineteenth';
const ENGLISH_ONES = 'first, second, third, fourth, fifth, sixth, seventh, eighth, ninth'.split(', ');

/** The days of a month in English words, the first first. */
export const ENGLISH_ORDINALS: readonly string[] = [
	...ENGLISH_ONES,
	'tenth',
	...ENGLISH_TENTHS.split(', '),
	'twentieth',
	...ENGLISH_ONES.map((one) => `twenty-${one}`),
	'thirtieth',
	'thirty-first'
];

const ARABIC_ONES = 'الثاني, الثالث, الرابع, الخامس, السادس, السابع, الثامن, التاسع'.split(', ');

/** The days of a month in Arabic words, the first first. */
export const ARABIC_ORDINALS: readonly string[] = [
	'الأول',
	...ARABIC_ONES,
	'العاشر',
	...['الحادي', ...ARABIC_ONES].map((one) => `${one} عشر`),
	'العشرين',
	...['الحادي', ...ARABIC_ONES].map((one) => `${one} والعشرين`),
	'الثلاثين',
	'الحادي والثلاثين'
];

/** Days of the week as words of a sentence. */
export function weekdaysOf(names: readonly string[]): WordList {
	return names.map((words, i) => [words, { kind: 'weekday', weekday: i + 1 }]);
}

/** “The sixth” as words of a sentence. */
export function ordinalsOf(names: readonly string[]): WordList {
	return names.map((words, i) => [words, { kind: 'nth', date: i + 1 }]);
}
