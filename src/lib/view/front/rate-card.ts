import { m } from '#i18n/compiled/messages.js';
import { formatAmount, formatFigure } from '#lib/format/index.ts';
import type { Composed, ComposedPoint } from '#lib/record/index.ts';
import { restateValue } from '#lib/series/index.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { unitsInUse } from '#lib/context/unit.ts';
import { firstQuotes, type QuoteLine } from '#lib/wording/quote.ts';
import { sideText } from '#lib/wording/side.ts';
import { leadingRates, rateFigure, type LeadingRate, type RateFigure } from './rate-figure.ts';

/** What the headline or the official rate is. */
export interface RateCard extends RateFigure {
	/** Which prices were published, as readers meet them. */
	readonly side: string;
	/** How many quotes stand behind the figure, and their band. */
	readonly composition: string;
	readonly quotes: readonly QuoteLine[];
}

/**
 * The cards of the headline and of the official rate.
 *
 * @returns one of each role that the record has
 * @example rateCards(context).map(({ amount }) => amount) // ['13,800', '12,200']
 */
export function rateCards(context: ViewContext): readonly RateCard[] {
	return leadingRates(context).map((rate) => rateCard(context, rate));
}

/** The latest rate of a market: its figure, its sides and its quotes. */
export function rateCard(context: ViewContext, rate: LeadingRate): RateCard {
	const figure = rateFigure(context, rate);
	const { composed } = rate;
	const point = composed.points[composed.points.length - 1];
	if (!point) return { ...figure, side: '', composition: '', quotes: [] };
	return {
		...figure,
		side: sideText(context, composed),
		composition: madeOf(context, composed, point),
		quotes: firstQuotes(context, point.quotes)
	};
}

function madeOf(context: ViewContext, { info }: Composed, { quotes, low, high }: ComposedPoint): string {
	const { locale } = context;
	const [unit] = unitsInUse(context);
	const amount = (value: number) => formatAmount(restateValue(value, info.unit, unit), unit.decimals, locale);
	const count = quotes.length;
	if (count === 1) return '';
	return m.rate_median(
		{ count, shown: formatFigure({ value: count, digits: '' }, locale), low: amount(low), high: amount(high) },
		context.words
	);
}
