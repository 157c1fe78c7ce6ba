import { m } from '#i18n/compiled/messages.js';
import type { ViewContext } from '#lib/context/context.ts';
import { formatAmount, formatDay, formatNumber, textIn } from '#lib/format/index.ts';
import { isoDay } from '#lib/series/index.ts';
import { dayPath, monthPath } from '#lib/view/parts/day-link.ts';
import type { MonthEnd, MonthRow, MonthValue } from './month-rows.ts';

/** A value of the table, and the day, month or year of which it is. */
export interface MonthCell {
	readonly amount: string;
	readonly day: string;
	/** The page of its day, or of its month where the day is not known; without the language. */
	readonly path: string;
}

/** The value of a month's end. */
export interface MonthEndCell extends MonthCell {
	/** That it is the figure of a month or a year, and that it is carried forward. */
	readonly notes: readonly string[];
	/** Who published it, and where. */
	readonly sources: readonly { readonly text: string; readonly href: string }[];
}

/** A row of the table as it is shown. */
export interface MonthLine {
	readonly id: string;
	readonly month: string;
	readonly monthPath: string;
	readonly market: string;
	/** Undefined where no value stands for it. */
	readonly end: MonthEndCell | undefined;
	/** Blank where no day was quoted. */
	readonly median: string;
	readonly lowest: MonthCell | undefined;
	readonly highest: MonthCell | undefined;
	readonly count: string;
	/** One day was quoted: its value is the median, the lowest and the highest. */
	readonly isSingle: boolean;
}

/**
 * A row of the table in words.
 *
 * @example monthLine(context, november2026).end // { amount: '13,800', day: '5 Oct 2026', notes: ['carried forward'], … }
 */
export function monthLine(context: ViewContext, row: MonthRow): MonthLine {
	const { first, info, end, median, lowest, highest, count } = row;
	const { locale, words } = context;
	return {
		id: `${isoDay(first).slice(0, 7)}-${info.id}`,
		month: formatDay(first, 'month', locale),
		monthPath: monthPath(context, first),
		market: textIn(info.name, words),
		end: end && { ...cellOf(context, row, end), notes: notesOf(context, end), sources: sourcesOf(context, end) },
		median: median === undefined ? '' : formatAmount(median, row.unit.decimals, locale),
		lowest: lowest && cellOf(context, row, lowest),
		highest: highest && cellOf(context, row, highest),
		count: formatNumber(count, locale),
		isSingle: count === 1
	};
}

function cellOf(context: ViewContext, { unit }: MonthRow, { value, day, precision }: MonthValue): MonthCell {
	return {
		amount: formatAmount(value, unit.decimals, context.locale),
		day: formatDay(day, precision, context.locale, 'short'),
		path: (precision === 'day' ? dayPath : monthPath)(context, day)
	};
}

function notesOf({ words }: ViewContext, { precision, isCarried }: MonthEnd): readonly string[] {
	const figure = { day: '', month: m.sign_month({}, words), year: m.sign_year({}, words) }[precision];
	return [figure, isCarried ? m.months_carried({}, words) : ''].filter(Boolean);
}

function sourcesOf({ words }: ViewContext, { sources }: MonthEnd): MonthEndCell['sources'] {
	return sources.map(({ publisher, address }) => ({ text: textIn(publisher, words), href: address }));
}

/** The rows of one month. */
export interface MonthGroup {
	readonly month: string;
	readonly path: string;
	readonly lines: readonly MonthLine[];
}

/**
 * The rows of the table, month by month, in their order.
 *
 * @example byMonth(lines)[0] // { month: 'November 2026', path: '/month/2026-11', lines: [market, official] }
 */
export function byMonth(lines: readonly MonthLine[]): readonly MonthGroup[] {
	const months = new Map<string, MonthLine[]>();
	for (const line of lines) {
		const known = months.get(line.month);
		if (known) known.push(line);
		else months.set(line.month, [line]);
	}
	return [...months].map(([month, of]) => ({ month, path: of[0]?.monthPath ?? '', lines: of }));
}
