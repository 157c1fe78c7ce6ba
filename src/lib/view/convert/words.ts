import { m } from '#i18n/compiled/messages.js';
import { marketRate, type ComposedPoint, type ExchangeMarket, type Side } from '#lib/record/index.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { isPlaced } from '#lib/wording/level-clause.ts';

type MarketContext = Pick<ViewContext, 'record' | 'language' | 'words'>;

/**
 * Where the home currency is converted, as a part of a sentence.
 *
 * @param point - the rate's value: where none of its quotes names a city, the market has none
 * @example marketText(context, 'parallel', december2024) // 'on the parallel market, Damascus'
 */
export function marketText(
	context: MarketContext,
	market: ExchangeMarket,
	point?: Pick<ComposedPoint, 'quotes'>
): string {
	const texts = {
		parallel: m.convert_at_parallel,
		official: m.convert_at_official,
		remittance: m.convert_at_remittance
	};
	const isUnnamed = market === 'parallel' && point && !isPlaced(point.quotes);
	const place = isUnnamed ? m.place_unnamed({}, context.words) : placeOf(context, market);
	return texts[market]({ place }, context.words);
}

/**
 * A market as a choice.
 *
 * @example marketName(context, 'parallel') // 'Parallel market, Damascus'
 */
export function marketName(context: MarketContext, market: ExchangeMarket): string {
	const texts = { parallel: m.convert_parallel, official: m.convert_official, remittance: m.convert_remittance };
	return texts[market]({ place: placeOf(context, market) }, context.words);
}

/** The city that a market's rate is of. */
function placeOf({ record, language }: MarketContext, market: ExchangeMarket): string {
	const [place = ''] = marketRate(record, market)?.places ?? [];
	return record.places.get(place)?.name[language] ?? place;
}

/** A side as a choice. */
export function sideName(side: Side, words: ViewContext['words']): string {
	return { mid: m.convert_mid, buy: m.convert_buy, sell: m.convert_sell }[side]({}, words);
}
