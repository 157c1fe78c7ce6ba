import { m } from '#i18n/compiled/messages.js';
import { sideOf, type Composed, type ComposedPoint, type Side } from '#lib/record/index.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { unitsInUse } from '#lib/context/unit.ts';
import { observationAmount } from './change.ts';
import { tenseOf } from './freshness.ts';

/**
 * Which prices were published behind the last value of a rate, as its reader meets them: at what changers buy and sell.
 * A rate that is old, or of a past day, is in the past tense. The official rate has no changers, but a buying and a selling rate, and often one
 * rate for both.
 *
 * @returns blank for what is no rate, and where there is no value
 * @example sideText(context, parallel) // 'Money changers bought at 13,800; selling price not published.'
 */
export function sideText(context: ViewContext, composed: Composed): string {
	const { info, points } = composed;
	const point = points[points.length - 1];
	if (!point || info.quantity !== 'rate') return '';
	const [bid, ask] = [published(context, composed, point, 'sell'), published(context, composed, point, 'buy')];
	const tense = tenseOf(context, [composed]);
	const isOfficial = info.market === 'official';
	if (bid && ask) return (isOfficial ? m.side_official_both : m.side_both)({ bid, ask, tense }, context.words);
	if (bid) return (isOfficial ? m.side_official_bid : m.side_bid)({ bid, tense }, context.words);
	if (ask) return (isOfficial ? m.side_official_ask : m.side_ask)({ ask, tense }, context.words);
	return m.side_none({}, context.words);
}

/** The price at which the reader buys or sells, in the unit that comes first; blank where it was not published. */
function published(context: ViewContext, { info }: Composed, point: ComposedPoint, side: Exclude<Side, 'mid'>): string {
	const { value, found } = sideOf(point, side, info.unit);
	const [unit] = unitsInUse(context);
	return found === (side === 'buy' ? 'ask' : 'bid')
		? observationAmount({ ...context, unit }, { value, unit: info.unit })
		: '';
}
