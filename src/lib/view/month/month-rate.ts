import { m } from '#i18n/compiled/messages.js';
import type { ViewContext } from '#lib/context/context.ts';
import { figureWithUnit, unitsInUse } from '#lib/context/unit.ts';
import { formatAmount, formatDay, formatNumber, textIn } from '#lib/format/index.ts';
import { ADDRESSES } from '#lib/query/addresses.ts';
import { pathTo } from '#lib/query/listed.ts';
import type { ComposedPoint, SeriesInfo } from '#lib/record/index.ts';
import { isoDay, restateValue } from '#lib/series/index.ts';
import { dayPath } from '#lib/view/parts/day-link.ts';
import { monthFigures, type MonthDays, type MonthFigures } from './month-figures.ts';

/** A value of a month, and the day on which it was published. */
export interface DatedAmount {
	readonly amount: string;
	readonly day: string;
	/** Without the language. */
	readonly path: string;
}

/** What a rate was on the days of a month on which it was quoted. */
export interface QuotedDays {
	readonly end: DatedAmount;
	/** The end in the unit that comes second; blank where there was one. */
	readonly other: string;
	readonly median: string;
	readonly lowest: DatedAmount;
	readonly highest: DatedAmount;
	readonly count: string;
}

/** What one rate was in a month. */
export interface MonthRate {
	readonly id: string;
	readonly name: string;
	/** Its series in that month, without the language. */
	readonly path: string;
	/** Undefined when no day was quoted; the reason states what there is instead. */
	readonly quoted: QuotedDays | undefined;
	readonly reason: string;
	/** Whether the reason gives a figure for the month itself. */
	readonly isOfMonth: boolean;
}

/**
 * What a rate was in a month. Each day that was quoted counts once, with its value; a figure whose day is not known stands
 * for no day.
 *
 * @returns undefined when it had not been quoted by the end of the month
 * @example monthRate(context, parallel, december2024)?.quoted?.median // '14,750'
 */
export function monthRate(context: ViewContext, info: SeriesInfo, days: MonthDays): MonthRate | undefined {
	const { first, last } = days;
	const latest = context
		.series(info.id)
		.points.filter(({ day }) => day <= last)
		.at(-1);
	if (!latest) return undefined;
	const figures = monthFigures(context, info, days);
	const isOfMonth = !figures && latest.day >= first && latest.precision === 'month';
	return {
		id: info.id,
		name: textIn(info.name, context.words),
		path: `${pathTo(ADDRESSES.series, info)}?from=${isoDay(first)}&to=${isoDay(last)}`,
		quoted: figures && quotedDays(context, info, figures),
		reason: figures ? '' : reasonOf(context, info, latest, isOfMonth),
		isOfMonth
	};
}

/** The value of a rate on a day, in the unit that came first then. */
function amountOn(
	context: ViewContext,
	info: SeriesInfo,
	{ value, day }: Pick<ComposedPoint, 'value' | 'day'>
): string {
	const [unit] = unitsInUse({ ...context, day });
	return formatAmount(restateValue(value, info.unit, unit), unit.decimals, context.locale);
}

function quotedDays(
	context: ViewContext,
	info: SeriesInfo,
	{ end, median, lowest, highest, count }: MonthFigures
): QuotedDays {
	const dated = (point: ComposedPoint): DatedAmount => ({
		amount: amountOn(context, info, point),
		day: formatDay(point.day, 'day', context.locale, 'short'),
		path: dayPath(context, point.day)
	});
	return {
		end: dated(end),
		other: otherAmount(context, info, end),
		median: amountOn(context, info, { value: median, day: end.day }),
		lowest: dated(lowest),
		highest: dated(highest),
		count: formatNumber(count, context.locale)
	};
}

function otherAmount(context: ViewContext, info: SeriesInfo, { value, day }: ComposedPoint): string {
	const [, unit] = unitsInUse({ ...context, day });
	if (!unit) return '';
	const amount = formatAmount(restateValue(value, info.unit, unit), unit.decimals, context.locale);
	return figureWithUnit(amount, unit, context.words);
}

/**
 * What there is of a rate where no day of a month was quoted.
 *
 * @param latest - the last observation by the end of the month
 */
function reasonOf(context: ViewContext, info: SeriesInfo, latest: ComposedPoint, isOfMonth: boolean): string {
	const { locale, words } = context;
	const inputs = { amount: amountOn(context, info, latest), day: formatDay(latest.day, latest.precision, locale) };
	return (isOfMonth ? m.month_figure : m.month_none)(inputs, words);
}
