import { m } from '#i18n/compiled/messages.js';
import { formatDay, formatNumber, say } from '#lib/format/index.ts';
import {
	freshnessOn,
	type Composed,
	type ComposedPoint,
	type SeriesFreshness,
	type SeriesInfo
} from '#lib/record/index.ts';
import type { Day, Precision } from '#lib/series/index.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { ageNow } from './age.ts';

/** How old a value is, in words; `none` where there is no value. */
export interface FreshnessChip {
	readonly freshness: SeriesFreshness | 'none';
	readonly text: string;
}

/** One that also fits where there is little room. */
export interface ShortChip extends FreshnessChip {
	/** The age alone where the text has the day before it. */
	readonly brief: string;
}

/**
 * The day and the age of the last value of a series, which stand above its figure: counted from today or, as of a past
 * day, from that day. Figures of a month or a year name it without an age.
 *
 * @param point - the value that is shown, where it is not the last one
 * @example freshnessChip(context, parallel) // { freshness: 'old', text: 'Last known 5 October 2026, 54 days old' }
 */
export function freshnessChip(context: ViewContext, composed: Composed, point = lastOf(composed)): FreshnessChip {
	const found = point && freshnessOn(composed, context.day, point.day);
	if (!found) return { freshness: 'none', text: m.rate_none({}, context.words) };
	const { freshness, age } = found;
	if (freshness === 'fresh') return { freshness, text: freshText(context, point, age) };
	return { freshness, text: lastText(context, composed.info, point, found) };
}

/**
 * The same for a row of a table: the day in short, with its age where it is past its source's habit.
 *
 * @example shortChip(context, parallel) // { freshness: 'old', text: '5 Oct 2026, 54 days old', brief: '54 days old' }
 */
export function shortChip(context: ViewContext, composed: Composed): ShortChip {
	const point = lastOf(composed);
	const found = point && freshnessOn(composed, context.day, point.day);
	if (!found) return alike('none', m.rate_none({}, context.words));
	const { freshness, age } = found;
	const isFresh = freshness === 'fresh';
	const text = isFresh ? formatDay(point.day, point.precision, context.locale, 'short') : shortAge(context, point, age);
	return isFresh || point.precision !== 'day'
		? alike(freshness, text)
		: { freshness, text, brief: ageNow(context, age) };
}

/**
 * A day in short with its age; a month or a year alone, since an age in days would say more than is known of it.
 *
 * @param age - whole days from the day
 * @example shortAge(context, { day: day('2026-10-05'), precision: 'day' }, 54) // '5 Oct 2026, 54 days old'
 * @example shortAge(context, { day: day('2026-08-15'), precision: 'month' }, 92) // 'Aug 2026'
 */
export function shortAge(
	{ locale, words }: ViewContext,
	{ day: at, precision }: Pick<ComposedPoint, 'day' | 'precision'>,
	age: number
): string {
	const day = formatDay(at, precision, locale, 'short');
	return precision === 'day' ? say(m.chip_short, { day, count: age, shown: formatNumber(age, locale) }, words) : day;
}

function alike(freshness: ShortChip['freshness'], text: string): ShortChip {
	return { freshness, text, brief: text };
}

/** From so many days on, a value says its age also where its source publishes less often. */
const AGE_STATED_FROM = 31;

/**
 * The same for a picture or a file that may be looked at on another day: “today” and the age of a new value are left out.
 *
 * @example datedText(context, parallel) // '28 November 2026', or 'Last known 5 October 2026, 54 days old'
 * @example datedText(context, minimumWage) // '22 June 2025, 526 days old', which its source still publishes so
 */
export function datedText(context: ViewContext, composed: Composed): string {
	const { freshness, text } = freshnessChip(context, composed);
	const point = lastOf(composed);
	if (freshness !== 'fresh' || !point) return text;
	const isAged = point.precision === 'day' && context.day - point.day >= AGE_STATED_FROM;
	return isAged ? text : formatDay(point.day, point.precision, context.locale);
}

/**
 * The same where a picture has little room: the day in short. What is too old to use has no short form, and says so in full.
 *
 * @returns blank where there is no short form
 * @example shortDatedText(context, parallel) // '5 Oct 2026, 54 days old'
 */
export function shortDatedText(context: ViewContext, composed: Composed): string {
	const { freshness } = shortChip(context, composed);
	const point = lastOf(composed);
	if (freshness === 'stale' || !point) return '';
	const age = context.day - point.day;
	return freshness === 'fresh' && age < AGE_STATED_FROM
		? formatDay(point.day, point.precision, context.locale, 'short')
		: shortAge(context, point, age);
}

/**
 * The same without a word on whether it may still be used: when the last value was known.
 *
 * @returns blank where there is no value
 * @example knownText(context, tooOld) // 'Last known 21 November 2024, 732 days old'
 */
export function knownText(context: ViewContext, composed: Composed): string {
	const point = lastOf(composed);
	const found = point && freshnessOn(composed, context.day, point.day);
	if (!found) return '';
	if (found.freshness === 'fresh') return formatDay(point.day, point.precision, context.locale);
	return lastText(context, composed.info, point, { ...found, freshness: 'old' });
}

/**
 * The tense in which rates are described: the present only while all of them are fresh today.
 *
 * @example tenseOf(context, [parallel]) // 'past', 54 days after the last quote
 */
export function tenseOf(context: ViewContext, rates: readonly Composed[]): 'now' | 'past' {
	const isFresh = (rate: Composed) => freshnessOn(rate, context.day)?.freshness === 'fresh';
	return context.query.asOf === undefined && rates.every(isFresh) ? 'now' : 'past';
}

function lastOf({ points }: Composed): ComposedPoint | undefined {
	return points[points.length - 1];
}

function freshText(context: ViewContext, { day: at, precision }: ComposedPoint, age: number): string {
	const { locale, words, query } = context;
	const day = formatDay(at, precision, locale);
	if (precision !== 'day') return periodText(context, at, precision);
	if (query.asOf === undefined && age < 2) return (age === 0 ? m.chip_today : m.chip_yesterday)({ day }, words);
	return age === 0 ? day : m.chip_fresh({ day, age: ageNow(context, age) }, words);
}

/**
 * A month or a year with a note that its figure is of all of it.
 *
 * @example periodText(context, day('2024-12-15'), 'month') // 'December 2024, monthly figure'
 */
export function periodText({ locale, words }: ViewContext, day: Day, precision: Exclude<Precision, 'day'>): string {
	const period = formatDay(day, precision, locale);
	return (precision === 'month' ? m.chip_month : m.chip_year)({ day: period }, words);
}

function lastText(
	context: ViewContext,
	{ quantity }: SeriesInfo,
	{ day: at, precision }: ComposedPoint,
	{ freshness, age }: { readonly freshness: SeriesFreshness; readonly age: number }
): string {
	const { locale, words } = context;
	const day = formatDay(at, precision, locale);
	const named = { day, what: quantity };
	const isOfDay = precision === 'day';
	const aged = { ...named, age: ageNow(context, age) };
	if (freshness === 'stale') return m.chip_stale({ last: isOfDay ? m.chip_fresh(aged, words) : day }, words);
	return isOfDay ? m.chip_old(aged, words) : m.chip_old_in(named, words);
}
