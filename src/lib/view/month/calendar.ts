import { inRole, type ViewContext } from '#lib/context/context.ts';
import { unitsInUse } from '#lib/context/unit.ts';
import { formatAmount, formatNumber, formatWeekday } from '#lib/format/index.ts';
import { isoDay, restateValue, shift, startOf, type Day } from '#lib/series/index.ts';
import { dayPath } from '#lib/view/parts/day-link.ts';
import type { MonthDays } from './month-figures.ts';

/** A day of a calendar, with what the market had on it. */
export interface CalendarDay {
	readonly iso: string;
	readonly day: string;
	/** Its page, without the language; undefined where it has none. */
	readonly path: string | undefined;
	/** The market's value; blank where none was published that day. */
	readonly amount: string;
}

/** A month as a calendar. */
export interface Calendar {
	readonly weekdays: readonly string[];
	/** Seven days each, Sunday first; undefined where the day is in another month. */
	readonly weeks: readonly (readonly (CalendarDay | undefined)[])[];
}

const WEEK = [0, 1, 2, 3, 4, 5, 6] as const;

/**
 * A month as a calendar, its days with the values that the market had on them.
 *
 * @param firstPage - the first day that has a page
 * @example calendarOf(context, december2024, first).weeks[0]?.[5]?.amount // '18,000' on Friday 6 December 2024
 */
export function calendarOf(context: ViewContext, { first, last }: MonthDays, firstPage: Day): Calendar {
	const amounts = amountsOf(context);
	const begin = sundayBefore(first);
	const count = Math.ceil((last - begin + 1) / WEEK.length);
	const dayOf = (day: Day): CalendarDay | undefined => {
		if (day < first || day > last) return undefined;
		const hasPage = day >= firstPage && day <= context.day;
		return {
			iso: isoDay(day),
			day: formatNumber(Number(isoDay(day).slice(-2)), context.locale),
			path: hasPage ? dayPath(context, day) : undefined,
			amount: amounts.get(day) ?? ''
		};
	};
	return {
		weekdays: WEEK.map((i) => formatWeekday(shift(begin, i), context.locale, 'short')),
		weeks: Array.from({ length: count }, (_, week) => WEEK.map((i) => dayOf(shift(begin, week * WEEK.length + i))))
	};
}

/** The Sunday on or before a day: the week that Syria's calendars and English ones share. */
function sundayBefore(day: Day): Day {
	return shift(startOf(shift(day, 1), 'week'), -1);
}

function amountsOf(context: ViewContext): ReadonlyMap<Day, string> {
	const market = inRole(context, 'headline');
	const dated = market?.points.filter(({ precision }) => precision === 'day') ?? [];
	return new Map(
		dated.map(({ day, value }) => {
			const [unit] = unitsInUse({ ...context, day });
			return [day, formatAmount(restateValue(value, market?.info.unit ?? unit, unit), unit.decimals, context.locale)];
		})
	);
}
