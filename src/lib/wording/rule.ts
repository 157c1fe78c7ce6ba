import { m } from '#i18n/compiled/messages.js';
import type { SeriesInfo } from '#lib/record/index.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { daysInWords } from './age.ts';

/** The quantities that are bought and sold, and so may have two prices. */
const TRADED: readonly SeriesInfo['quantity'][] = ['rate', 'price'];

/**
 * How quotes become the values of a series. A wage or a statistic has no buying and selling price.
 *
 * @example ruleText(context, inflation) // 'A day’s value is the median of its figures. …'
 */
export function ruleText(
	context: ViewContext,
	{ quantity, carryDays }: Pick<SeriesInfo, 'quantity' | 'carryDays'>
): string {
	const rule = TRADED.includes(quantity) ? m.method_rule : m.method_rule_figures;
	return rule({ limit: daysInWords(context, carryDays) }, context.words);
}
