import { m } from '#i18n/compiled/messages.js';
import { formatDay, formatPercent, isolate, textIn } from '#lib/format/index.ts';
import type { Composed } from '#lib/record/index.ts';
import { asOf, isMissing, premium, type Day, type Premium, type Observation } from '#lib/series/index.ts';
import type { Sort } from '#lib/query/index.ts';
import type { PageRequest } from '#lib/context/request.ts';
import { asOfBanner } from '#lib/view/parts/as-of-banner.ts';
import type { PageHead } from '#lib/view/parts/page-head.ts';
import type { ChartInput, LineRole } from '#lib/chart/layout/chart-input.ts';
import { chartInputOf } from '#lib/chart/data/chart-input-of.ts';
import { valueText } from '#lib/chart/data/line-of.ts';
import { choiceText } from '#lib/wording/choices.ts';
import { capabilitiesOfFront } from '#lib/context/capabilities.ts';
import { frontSeries, frontSubjects } from './subjects.ts';
import { observationAmount } from '#lib/wording/change.ts';
import { publishersText } from '#lib/wording/publishers.ts';
import { noticesOf } from '#lib/wording/problems/problems.ts';
import { dayPath } from '#lib/view/parts/day-link.ts';
import { pageOf, type Pages } from '#lib/view/parts/pages.ts';
import { atInterval } from '#lib/context/interval.ts';
import { chartQuery, inRole, type ViewContext } from '#lib/context/context.ts';

/** A rate on a day. */
export interface DayCell {
	/** Blank where nothing may be carried to the day. */
	readonly value: string;
	/** The day from which it is carried, where it was not published on that day. */
	readonly from: string;
	/** What the chart shows of it, where it shows something else than the rate. */
	readonly displayed: string;
}

export interface DayRow {
	readonly id: string;
	readonly day: string;
	/** Who published it, where the page has two rows of one month; otherwise blank. */
	readonly publisher: string;
	/** The page of this day. */
	readonly path: string;
	/** Of each of the table's rates. */
	readonly cells: readonly DayCell[];
	/** Both readings; blank where there is none. */
	readonly premium: string;
	readonly loss: string;
	/** The premium in hundredths of the largest on the page; below zero where the market was below the official rate. */
	readonly bar: number;
}

/** The figures of the front page's chart, a page at a time. */
export interface DayTable extends PageHead {
	readonly intro: string;
	/** The rates that it has a column for: the headline and the official rate, where the record has them. */
	readonly heads: readonly { readonly lineRole: LineRole; readonly name: string }[];
	/** Whether it has columns for the premium. */
	readonly paired: boolean;
	/** The chart that it is the table of. */
	readonly chartPath: string;
	readonly rows: readonly DayRow[];
	readonly pages: Pages;
}

/**
 * The days of the chart's window on which one of its two rates was published, or the last of them in each month, in the
 * order that the address asks for.
 */
export function dayTable(context: ViewContext, { problems }: PageRequest): DayTable {
	const { words, locale, unit, query } = context;
	const chart = chartInputOf(context, frontSubjects(context));
	const paired = capabilitiesOfFront(context.record).paired;
	const { rows, pages } = pageOf(context, daysOf(context, chart), '', orderText);
	const [from, to] = [chart.from, chart.to].map((day) => formatDay(day, 'day', locale));
	const intro = m.daytable_intro({ unit: textIn(unit.name, words) }, words);
	const largest = largestPremium(context, rows);
	const shows = query.show === 'rate' || query.show === 'premium' ? '' : choiceText('show', query.show, words);
	return {
		title: m.daytable_heading({ interval: query.interval }, words),
		description: m.daytable_description({ interval: query.interval, from: from ?? '', to: to ?? '' }, words),
		notices: noticesOf(problems, words),
		asOf: asOfBanner(context),
		intro: shows === '' ? intro : `${intro} ${m.daytable_shown({ show: shows }, words)}`,
		heads: frontSubjects(context).map(({ lineRole, label }) => ({ lineRole, name: label })),
		paired,
		chartPath: `/${chartQuery(context)}#chart`,
		rows: toldApart(rows.map((day) => rowOf(context, chart, day, largest))),
		pages
	};
}

function daysOf(context: ViewContext, { from, to }: ChartInput): readonly Day[] {
	const all = frontSeries(context).map(({ id }) => context.series(id));
	const [first] = all;
	const { sort, interval } = context.query;
	const points = all.flatMap((composed) => composed.points).filter(({ day }) => day >= from && day <= to);
	const ascending = points.sort((a, b) => a.day - b.day);
	const days = [...new Set(atInterval(ascending, interval).map(({ day }) => day))];
	if (sort === 'new' || sort === 'old') return days.sort((a, b) => (sort === 'new' ? b - a : a - b));
	const valued = days.flatMap((day) => {
		const reading = first && asOf(first.series, day);
		return !reading || isMissing(reading) ? [] : [{ day, value: reading.value }];
	});
	return valued
		.sort((a, b) => (sort === 'high' ? b.value - a.value : a.value - b.value) || b.day - a.day)
		.map(({ day }) => day);
}

/** What an order is called where there are several rates: by value, the days go by the market rate. */
function orderText(order: Sort, words: ViewContext['words']): string {
	if (order === 'high') return m.daytable_sort_high({}, words);
	if (order === 'low') return m.daytable_sort_low({}, words);
	return choiceText('sort', order, words);
}

/** Only rows that would have the same name keep their publishers. */
function toldApart(rows: readonly DayRow[]): readonly DayRow[] {
	const isAlone = ({ day }: DayRow) => rows.filter((row) => row.day === day).length === 1;
	return rows.map((row) => (isAlone(row) ? { ...row, publisher: '' } : row));
}

/** The size of the largest premium of some days, a fraction; 0 where none has one. */
function largestPremium(context: ViewContext, days: readonly Day[]): number {
	return Math.max(0, ...days.map((day) => Math.abs(premiumOn(context, day)?.premium ?? 0)));
}

function rowOf(context: ViewContext, chart: ChartInput, day: Day, largest: number): DayRow {
	const { locale } = context;
	const all = frontSeries(context).map(({ id }) => context.series(id));
	const both = premiumOn(context, day);
	const known = all.flatMap(({ points }) => points.find((point) => point.day === day) ?? []);
	const precision = known.some((point) => point.precision === 'day') ? 'day' : (known[0]?.precision ?? 'day');
	return {
		id: String(day),
		day: formatDay(day, precision, locale, 'short'),
		publisher: publishersText(
			context,
			known.flatMap(({ quotes }) => quotes)
		),
		path: dayPath(context, day),
		cells: all.map((composed) => cellOf(context, chart, composed, day)),
		premium: both ? formatPercent(both.premium, locale) : '',
		loss: both ? formatPercent(both.loss, locale) : '',
		bar: both && largest > 0 ? Math.round((both.premium / largest) * 100) : 0
	};
}

function premiumOn(context: ViewContext, day: Day): Premium | undefined {
	const [market, official] = [inRole(context, 'headline'), inRole(context, 'official')];
	const both = market && official && premium(market.series, official.series, day);
	return both && !isMissing(both) ? both : undefined;
}

function cellOf(context: ViewContext, chart: ChartInput, composed: Composed, day: Day): DayCell {
	const reading = asOf(composed.series, day);
	if (isMissing(reading)) return { value: '', from: '', displayed: '' };
	return {
		value: observationAmount(context, reading),
		from: carriedFrom(context, reading),
		displayed: shownOn(context, chart, composed, day)
	};
}

function carriedFrom({ locale }: ViewContext, { age, observed, precision }: Observation): string {
	return age === 0 && precision === 'day' ? '' : formatDay(observed, precision, locale, 'short');
}

function shownOn(context: ViewContext, { series }: ChartInput, composed: Composed, day: Day): string {
	const { show } = context.query;
	if (show === 'rate' || show === 'premium') return '';
	const point = series.find(({ id }) => id === composed.info.id)?.points.on(day);
	return point ? isolate(valueText(context, composed, point.value), context.locale) : '';
}
