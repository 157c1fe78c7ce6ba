import { m } from '#i18n/compiled/messages.js';
import { formatAmount, textIn } from '#lib/format/index.ts';
import { isHomeRate, type NamedUnit, type SeriesInfo } from '#lib/record/index.ts';
import { restateValue, type Day } from '#lib/series/index.ts';
import type { ChartPanel } from '#lib/chart/layout/chart-input.ts';
import { valueText } from '#lib/chart/data/line-of.ts';
import { perUnitText } from '#lib/context/per.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { figureWithUnit, unitOf } from '#lib/context/unit.ts';
import { whenLast, type TitleSpan } from './span.ts';

/**
 * The only value of a window. An amount is in a unit that existed on its day.
 *
 * @example onePointTitle(context, panel, span) // 'A dollar cost 18,000 old pounds on 6 December 2024'
 */
export function onePointTitle(context: ViewContext, { kind, axis }: ChartPanel, span: TitleSpan): string {
	const { words } = context;
	const composed = context.series(span.line.id);
	const when = whenLast(context, span);
	if (kind !== 'amount')
		return m.title_one_of({ name: axis, amount: valueText(context, composed, span.last.value), when }, words);
	const amount = amountIn(context, composed.info, span);
	if (isHomeRate(context.record, composed.info)) return m.title_one({ amount, when }, words);
	return m.title_one_of({ name: textIn(composed.info.name, words), amount, when }, words);
}

function amountIn(context: ViewContext, info: SeriesInfo, { last }: TitleSpan): string {
	const { words, locale } = context;
	const drawn = unitOf(context, info);
	const unit = unitOn(context, drawn, last.day);
	const figure = formatAmount(restateValue(last.value, drawn, unit), unit.decimals, locale);
	const amount = figureWithUnit(figure, unit, words);
	return info.quantity === 'rate' ? amount : perUnitText(amount, info, words);
}

/** The chosen unit, or on a day before there was one the other. */
function unitOn({ otherUnit }: ViewContext, unit: NamedUnit, day: Day): NamedUnit {
	const isYet = unit.validFrom === undefined || unit.validFrom <= day;
	return isYet || otherUnit?.currency !== unit.currency ? unit : otherUnit;
}
