import { m } from '#i18n/compiled/messages.js';
import { formatDay, formatNumber, plain, say, textIn } from '#lib/format/index.ts';
import { anchorCurrency, countedUnit, isHomeRate, type SeriesInfo } from '#lib/record/index.ts';
import { asOf, isMissing, type Day } from '#lib/series/index.ts';
import type { ChartLineSpec } from './chart-line-spec.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { valuedAmount } from './transform.ts';
import { unitOf, unitText } from '#lib/context/unit.ts';

/**
 * What the upright axis of a chart counts, in words. The dollar's price and the pound's value are named where all lines are
 * the pound's; of other currencies, prices and wages the words are general.
 *
 * @param subjects - what the chart draws, in one unit where that matters
 * @param base - the day on which an index is 100
 */
export function axisWords(context: ViewContext, subjects: readonly ChartLineSpec[], base: Day): string {
	const { query, words } = context;
	const infos = subjects.map(({ id }) => context.series(id).info);
	const [first] = infos;
	if (query.show === 'rate') return first ? unitText(context, first) : '';
	if (query.show === 'value') return first ? valueWords(context, first) : '';
	const atHome = everyHomeRate(context, infos);
	if (query.show === 'premium') return premiumWords(context, subjects);
	if (query.show === 'drawdown') return (atHome ? m.axis_drawdown : m.axis_drawdown_each)({}, words);
	return query.show === 'index' ? indexWords(context, subjects, base) : changeWords(context, infos, query.show);
}

function everyHomeRate({ record }: ViewContext, infos: readonly SeriesInfo[]): boolean {
	return infos.every((info) => isHomeRate(record, info));
}

/** Whether all are prices of the anchor currency. */
function everyAnchorRate({ record }: ViewContext, infos: readonly SeriesInfo[]): boolean {
	return infos.every(({ quantity, per }) => quantity === 'rate' && per === anchorCurrency(record));
}

/** Whether a series is a home rate of a currency with an older and a newer unit, which have words of their own. */
function isRedenominated(context: ViewContext, info: SeriesInfo): boolean {
	return context.otherUnit !== undefined && isHomeRate(context.record, info);
}

function valueWords(context: ViewContext, info: SeriesInfo): string {
	const { words, locale } = context;
	if (isRedenominated(context, info) || info.per === '') return say(m.axis_value, {}, words);
	const unit = unitOf(context, info);
	const amount = plain(formatNumber(valuedAmount(unit), locale));
	return m.axis_value_of({ counted: textIn(countedUnit(info).name, words), amount, unit: textIn(unit.name, words) }, words);
}

function premiumWords({ words, record }: ViewContext, [first, ...others]: readonly ChartLineSpec[]): string {
	const [only] = others;
	const official = record.roles.official?.id;
	const isMarketPremium = first?.id !== official && (only === undefined || only.id === official);
	if (first === undefined || others.length > 1) return m.axis_premium_each({ name: first?.label ?? '' }, words);
	if (isMarketPremium || only === undefined) return m.axis_premium({}, words);
	return m.axis_premium_over({ name: first.label, over: only.label }, words);
}

function indexWords(context: ViewContext, subjects: readonly ChartLineSpec[], base: Day): string {
	const { words, query } = context;
	const infos = subjects.map(({ id }) => context.series(id).info);
	const inputs = { day: baseText(context, subjects, base) };
	if (query.reading === 'value')
		return say(everyHomeRate(context, infos) ? m.axis_index_value : m.axis_index_value_each, inputs, words);
	const each = subjects.length > 1 ? m.axis_index_each : m.axis_index;
	return say(everyAnchorRate(context, infos) ? m.axis_index_price : each, inputs, words);
}

/** The base day; of a single line the day of the figure that is its 100, as exactly as it is known, where there is one. */
function baseText(context: ViewContext, subjects: readonly ChartLineSpec[], base: Day): string {
	const [only, ...others] = subjects;
	const found = only && others.length === 0 ? asOf(context.series(only.id).series, base) : undefined;
	if (found === undefined || isMissing(found)) return formatDay(base, 'day', context.locale);
	return formatDay(found.observed, found.precision, context.locale);
}

function changeWords(context: ViewContext, infos: readonly SeriesInfo[], over: 'week' | 'month' | 'year'): string {
	const { words, query } = context;
	const inputs = { show: { week: m.show_week, month: m.show_month, year: m.show_year }[over]({}, words) };
	if (query.reading === 'value')
		return (everyHomeRate(context, infos) ? m.axis_change_value : m.axis_change_value_each)(inputs, words);
	return (everyAnchorRate(context, infos) ? m.axis_change_price : m.axis_change_each)(inputs, words);
}
