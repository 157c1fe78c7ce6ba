import { m } from '#i18n/compiled/messages.js';
import { loneSide, type Composed, type Quote, type SeriesInfo } from '#lib/record/index.ts';
import { isMissing, premium, type Day, type Observation, type Premium } from '#lib/series/index.ts';
import { pairOf } from '#lib/context/capabilities.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { figureWithUnit } from '#lib/context/unit.ts';
import { datedAmount, observationAmount } from '#lib/wording/change.ts';
import { itemInWords, whenInWords, whereInWords } from '#lib/wording/level-clause.ts';
import { percentInWords } from '#lib/wording/percent.ts';

/** A premium, its day and the quotes behind both rates. */
export interface DatedPremium {
	readonly market: Composed;
	readonly day: Day;
	readonly premium: Premium;
	readonly quotes: readonly Quote[];
}

/**
 * The premium as of the later of both rates' last days up to a day.
 *
 * @returns undefined where the series has no premium, or one of the rates is missing
 * @example datedPremium(context, parallel, day('2024-12-06'))?.premium.premium // 0.4329…, market over official rate
 */
export function datedPremium(context: ViewContext, info: SeriesInfo, to: Day): DatedPremium | undefined {
	const pair = pairOf(context.record, info);
	if (!pair) return undefined;
	const [market, official] = [context.series(pair.market.id), context.series(pair.official.id)];
	const pointOf = ({ points }: Composed) => points.filter(({ day }) => day <= to).at(-1);
	const [parallel, bulletin] = [pointOf(market), pointOf(official)];
	if (!parallel || !bulletin) return undefined;
	const day = parallel.day > bulletin.day ? parallel.day : bulletin.day;
	const both = premium(market.series, official.series, day);
	if (isMissing(both)) return undefined;
	return { market, day, premium: both, quotes: [...parallel.quotes, ...bulletin.quotes] };
}

/** What a premium is of, and its two readings, for a sentence. */
export interface PremiumTerms {
	/** “a US dollar” */
	readonly item: string;
	/** “on the parallel market in Damascus” */
	readonly where: string;
	readonly premium: string;
	readonly loss: string;
	/** Which side of the market's price alone was published: a buying price is what a dollar fetched; blank where a middle is known. */
	readonly side: string;
}

/**
 * The words of a premium: what it is the price of, on which market, and how far the rates are apart in both readings.
 *
 * @throws {RangeError} when the market has no point behind the premium
 * @example premiumTerms(context, market, premium).loss // '30.2%'
 */
export function premiumTerms(context: ViewContext, market: Composed, both: Premium): PremiumTerms {
	const point = market.points.find((one) => one.day === both.parallel.observed);
	if (!point) throw new RangeError(`${market.info.id} has no point behind its premium`);
	return {
		item: itemInWords(market.info, context.words),
		where: whereInWords(context, market.info, point),
		premium: percentInWords(both.premium, context),
		loss: percentInWords(both.loss, context),
		side: loneSide(point) ?? ''
	};
}

/**
 * A premium as a sentence without its full stop: how far the market's rate was above the official one, and how much
 * less anyone selling dollars at the official rate got.
 *
 * @throws {RangeError} when the market has no point behind the premium
 * @example premiumInWords(context, dated) // '… 43.3% more on the parallel market in Damascus …'
 */
export function premiumInWords(context: ViewContext, { market, day, premium: both }: DatedPremium): string {
	const { words, unit } = context;
	const more = both.premium;
	const amounts = {
		market: observationAmount(context, both.parallel),
		official: observationAmount(context, both.official)
	};
	const sentence = more > 0 ? m.sentence_premium_above : more < 0 ? m.sentence_premium_below : m.sentence_premium_same;
	return sentence(
		{
			...premiumTerms(context, market, both),
			when: whenInWords(context, { day, precision: 'day' }),
			market: rateInWords(context, both.parallel, day, figureWithUnit(amounts.market, unit, words)),
			official: rateInWords(context, both.official, day, amounts.official)
		},
		words
	);
}

/** A rate in brackets: with its own day only where the sentence names another one. */
function rateInWords(context: ViewContext, rate: Observation, day: Day, amount: string): string {
	const isOfDay = rate.precision === 'day' && rate.observed === day;
	return isOfDay ? amount : datedAmount(context, rate, amount);
}
