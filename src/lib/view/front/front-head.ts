import { m } from '#i18n/compiled/messages.js';
import { formatDay, formatWholeShare, isolate } from '#lib/format/index.ts';
import { loneSide, type ComposedPoint } from '#lib/record/index.ts';
import type { PageRequest } from '#lib/context/request.ts';
import type { ChartInput } from '#lib/chart/layout/chart-input.ts';
import { endValueText } from '#lib/chart/data/line-of.ts';
import { spanOf, type TitleSpan } from '#lib/chart/data/title/span.ts';
import { drawdownTitle, premiumTitle } from '#lib/chart/data/title/state-title.ts';
import type { PageHead } from '#lib/view/parts/page-head.ts';
import { knownText } from '#lib/wording/freshness.ts';
import { fittingTitle, headDescription, headTitle } from '#lib/wording/head-text.ts';
import { homeName } from '#lib/wording/home.ts';
import { datedAmount } from '#lib/wording/change.ts';
import { markedAmount } from '#lib/wording/level-clause.ts';
import { dayLabels } from '#lib/wording/problems/field-labels.ts';
import { noticesOf } from '#lib/wording/problems/problems.ts';
import { inRole, type ViewContext } from '#lib/context/context.ts';
import { startOf, type Day } from '#lib/series/index.ts';
import { leadingRates, rateFigure } from './rate-figure.ts';

/** What the front page is called by search engines and messengers. */
type Head = Pick<PageHead, 'title' | 'description'>;

/**
 * The head of the front page: the market's rate and its day; of another view its latest figure; of an address with an error
 * that it has one.
 *
 * @example frontHead(context, chart, []).title // '13,800 old pounds to the dollar, 5 October 2026'
 * @example frontHead(asPremium, chart, []).title // 'The market premium was 13% on 5 October 2026'
 */
export function frontHead(context: ViewContext, chart: ChartInput, problems: PageRequest['problems']): Head {
	const { words, query } = context;
	if (problems.length > 0) {
		const faults = noticesOf(problems, words, dayLabels(words)).join(' ');
		return { title: m.page_title_problem({}, words), description: headDescription(faults) };
	}
	if (query.show === 'rate' || query.show === 'value') return ratesHead(context);
	const about = query.show === 'index' ? `${chart.title} (${chart.axis}).` : `${chart.title}.`;
	return { title: viewTitle(context, chart), description: headDescription(`${about} ${chart.reading}`.trimEnd()) };
}

function ratesHead(context: ViewContext): Head {
	const { words, locale } = context;
	const [market, official] = leadingRates(context).map((rate) => rateFigure(context, rate));
	const [headline, bulletin] = [inRole(context, 'headline'), inRole(context, 'official')];
	const [last, set] = [headline?.points.at(-1), bulletin?.points.at(-1)];
	if (!headline || !last || !set || !market || !official)
		return { title: homeName(context), description: m.site_tagline({}, words) };
	const inputs = {
		when: knownText(context, headline),
		market: markedAmount(context, `${market.amount} ${market.unit}`, last),
		official: isOfDay(last.day, set)
			? markedAmount(context, official.amount, set)
			: datedOn(context, official.amount, set)
	};
	const day = formatDay(last.day, last.precision, locale);
	return {
		title: m.page_title({ rate: market.amount, unit: market.unit, day }, words),
		description: headDescription(
			(loneSide(last) === 'bid' ? m.page_description_bid : m.page_description)(inputs, words)
		)
	};
}

/** Whether a figure is of a day, or of its month or year. */
function isOfDay(day: Day, figure: ComposedPoint): boolean {
	return startOf(day, figure.precision) === startOf(figure.day, figure.precision);
}

/** An amount with its own day, where the sentence is of another one. */
function datedOn(context: ViewContext, amount: string, { day, precision }: ComposedPoint): string {
	return datedAmount(context, { observed: day, precision }, amount);
}

/** What a view other than the rate has at the end of its chart, with the day; briefly where a sentence is too long. */
function viewTitle(context: ViewContext, chart: ChartInput): string {
	const [line] = chart.series;
	const span = line && spanOf(context, line, chart);
	if (!span) return headTitle(chart.title, context.words);
	const last = { ...span, first: span.last };
	return fittingTitle([lastTitle(context, last) ?? chart.title, ...briefTitles(context, chart, last)], context.words);
}

/** A sentence about the last value; undefined of a change, which the chart's own title is about. */
function lastTitle(context: ViewContext, last: TitleSpan): string | undefined {
	const { show } = context.query;
	if (show === 'premium') return premiumTitle(context, last, m.title_premium_market({}, context.words));
	if (show === 'drawdown') return drawdownTitle(context, last, false);
	return show === 'index' ? indexTitle(context, last) : undefined;
}

/** The view’s name, in full and in short, with its last percentage and the day; a fall needs no sign. */
function briefTitles(context: ViewContext, { axis }: ChartInput, { last }: TitleSpan): readonly string[] {
	const { words, locale, query } = context;
	const sign = query.show === 'drawdown' ? '' : last.value < 0 ? '\u2212' : '+';
	const value = m.percent({ figure: isolate(sign + formatWholeShare(last.value, locale), locale) }, words);
	const day = formatDay(last.day, last.precision, locale);
	const short = { ...SHORT_NAMES, ...SHORT_CHANGES[query.reading] }[query.show]({}, words);
	// The axis of a fall is of what is left.
	return [query.show === 'drawdown' ? short : axis, short].map((name) =>
		m.page_title_view({ name: name.charAt(0).toUpperCase() + name.slice(1), value, day }, words)
	);
}

const SHORT_NAMES = {
	rate: m.show_rate,
	value: m.show_value,
	index: m.show_index,
	premium: m.show_premium,
	drawdown: m.page_title_drawdown
};

/** Names of changes in either reading. */
const SHORT_CHANGES = {
	price: { week: m.page_title_dollar_week, month: m.page_title_dollar_month, year: m.page_title_dollar_year },
	value: { week: m.page_title_pound_week, month: m.page_title_pound_month, year: m.page_title_pound_year }
};

function indexTitle(context: ViewContext, { line, last }: TitleSpan): string {
	const { words, locale, query } = context;
	const value = endValueText(context, context.series(line.id), last.value);
	const day = formatDay(last.day, last.precision, locale);
	return (query.reading === 'value' ? m.page_title_index_value : m.page_title_index_price)({ value, day }, words);
}
