import { m } from '#i18n/compiled/messages.js';
import { formatAmount, textIn } from '#lib/format/index.ts';
import { isHomeRate, type NamedUnit, type SeriesInfo } from '#lib/record/index.ts';
import { restateValue, type Day } from '#lib/series/index.ts';
import type { ChartPanel } from '#lib/chart/layout/chart-input.ts';
import { valueText } from '#lib/chart/data/line-of.ts';
import { perText } from '#lib/context/per.ts';
import type { Scene } from '#lib/context/context.ts';
import { unitOf } from '#lib/context/unit.ts';
import { whenLast, type Span } from './span.ts';

/**
 * The only value of a window. An amount is told in a unit that there was on its day.
 *
 * @example onePointTitle(scene, panel, span) // 'A dollar cost 18,000 old pounds on 6 December 2024'
 */
export function onePointTitle(scene: Scene, { kind, axis }: ChartPanel, span: Span): string {
	const { words } = scene;
	const composed = scene.series(span.line.id);
	const when = whenLast(scene, span);
	if (kind !== 'amount')
		return m.title_one_of({ name: axis, amount: valueText(scene, composed, span.last.value), when }, words);
	const amount = amountIn(scene, composed.info, span);
	if (isHomeRate(scene.record, composed.info)) return m.title_one({ amount, when }, words);
	return m.title_one_of({ name: textIn(composed.info.name, words), amount, when }, words);
}

function amountIn(scene: Scene, info: SeriesInfo, { last }: Span): string {
	const { words, locale } = scene;
	const drawn = unitOf(scene, info);
	const unit = unitOn(scene, drawn, last.day);
	const figure = formatAmount(restateValue(last.value, drawn, unit), unit.decimals, locale);
	const amount = `${figure} ${textIn(unit.name, words)}`;
	return info.quantity === 'rate' || info.per === '' ? amount : m.axis_unit({ unit: amount, per: perText(info, words) }, words);
}

/** The chosen unit, or on a day before there was one the other. */
function unitOn({ otherUnit }: Scene, unit: NamedUnit, day: Day): NamedUnit {
	const isYet = unit.validFrom === undefined || unit.validFrom <= day;
	return isYet || otherUnit?.currency !== unit.currency ? unit : otherUnit;
}
