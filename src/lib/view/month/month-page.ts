import { m } from '#i18n/compiled/messages.js';
import type { ViewContext } from '#lib/context/context.ts';
import type { PageRequest } from '#lib/context/request.ts';
import { unitAfter, unitsInUse } from '#lib/context/unit.ts';
import { formatDay, textIn } from '#lib/format/index.ts';
import { homeCurrency, homeRates } from '#lib/record/index.ts';
import { isoDay, shift, startOf, startOfNext, type Day } from '#lib/series/index.ts';
import { chartBetween, type DayChart } from '#lib/view/day/day-chart.ts';
import type { Beside } from '#lib/view/day/day-page.ts';
import { eventsBetween, nearEvent, type NearEvent } from '#lib/view/day/near-events.ts';
import { asOfBanner } from '#lib/view/parts/as-of-banner.ts';
import type { PageHead } from '#lib/view/parts/page-head.ts';
import { monthPath } from '#lib/view/parts/day-link.ts';
import { noticesOf } from '#lib/wording/problems/problems.ts';
import { calendarOf, type Calendar } from './calendar.ts';
import type { MonthDays } from './month-figures.ts';
import { monthRate, type MonthRate } from './month-rate.ts';

/** Everything that the page of a month shows. */
export interface MonthPage extends PageHead {
	readonly heading: string;
	readonly iso: string;
	/** That the month is not over; blank where it is. */
	readonly unfinished: string;
	readonly previous: Beside;
	readonly next: Beside;
	/** The unit of the table. */
	readonly unit: string;
	/** Every home rate with a figure for the month, or for a day of it. */
	readonly rates: readonly MonthRate[];
	/** Those that were last quoted before it. */
	readonly without: readonly MonthRate[];
	readonly calendar: Calendar;
	readonly chart: DayChart | undefined;
	readonly events: readonly NearEvent[];
}

/** So many days of the months beside it are drawn with a month. */
const BESIDE = 15;

/**
 * The page of a month.
 *
 * @param first - its first day, in the month of the first quote or later, and not after the context's day
 * @param firstPage - the first day that has a page
 */
export function monthPage(
	context: ViewContext,
	{ first, firstPage }: MonthOn,
	{ problems }: Pick<PageRequest, 'problems'>
): MonthPage {
	const { record, words, locale } = context;
	const days: MonthDays = { first, last: shift(startOfNext(first, 'month'), -1) };
	const rates = homeRates(record).flatMap((info) => monthRate(context, info, days) ?? []);
	const isOfIt = ({ quoted, isOfMonth }: MonthRate) => quoted !== undefined || isOfMonth;
	const month = formatDay(first, 'month', locale);
	const head = headOf(context, first, rates);
	return {
		...head,
		...besides(context, { first, firstPage }),
		notices: noticesOf(problems, words),
		asOf: asOfBanner(context),
		heading: month,
		iso: isoDay(first).slice(0, 7),
		unfinished:
			context.day < days.last ? m.month_unfinished({ day: formatDay(context.day, 'day', locale) }, words) : '',
		unit: textIn(unitsInUse({ ...context, day: first })[0].name, words),
		rates: rates.filter(isOfIt),
		without: rates.filter((rate) => !isOfIt(rate)),
		calendar: calendarOf(context, days, firstPage),
		chart: chartBetween(context, shift(first, -BESIDE), shift(days.last, BESIDE), head.title),
		events: eventsBetween(context, first, days.last).map((event) => nearEvent(context, event))
	};
}

/** A month, and the first day that has a page. */
export interface MonthOn {
	readonly first: Day;
	readonly firstPage: Day;
}

function headOf(
	context: ViewContext,
	first: Day,
	rates: readonly MonthRate[]
): Pick<MonthPage, 'title' | 'description'> {
	const { record, language, words, locale } = context;
	const month = formatDay(first, 'month', locale);
	const currency = record.currencies.get(homeCurrency(record))?.name[language] ?? homeCurrency(record);
	const named = { currency, month };
	const [info] = homeRates(record);
	const market = rates.find(({ id }) => id === info?.id);
	if (!market?.quoted)
		return { title: m.day_title_none({ currency, day: month }, words), description: m.month_description(named, words) };
	const { lowest, highest, end } = market.quoted;
	const [from, to] = [lowest.amount, highest.amount];
	const range = from === to ? from : m.month_range({ from, to }, words);
	const unit = unitAfter(to, unitsInUse({ ...context, day: first })[0], words);
	const inputs = { ...named, unit, range, end: end.amount };
	return { title: m.month_title(inputs, words), description: m.month_description_quoted(inputs, words) };
}

function besides(context: ViewContext, { first, firstPage }: MonthOn): Pick<MonthPage, 'previous' | 'next'> {
	const beside = (day: Day) => ({ text: formatDay(day, 'month', context.locale), path: monthPath(context, day) });
	const next = startOfNext(first, 'month');
	return {
		previous: first > startOf(firstPage, 'month') ? beside(startOfNext(first, 'month', -1)) : undefined,
		next: next <= context.day ? beside(next) : undefined
	};
}
