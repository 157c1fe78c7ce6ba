import { m } from '#i18n/compiled/messages.js';
import type { ViewContext } from '#lib/context/context.ts';
import { firstQuoteDay } from '#lib/context/first-day.ts';
import type { PageRequest } from '#lib/context/request.ts';
import { formatDay, formatDayOfYear, formatWeekday } from '#lib/format/index.ts';
import { homeCurrency, homeRates, isHomeRate } from '#lib/record/index.ts';
import { isoDay, shift, startOf, type Day } from '#lib/series/index.ts';
import { asOfBanner } from '#lib/view/parts/as-of-banner.ts';
import type { PageHead } from '#lib/view/parts/page-head.ts';
import { dayPath, monthPath } from '#lib/view/parts/day-link.ts';
import { contextRow, type ContextRow } from '#lib/view/series/point-table.ts';
import type { MoveRow } from '#lib/wording/change.ts';
import { noticesOf } from '#lib/wording/problems/problems.ts';
import { dayChart, type DayChart } from './day-chart.ts';
import { dayMoves } from './day-moves.ts';
import { dayPremium, type DayPremium } from './day-premium.ts';
import { dayRate, type DayRate } from './day-rate.ts';
import { onDay, type OnDay } from './on-day.ts';
import { nearEvents, type NearEvent } from './near-events.ts';

/** A page beside this one; undefined where there is none. */
export type Beside = { readonly text: string; readonly path: string } | undefined;

/** Everything that the page of a day shows. */
export interface DayPage extends PageHead {
	readonly heading: string;
	readonly iso: string;
	readonly previous: Beside;
	readonly next: Beside;
	readonly month: NonNullable<Beside>;
	/** The headline and the official rate, where the record has them. */
	readonly market: DayRate | undefined;
	readonly official: DayRate | undefined;
	readonly premium: DayPremium | undefined;
	readonly chart: DayChart | undefined;
	/** Every home rate that stood on the day. */
	readonly rates: readonly DayRate[];
	/** The rates of the anchor currency without a value, each with the reason. */
	readonly without: readonly DayRate[];
	/** Quotes of the day that are no part of a rate, each with its reason. */
	readonly others: readonly ContextRow[];
	readonly moves: readonly MoveRow[];
	/** What the moves are named by: the day that they are compared with, or their period. */
	readonly movesHead: string;
	readonly events: readonly NearEvent[];
	/** The front page as it stood on the day, without the language. */
	readonly frontPath: string;
}

/**
 * The page of a day.
 *
 * @param context - the whole record, or as of a day on or after this one
 * @param day - from the first quote up to the context's day
 */
export function dayPage(context: ViewContext, day: Day, { problems }: Pick<PageRequest, 'problems'>): DayPage {
	const { record, words } = context;
	const on = onDay(context, day);
	const infos = homeRates(record);
	const all = infos.map((info) => dayRate(on, info));
	const anchored = new Set(infos.filter((info) => isHomeRate(record, info)).map(({ id }) => id));
	const rateOf = (role: 'headline' | 'official') => all.find(({ id }) => id === record.roles[role]?.id);
	const [market, official] = [rateOf('headline'), rateOf('official')];
	const head = headOf(context, day, [market, official]);
	return {
		...head,
		...besides(context, day),
		notices: noticesOf(problems, words),
		asOf: asOfBanner(context),
		market,
		official,
		premium: dayPremium(on),
		chart: dayChart(on, head.title),
		rates: all.filter(({ kind }) => kind !== undefined),
		without: all.filter(({ id, kind }) => kind === undefined && anchored.has(id)),
		others: othersOf(on),
		moves: dayMoves(on),
		movesHead: (market?.from ? m.day_moves_period : m.changes_since)({}, words),
		events: nearEvents(context, day),
		frontPath: `/?asof=${isoDay(day)}`
	};
}

type Head = Pick<DayPage, 'title' | 'description' | 'heading' | 'iso'>;

function headOf(context: ViewContext, day: Day, [market, official]: readonly (DayRate | undefined)[]): Head {
	const { locale, words, record, language } = context;
	const date = formatDay(day, 'day', locale);
	const currency = record.currencies.get(homeCurrency(record))?.name[language] ?? homeCurrency(record);
	const [first] = market?.amounts ?? [];
	const inputs = { currency, day: date };
	const rates = [market, official].flatMap((rate) => inShort(context, rate));
	return {
		title: first ? titleOf(context, market, { ...inputs, ...first }) : m.day_title_none(inputs, words),
		description: rates.length > 0 ? rates.join(' ') : m.day_description(inputs, words),
		heading: `${formatWeekday(day, locale)} ${date}`,
		iso: isoDay(day)
	};
}

/** The market's rate; of one that is carried forward, or a figure for a month or a year, it says so. */
function titleOf(
	{ words }: ViewContext,
	market: DayRate | undefined,
	inputs: Parameters<typeof m.day_title>[0]
): string {
	const { kind, from = '' } = market ?? {};
	if (from !== '') return (kind === 'imprecise' ? m.day_title_period : m.day_title_carried)({ ...inputs, from }, words);
	if (market?.kind !== 'imprecise') return m.day_title(inputs, words);
	const figure = (market.precision === 'month' ? m.sign_month : m.sign_year)({}, words);
	return m.day_title_imprecise({ ...inputs, figure }, words);
}

function inShort({ words }: ViewContext, rate: DayRate | undefined): readonly string[] {
	const [first] = rate?.amounts ?? [];
	return rate && first ? [m.day_rate_short({ name: rate.name, ...first, status: rate.status }, words)] : [];
}

function besides(context: ViewContext, day: Day): Pick<DayPage, 'previous' | 'next' | 'month'> {
	const { locale, record } = context;
	const first = firstQuoteDay(record) ?? day;
	const beside = (other: Day) => ({
		text:
			startOf(other, 'year') === startOf(day, 'year')
				? formatDayOfYear(other, locale, 'short')
				: formatDay(other, 'day', locale, 'short'),
		path: dayPath(context, other)
	});
	return {
		previous: day > first ? beside(shift(day, -1)) : undefined,
		next: day < context.day ? beside(shift(day, 1)) : undefined,
		month: { text: formatDay(day, 'month', locale), path: monthPath(context, day) }
	};
}

function othersOf({ context, then, day }: OnDay): readonly ContextRow[] {
	return homeRates(context.record)
		.flatMap(({ id }) => then.series(id).context)
		.filter(({ date, precision }) => date === day && precision === 'day')
		.map((quote, i) => contextRow(then, quote, i));
}
