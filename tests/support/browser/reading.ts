/** How the end-to-end tests read a page: by its headings in either language, and its figures as numbers. */
import type { Locator, Page } from '@playwright/test';
import { formatDay, plain, type Locale } from '#lib/format/index.ts';
import type { Language } from '#lib/record/index.ts';
import { day, type Day, type Precision } from '#lib/series/index.ts';
import { dayInDamascus } from '#lib/format/damascus.ts';

export const LANGUAGES: readonly Language[] = ['en', 'ar'];

/** The narrowest phone that the design names, and a page. */
export const SIZES = [
	{ width: 360, height: 740 },
	{ width: 1280, height: 900 }
] as const;

/** Each language at each width, each with and without a script, in pairs: a script changes nothing about the width. */
export const VISITS = [
	{ language: 'en', viewport: SIZES[0], javaScriptEnabled: true },
	{ language: 'ar', viewport: SIZES[0], javaScriptEnabled: false },
	{ language: 'en', viewport: SIZES[1], javaScriptEnabled: false },
	{ language: 'ar', viewport: SIZES[1], javaScriptEnabled: true }
] as const;

/** The day in Damascus now, as the server sees it. */
export const today = (): Day => day(dayInDamascus(Date.now()));

/** The front page of a language, with a query or a path below it. */
export function addressOf(language: Language, query = ''): string {
	return language === 'ar' ? `/ar${query}` : `/${query}`;
}

/** The section under a heading. */
export function section(page: Page, heading: string): Locator {
	return page.getByRole('region', { name: heading, exact: true });
}

/** A text without the marks and spaces that only typography needs. */
export function bare(text: string): string {
	return plain(text)
		.replaceAll(/[\u00a0\u202f]/g, ' ')
		.replaceAll(/\s+/g, ' ')
		.trim();
}

/** The whole text of an element, what is folded away included. */
export async function textOf(locator: Locator): Promise<string> {
	return bare((await locator.textContent()) ?? '');
}

/** What a reader sees of an element. */
export async function seenOf(locator: Locator): Promise<string> {
	return bare(await locator.innerText());
}

/** The whole texts of several elements. */
export async function textsOf(locator: Locator): Promise<string[]> {
	return (await locator.allTextContents()).map(bare);
}

/** A day as the pages write it. */
export function dayText(at: Day, precision: Precision, language: Language, style: 'long' | 'short' = 'long'): string {
	const locale: Locale = { language, digits: 'latn' };
	return bare(formatDay(at, precision, locale, style));
}

/** A whole number with commas, whichever formatter the pages use. */
export function grouped(value: number, decimals = 0): string {
	return value.toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

/** A printed per cent or multiple, as a fraction, and the half of its last digit. */
export interface Printed {
	readonly value: number;
	readonly within: number;
}

/**
 * Reads “+22.4%”, “−99.66%” or “× 294” as a change.
 *
 * @throws when it is none of them
 * @example readChange('−18.3%') // { value: -0.183, within: 0.0005 }
 */
export function readChange(text: string): Printed {
	const found = /^(×)? ?([+−]?)([\d,]+(?:\.(\d+))?)(%)?$/.exec(bare(text));
	if (!found || (found[1] === undefined) === (found[5] === undefined)) throw new Error(`no change: "${text}"`);
	const [, times, sign, digits = '', decimals = ''] = found;
	const value = Number(digits.replaceAll(',', '')) * (sign === '−' ? -1 : 1);
	const half = 0.5 / 10 ** decimals.length;
	return times ? { value: value - 1, within: half } : { value: value / 100, within: half / 100 };
}

/** Tells whether a printed change is a fraction rounded to its last digit. */
export function tells(text: string, fraction: number): boolean {
	const { value, within } = readChange(text);
	return Math.abs(value - fraction) <= within * 1.0001;
}

/** How far a page can be scrolled sideways, in pixels. */
export function overflowOf(page: Page): Promise<number> {
	return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Opens everything that is folded, but the menu of the head, which closes when it is left. */
export async function unfold(page: Page): Promise<void> {
	await page.evaluate(() =>
		document.querySelectorAll<HTMLDetailsElement>('main details').forEach((details) => (details.open = true))
	);
}

/** Sets the size of letters, as a reader may have chosen it, in percent of the default. */
export async function setTextSize(page: Page, percent: number): Promise<void> {
	await page.evaluate((size) => document.documentElement.style.setProperty('font-size', `${size}%`), percent);
}
