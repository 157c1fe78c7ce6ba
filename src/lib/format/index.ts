/** The one place where numbers and days become text. */
export * from './locale.ts';
export * from './number.ts';
export * from './percent.ts';
export { formatList } from './list.ts';
export { formAfter, pluralForm } from './plural.ts';
export { dayInDamascus } from './damascus.ts';
export { inDigits } from './digits.ts';
export { say, textIn, type Words } from './say.ts';
export { formatDay, formatDayOfYear, formatTime, formatWeekday, formatYear, type DayStyle } from './day.ts';
