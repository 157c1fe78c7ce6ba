import { m } from '#i18n/compiled/messages.js';
import type { ExchangeMarket, Side } from '#lib/record/index.ts';
import type { ViewContext } from '#lib/context/context.ts';

/** Where pounds are converted, as a part of a sentence: “on the parallel market, Damascus”. */
export function marketText(market: ExchangeMarket, words: ViewContext['words']): string {
	const texts = {
		parallel: m.convert_at_parallel,
		official: m.convert_at_official,
		remittance: m.convert_at_remittance
	};
	return texts[market]({}, words);
}

/** A market as a choice. */
export function marketName(market: ExchangeMarket, words: ViewContext['words']): string {
	const texts = { parallel: m.convert_parallel, official: m.convert_official, remittance: m.convert_remittance };
	return texts[market]({}, words);
}

/** A side as a choice. */
export function sideName(side: Side, words: ViewContext['words']): string {
	return { mid: m.convert_mid, buy: m.convert_buy, sell: m.convert_sell }[side]({}, words);
}
