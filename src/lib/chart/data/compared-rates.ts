import { m } from '#i18n/compiled/messages.js';
import { textIn } from '#lib/format/index.ts';
import type { Quote, SeriesInfo } from '#lib/record/index.ts';
import { isMissing, premium } from '#lib/series/index.ts';
import type { ChartPoint } from '#lib/chart/layout/points.ts';
import { pairOf } from '#lib/context/capabilities.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { unitsInUse } from '#lib/context/unit.ts';
import { observationAmount } from '#lib/wording/change.ts';

/** The two rates whose premium is shown. */
export interface ComparedRates {
	readonly text: string;
	readonly quotes: readonly Quote[];
}

/** Two premiums are the same where they differ by no more than their rates were rounded in a change of unit. */
const DUST = 1e-9;

/**
 * The market's and the official rate behind a point of their premium.
 *
 * @param point - of a line that shows premiums
 * @returns undefined where the premium is that of other rates
 * @example comparedRates(context, parallel, point)?.text // 'market 18,000, official 12,562, old pounds'
 */
export function comparedRates(
	context: ViewContext,
	info: SeriesInfo,
	{ day, value }: Pick<ChartPoint, 'day' | 'value'>
): ComparedRates | undefined {
	const pair = pairOf(context.record, info);
	if (!pair) return undefined;
	const [market, official] = [context.series(pair.market.id), context.series(pair.official.id)];
	const both = premium(market.series, official.series, day);
	if (isMissing(both) || Math.abs(both.premium - value) > DUST) return undefined;
	const [unit] = unitsInUse({ ...context, day });
	const [high, low] = [both.parallel, both.official].map((rate) => observationAmount({ ...context, unit }, rate));
	const inputs = { market: high ?? '', official: low ?? '', unit: textIn(unit.name, context.words) };
	const behind = [market.points[both.parallel.index], official.points[both.official.index]];
	return { text: m.strip_premium_rates(inputs, context.words), quotes: behind.flatMap((point) => point?.quotes ?? []) };
}
