import { m } from '#i18n/compiled/messages.js';
import { formatDay, isolate } from '#lib/format/index.ts';
import { isHomeRate } from '#lib/record/index.ts';
import type { ChartPanel, ChartSeries, LineSums } from '#lib/chart/layout/chart-input.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { axisKindOf, isOfChange } from '#lib/chart/data/transform.ts';
import { valueText } from '#lib/chart/data/line-of.ts';
import type { ChartDays } from '#lib/chart/data/chart-line-spec.ts';
import { pointsWithin, type DateRange } from '#lib/chart/data/date-range.ts';
import { moveReading, moveTitle } from './move-title.ts';
import { onePointTitle } from './one-point-title.ts';
import { choiceText } from '#lib/wording/choices.ts';
import { sharedTitle } from '#lib/wording/head-text.ts';
import { isImplied } from '#lib/wording/quote.ts';
import { isByPlace, sumsOf } from './several-sums.ts';
import { fullName, moveIn, sidesOf } from './shown-move.ts';
import { isOne, periodWords, spanOf, spanWords, type TitleSpan } from './span.ts';
import { drawdownReading, drawdownTitle, pointsTitle, premiumReading, premiumTitle } from './state-title.ts';

/** What happened in the days that a chart shows. */
export interface ChartTitle {
	/** With whole percentages. */
	readonly title: string;
	/** The other reading, with one decimal, and the days of both values; of several lines what each did, in one text. */
	readonly reading: string;
	/** The parts of that text; undefined where it is about one line. */
	readonly parts?: LineSums;
}

/** Between what each of several lines did. */
const BETWEEN_LINES = ' · ';

/**
 * The title of a chart: what its first line did in the window, or of several currencies the one that moved furthest.
 *
 * @param panel - the lines, as they are shown
 * @param chosen - the series that were chosen, whether or not the panel shows them; defaults to its own
 * @example chartTitle(context, panel, window)
 * // { title: 'The dollar rose 294-fold between March 2011 and October 2026', reading: 'The pound lost 99.7% of its value. …' }
 */
export function chartTitle(
	context: ViewContext,
	panel: ChartPanel,
	window: DateRange,
	chosen: NonNullable<ChartDays['chosen']> = panel.series
): ChartTitle {
	const spans = spansOf(context, panel, window);
	const lead = leadOf(context, spans);
	if (!lead) return unchangedTitle(context, chosen, window) ?? noneTitle(context, panel, window);
	const amongCurrencies = isOfCurrencies(context, chosen, spans);
	const title = sourcedTitle(context, titleOf(context, panel, lead, amongCurrencies), spans, lead);
	if (spans.length === 1) return { title, reading: readingText(context, panel, lead, amongCurrencies) };
	const parts = sumsOf(context, spans, lead);
	return { title, reading: [...parts.sums, parts.remark].filter(Boolean).join(BETWEEN_LINES), parts };
}

/** A title with whose figures it is about, where that is not the market of the whole country. */
function sourcedTitle(context: ViewContext, title: string, spans: readonly TitleSpan[], lead: TitleSpan): string {
	if (isByPlace(context, spans)) return sharedTitle(title, fullName(context, lead), context.words);
	const { info, points } = context.series(lead.line.id);
	if (info.market !== 'reported') return title;
	const ends = points.filter(({ day }) => day === lead.first.day || day === lead.last.day);
	return (ends.some(isImplied) ? m.title_implied : m.title_reported)({ title }, context.words);
}

/**
 * Whether rates of several currencies are compared, drawn or not, so that each is named by its own currency, and nothing else
 * is drawn.
 */
function isOfCurrencies(
	context: ViewContext,
	chosen: NonNullable<ChartDays['chosen']>,
	drawn: readonly TitleSpan[]
): boolean {
	const infoOf = ({ id }: { readonly id: string }) => context.series(id).info;
	const rates = chosen.map(infoOf).filter(({ quantity }) => quantity === 'rate');
	if (drawn.some(({ line }) => infoOf(line).quantity !== 'rate')) return false;
	return new Set(rates.map(({ currency }) => currency)).size > 1;
}

/**
 * The line that a chart's title is about.
 *
 * @returns undefined where nothing was published in the window
 * @example titledLine(context, panel, window)?.id // 'syp-parallel'
 */
export function titledLine(context: ViewContext, panel: ChartPanel, window: DateRange): ChartSeries | undefined {
	return leadOf(context, spansOf(context, panel, window))?.line;
}

function spansOf(context: ViewContext, { series }: ChartPanel, window: DateRange): readonly TitleSpan[] {
	return series.flatMap((line) => spanOf(context, line, window) ?? []).filter(({ isCarried }) => !isCarried);
}

/** The first line where all are home rates, or are no moves; else the one that moved furthest. */
function leadOf(context: ViewContext, spans: readonly TitleSpan[]): TitleSpan | undefined {
	const infos = spans.map(({ line }) => context.series(line.id).info);
	const areHome = infos.every((info) => isHomeRate(context.record, info));
	if (areHome || !spans.every((span) => moveIn(context, span))) return spans[0];
	const distance = (span: TitleSpan) => Math.abs(Math.log(moveIn(context, span)?.multiple ?? 1));
	return spans.reduce((a, b) => (distance(b) > distance(a) ? b : a));
}

function titleOf(context: ViewContext, panel: ChartPanel, span: TitleSpan, amongCurrencies: boolean): string {
	const { show } = context.query;
	const move = moveIn(context, span);
	if (move) return moveTitle(context, move, amongCurrencies);
	if (show === 'premium') return premiumTitle(context, span, premiumName(context, panel));
	if (show === 'drawdown') return drawdownTitle(context, span, amongCurrencies);
	return isOne(span) ? onePointTitle(context, panel, span) : pointsTitle(context, span);
}

/** The market's premium over the official rate has a name of its own. */
function premiumName(context: ViewContext, panel: ChartPanel): string {
	return (isOfMarket(context, panel) ? m.title_premium_market : m.title_premium_other)({}, context.words);
}

function isOfMarket({ words }: ViewContext, { axis }: ChartPanel): boolean {
	return axis === m.axis_premium({}, words);
}

function readingText(context: ViewContext, panel: ChartPanel, span: TitleSpan, amongCurrencies: boolean): string {
	const sides = sidesOf(context, span);
	return [
		detailText(context, panel, span, amongCurrencies),
		isLastPossible(context, span) ? m.title_read_last_change({}, context.words) : '',
		sides ? m.title_read_sides(sides, context.words) : '',
		daysText(context, span)
	]
		.filter(Boolean)
		.join(' ');
}

/** Whether newer values of a line have no change over the period: it is the last one that can be calculated. */
function isLastPossible(context: ViewContext, { line, last }: TitleSpan): boolean {
	if (!isOfChange(context) || context.query.to !== undefined) return false;
	const newest = context.series(line.id).points.at(-1);
	return newest !== undefined && newest.day > last.day;
}

function detailText(context: ViewContext, panel: ChartPanel, span: TitleSpan, amongCurrencies: boolean): string {
	const { show } = context.query;
	const move = moveIn(context, span);
	if (move) return moveReading(context, move, amongCurrencies);
	if (show === 'premium') return premiumReading(context, span, isOfMarket(context, panel));
	if (show === 'drawdown') return drawdownReading(context, span);
	return isOne(span) ? m.title_read_one({}, context.words) : '';
}

/** The days of both values, where the title has not both; of changes over a period it has the day of the last one. */
function daysText(context: ViewContext, span: TitleSpan): string {
	const { locale, words } = context;
	if (isOne(span) || isOfChange(context)) return '';
	const [first, last] = [span.first, span.last].map(({ day, precision }) => formatDay(day, precision, locale));
	const during = m.title_between({ first: first ?? '', last: last ?? '' }, words);
	return spanWords(context, span) === during ? '' : m.title_read_days({ first: first ?? '', last: last ?? '' }, words);
}

/** That no change can be calculated, where something was published; undefined where nothing was, or no change is shown. */
function unchangedTitle(
	context: ViewContext,
	chosen: NonNullable<ChartDays['chosen']>,
	{ from, to }: DateRange
): ChartTitle | undefined {
	const isPublished = chosen.some(({ id }) => pointsWithin(context.series(id).points, { from, to }, 0).length > 0);
	if (!isOfChange(context) || !isPublished) return undefined;
	const show = choiceText('show', context.query.show, context.words);
	return { title: m.title_no_change({ show, during: periodWords(context, { from, to }) }, context.words), reading: '' };
}

/** That nothing was published, and what the last value before it was. */
function noneTitle(context: ViewContext, { series: [line], kind }: ChartPanel, window: DateRange): ChartTitle {
	const { words, locale } = context;
	const title = m.title_none({ during: periodWords(context, window) }, words);
	const last = line?.points.within(-Infinity, window.to).at(-1);
	if (!line || !last || kind !== axisKindOf('rate')) return { title, reading: '' };
	const value = isolate(valueText(context, context.series(line.id), last.value), locale);
	const day = formatDay(last.day, last.precision, locale);
	return { title, reading: m.title_read_last({ value, day }, words) };
}
