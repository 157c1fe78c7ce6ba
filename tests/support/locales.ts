/** The four ways in which a number is written: two languages, two kinds of digits. */
import { expect } from 'vitest';
import type { Locale } from '#lib/format/index.ts';

export const EN: Locale = { language: 'en', digits: 'latn' };
export const EN_ARAB: Locale = { language: 'en', digits: 'arab' };
export const AR: Locale = { language: 'ar', digits: 'latn' };
export const AR_ARAB: Locale = { language: 'ar', digits: 'arab' };

const isolated = (text: string) => `\u2066${text}\u2069`;
/** Tables of tests are written with spaces that one can see; what is formatted does not break there. */
const unbroken = (text: string) => text.replaceAll(' ', '\u00a0');

/** Expects one text in Latin and in Arabic-Indic digits, in both languages. */
export function expectInAll(format: (locale: Locale) => string, latin: string, arabic: string): void {
	expect(format(EN)).toBe(unbroken(latin));
	expect(format(EN_ARAB)).toBe(unbroken(arabic));
	expect(format(AR)).toBe(isolated(unbroken(latin)));
	expect(format(AR_ARAB)).toBe(isolated(unbroken(arabic)));
}
