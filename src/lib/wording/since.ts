/** What a change is compared with, in words. */
import { m } from '#i18n/compiled/messages.js';
import type { ViewContext } from '#lib/context/context.ts';
import { formatDay, formatDayOfYear, type DayStyle } from '#lib/format/index.ts';
import { after, before, startOf, type Change, type Day, type Observation, type Period } from '#lib/series/index.ts';
import { daysLater } from './age.ts';
import { baseInWords, observationAmount } from './change.ts';

/** The start of a change in words. */
export interface Compared {
	/** “a week earlier”, or the base's own day. */
	readonly since: string;
	/** The base's value, with its day where `since` does not name it. */
	readonly base: string;
}

/** How many days older than the nominal day an observation may be and still be called by it. */
const NEAR: Readonly<Record<Period, number>> = { day: 0, week: 1, month: 3, year: 15 };

const NOMINAL = { day: m.since_day, week: m.since_week, month: m.since_month, year: m.since_year } as const;
const LATER = { month: m.stories_month_later, year: m.stories_year_later } as const;

/**
 * Whether the base of a change lies where its period says. A base that is dated to its month or year does if the nominal
 * day is in it, and if it is no longer than the period.
 *
 * @param change - one that `changeOver` calculated
 * @example isNominal(from29NovemberTo6December, 'week') // true
 * @example isNominal(from22NovemberTo6December, 'week') // false
 */
export function isNominal({ from, to }: Pick<Change, 'from' | 'to'>, period: Period): boolean {
	return liesAt(before(to.observed, period), from, period);
}

function liesAt(target: Day, { observed, precision }: Observation, period: Period): boolean {
	if (precision === 'day') return target - observed <= NEAR[period];
	const isCoarser = period === 'day' || period === 'week' || (period === 'month' && precision === 'year');
	return !isCoarser && startOf(target, precision) === startOf(observed, precision);
}

/**
 * How long before its end a change over a period nominally begins.
 *
 * @example periodName(context, 'week') // 'a week earlier'
 */
export function periodName({ words }: Pick<ViewContext, 'words'>, period: Period): string {
	return NOMINAL[period]({}, words);
}

/**
 * What a change over a period is compared with: the period's name where its base lies there, otherwise the base's day.
 *
 * @example sinceInWords(context, from29NovemberTo6December, 'week') // 'a week earlier'
 * @example sinceInWords(context, from6AugustTo5October, 'month') // '6 August 2026'
 */
export function sinceInWords(context: ViewContext, change: Change, period: Period, style?: DayStyle): string {
	if (isNominal(change, period)) return periodName(context, period);
	const { locale, words } = context;
	const { observed, precision } = change.from;
	return m.since_date({ day: formatDay(observed, precision, locale, style) }, words);
}

/**
 * The days of a change over a period that ends before the day it is shown for: the period's name with its last day
 * where the base lies there, otherwise both days.
 *
 * @example withinInWords(context, from27SeptemberTo5October, 'week') // 'in the week to 5 Oct 2026'
 * @example withinInWords(context, from6AugustTo5October, 'month') // 'from 6 Aug 2026 to 5 Oct 2026'
 */
export function withinInWords(context: ViewContext, change: Change, period: 'week' | 'month' | 'year'): string {
	const { locale, words } = context;
	const [from, to] = [change.from, change.to].map(({ observed, precision }) =>
		formatDay(observed, precision, locale, 'short')
	);
	if (isNominal(change, period)) return m.period_to({ period, day: to ?? '' }, words);
	return m.period_between({ from: from ?? '', to: to ?? '' }, words);
}

/**
 * The same with the base's value, and with its day where only the period is named.
 *
 * @param style - how days are written; in full by default
 * @example comparedInWords(context, from29NovemberTo6December, 'week') // { since: 'a week earlier', base: '14,700 on 29 November 2024' }
 */
export function comparedInWords(context: ViewContext, change: Change, period: Period, style?: DayStyle): Compared {
	const base = isNominal(change, period) ? baseInWords(context, change.from, style) : undated(context, change.from);
	return { since: sinceInWords(context, change, period, style), base };
}

/**
 * When a change after a day ends: the period's name where its end lies there, otherwise the end's own day and how much
 * later that is.
 *
 * @param since - the day from which is counted
 * @param change - one that `changeAfter` calculated from that day
 * @example laterInWords(context, on6December, to31December, 'month') // '31 Dec 2024, 25 days later'
 */
export function laterInWords(context: ViewContext, since: Day, { to }: Change, period: keyof typeof LATER): string {
	if (liesAt(after(since, period), to, period)) return LATER[period]({}, context.words);
	const day = formatDay(to.observed, to.precision, context.locale, 'short');
	if (to.precision !== 'day') return day;
	return m.after_ends({ day, distance: daysLater(context, to.observed - since) }, context.words);
}

/**
 * Both days of a change; where both are of one year, only the second names it.
 *
 * @param style - how days are written; in full by default
 * @example daysOfChange(context, from26NovemberTo6December) // { from: '26 November', to: '6 December 2024' }
 */
export function daysOfChange(
	{ locale }: Pick<ViewContext, 'locale'>,
	{ from, to }: Pick<Change, 'from' | 'to'>,
	style?: DayStyle
): { readonly from: string; readonly to: string } {
	const isOneYear = from.precision === 'day' && startOf(from.observed, 'year') === startOf(to.observed, 'year');
	return {
		from: isOneYear
			? formatDayOfYear(from.observed, locale, style)
			: formatDay(from.observed, from.precision, locale, style),
		to: formatDay(to.observed, to.precision, locale, style)
	};
}

/** A base without its day; a monthly or yearly figure says so. */
function undated(context: ViewContext, from: Change['from']): string {
	const value = observationAmount(context, from);
	if (from.precision === 'day') return value;
	return (from.precision === 'month' ? m.base_monthly : m.base_yearly)({ value }, context.words);
}
