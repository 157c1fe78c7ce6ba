import { m } from '#i18n/compiled/messages.js';
import { pathIn } from '#i18n/language.ts';
import { formatAmount, formatDay, formatNumber, formatPercent, isolate, plain, textIn } from '#lib/format/index.ts';
import { loneSide, type Composed, type ComposedPoint, type SeriesInfo } from '#lib/record/index.ts';
import { isMissing, premium, restateValue, type Day } from '#lib/series/index.ts';
import type { PointDetail, StripWords } from '#lib/chart/layout/day-strip.ts';
import type { ChartSeries } from '#lib/chart/layout/chart-input.ts';
import type { ChartPoint } from '#lib/chart/layout/points.ts';
import { pairOf } from '#lib/context/capabilities.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { figureWithUnit, isInUse, unitOf } from '#lib/context/unit.ts';
import { ADDRESSES } from '#lib/query/addresses.ts';
import { pathTo } from '#lib/query/listed.ts';
import { vintageOf, writeChartQuery } from '#lib/query/index.ts';
import { periodText } from '#lib/wording/freshness.ts';
import { quoteLines } from '#lib/wording/quote.ts';
import { comparedRates } from './compared-rates.ts';
import { endValueText, valueText } from './line-of.ts';
import { changeDuring } from './title/move-title.ts';
import { isChange } from './transform.ts';

/**
 * What stands behind a point of a line.
 *
 * @param context - what the line shows
 * @param point - as it is drawn
 * @param behind - the value that it was made of; undefined where it was made of two
 * @example pointDetail(context, parallel, point, behind).values // ['18,000 old pounds']
 */
export function pointDetail(
	context: ViewContext,
	composed: Composed,
	point: ChartPoint,
	behind: ComposedPoint | undefined
): PointDetail {
	const { locale, query } = context;
	const rates = query.show === 'premium' ? comparedRates(context, composed.info, point) : undefined;
	const over = premiumOn(context, composed.info, point.day);
	const amounts = rates ? [rates.text] : behind ? amountsOn(context, composed.info, behind) : [];
	return {
		day: formatDay(point.day, point.precision, locale, 'short'),
		values: query.show === 'rate' ? amounts : [...displayedTexts(context, composed, point), ...amounts.slice(0, 1)],
		note: noteOf(context, composed.info, point, rates ? undefined : behind),
		premium: over?.text ?? '',
		premiumOf: over?.of,
		quotes: quoteLines(context, rates?.quotes ?? behind?.quotes ?? [])
	};
}

/** What is shown, in words; of a fall how much was lost, and what is left of the peak, as on the axis. */
function displayedTexts(context: ViewContext, composed: Composed, { value }: ChartPoint): string[] {
	const text = isolate(valueText(context, composed, value), context.locale);
	if (context.query.show !== 'drawdown') return [text];
	const part = isolate(endValueText(context, composed, value), context.locale);
	return [text, m.strip_drawdown({ part }, context.words)];
}

/** A value in the unit of the axis, and in the other one that there was on its day; of other currencies in their own. */
function amountsOn(context: ViewContext, info: SeriesInfo, { value, day }: ComposedPoint): string[] {
	const { unit, otherUnit } = context;
	const others = info.unit.currency === otherUnit?.currency && isInUse(otherUnit, day) ? [otherUnit] : [];
	const units = [info.unit.currency === unit.currency ? unit : info.unit, ...others];
	return units.map((to) => {
		const figure = plain(formatAmount(restateValue(value, info.unit, to), to.decimals, context.locale));
		return figureWithUnit(figure, to, context.words);
	});
}

function noteOf(context: ViewContext, info: SeriesInfo, { day, precision }: ChartPoint, behind?: ComposedPoint): string {
	const period = precision === 'day' ? '' : periodText(context, day, precision);
	const texts = [period, behind ? medianOf(context, info, behind) : ''].filter(Boolean);
	return texts.join(' · ') || oneSidedText(info, behind, context.words);
}

/** Of how many quotes a value is the median, and from where to where they go. */
function medianOf(context: ViewContext, info: SeriesInfo, { quotes, low, high }: ComposedPoint): string {
	const count = quotes.length;
	if (count < 2) return '';
	const { locale, words } = context;
	const unit = unitOf(context, info);
	const [from, to] = [low, high].map((end) =>
		plain(formatAmount(restateValue(end, info.unit, unit), unit.decimals, locale))
	);
	return m.strip_median({ count, shown: formatNumber(count, locale), low: from ?? '', high: to ?? '' }, words);
}

/** Which price alone was published, and whose. */
function oneSidedText({ market }: SeriesInfo, behind: ComposedPoint | undefined, words: ViewContext['words']): string {
	const side = behind && loneSide(behind);
	if (side === 'bid') return m.strip_bid({ market }, words);
	if (side === 'ask') return m.strip_ask({ market }, words);
	return side === 'mixed' ? m.strip_one_sided({}, words) : '';
}

/** The premium that a rate has part in, as of a day, and what it is of where the market's quotes name no place. */
function premiumOn(
	context: ViewContext,
	info: SeriesInfo,
	day: Day
): { readonly text: string; readonly of: string | undefined } | undefined {
	const pair = pairOf(context.record, info);
	if (!pair) return undefined;
	const market = context.series(pair.market.id);
	const both = premium(market.series, context.series(pair.official.id).series, day);
	if (isMissing(both)) return undefined;
	const quotes = market.points[both.parallel.index]?.quotes ?? [];
	const isOpen = pair.market.market === 'parallel' && quotes.every(({ place }) => place.id === 'national');
	const name = m.chart_label_market({}, context.words);
	return {
		text: formatPercent(both.premium, context.locale),
		of: isOpen ? m.strip_premium_over({ market: name }, context.words) : undefined
	};
}

/**
 * The texts of a strip itself, in the page's language. It names a premium only where all lines have part in the same one.
 *
 * @param none - the note of a line without a value; defaults to “no quote yet”
 */
export function stripWords(
	context: ViewContext,
	lines: readonly Pick<ChartSeries, 'id'>[],
	none: string = m.strip_none({}, context.words)
): StripWords {
	const { words, language, query, defaults } = context;
	const { unit, digits, show } = query;
	const markets = new Set(lines.map(({ id }) => pairOf(context.record, context.series(id).info)?.market.id));
	const isOfAll = markets.size === 1 && !markets.has(undefined);
	const search = writeChartQuery({ ...defaults, ...vintageOf(query), unit, digits }, defaults);
	return {
		...stripTexts(words),
		...(isChange(show) ? { carried: changeDuring(show, '{}', words) } : {}),
		none,
		premium: isOfAll && query.show !== 'premium' ? m.chart_label_premium({}, words) : '',
		premiumOf: lines.map(({ id }) => premiumOfText(context, context.series(id).info)),
		path: pathIn(pathTo(ADDRESSES.day, { id: '{}' }) + search, language)
	};
}

/** Which rate the premium of a line is of, and over which: “Damascus market over official rate”; blank where it has none. */
function premiumOfText({ record, language, words }: ViewContext, info: SeriesInfo): string {
	const market = pairOf(record, info)?.market;
	if (!market) return '';
	const place = record.places.get(market.places[0] ?? '')?.name[language];
	const isPlaced = market.market === 'parallel' && place !== undefined;
	const name = isPlaced ? m.strip_premium_place({ place }, words) : textIn(market.name, words);
	return m.strip_premium_over({ market: name }, words);
}

/** The text of any strip for a day without a quote. */
export function stripTexts(words: ViewContext['words']): Pick<StripWords, 'carried' | 'last' | 'none'> {
	return {
		carried: m.strip_carried({ day: '{}' }, words),
		last: m.strip_last({ value: '{value}' }, words),
		none: m.strip_none({}, words)
	};
}
