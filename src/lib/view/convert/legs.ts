import { m } from '#i18n/compiled/messages.js';
import { formatAmount } from '#lib/format/index.ts';
import { homeCurrency, type Leg, type NamedUnit } from '#lib/record/index.ts';
import { isoDay } from '#lib/series/index.ts';
import type { ConvertContext } from './context.ts';
import { otherPounds, restated } from '#lib/wording/money.ts';
import { freshnessChip, type FreshnessChip } from '#lib/wording/freshness.ts';
import { onDayInWords, rateName } from '#lib/wording/level-clause.ts';
import { firstQuotes, type QuoteLine } from '#lib/wording/quote.ts';
import { figureWithUnit, inUnitInUse, isInUse, unitOf, unitText } from '#lib/context/unit.ts';

/** One quoted rate behind a conversion. */
export interface LegLine {
	readonly name: string;
	/** The series as of the quote's day. */
	readonly href: string;
	readonly rate: string;
	readonly chip: FreshnessChip;
	/** Which side it is; undefined if it needs no mention. */
	readonly side: string;
	/** The lowest and highest of its quotes; blank where they agree. */
	readonly band: string;
	readonly quotes: readonly QuoteLine[];
}

/** A quoted rate with its market, day, age, side, band and quotes. */
export function legLine(context: ConvertContext, leg: Leg): LegLine {
	const { info, point } = leg;
	// Nobody quoted new pounds before there were any.
	const unit = unitOf(inUnitInUse({ ...context, day: point.day }), info);
	const figure = (value: number) => formatAmount(restated(value, info.unit, unit), unit.decimals, context.locale);
	const [low, high] = [figure(point.low), figureWithUnit(figure(point.high), unit, context.words)];
	return {
		name: rateName(context, info, [point]),
		href: `series/${info.id}?asof=${isoDay(point.day)}#cite`,
		rate: legRateText(context, leg),
		chip: freshnessChip(context, context.series(info.id), point),
		side: sideText(context, leg),
		band: point.low < point.high ? m.convert_band({ low, high }, context.words) : '',
		quotes: firstQuotes(context, point.quotes)
	};
}

/**
 * A rate as it is quoted, pounds in both units, and first in one that there was on its day.
 *
 * @example legRateText(context, leg) // '18,000 old pounds per US dollar (180.00 of today’s new pounds)'
 */
export function legRateText(context: ConvertContext, { info, sided, point }: Leg): string {
	const unit = unitOf(context, info);
	const text = (to: NamedUnit) => formatAmount(restated(sided.value, info.unit, to), to.decimals, context.locale);
	const textIn = (to: NamedUnit) =>
		`${text(to)} ${unitText({ ...context, unit: to }, info, context.language, text(to))}`;
	const pounds = otherPounds(context, unit);
	const amount = textIn(unit);
	if (!pounds) return amount;
	if (!isInUse(unit, point.day))
		return m.sentence_new_later({ pounds: textIn(pounds), other: text(unit) }, context.words);
	return m.convert_both({ amount, other: figureWithUnit(text(pounds), pounds, context.words) }, context.words);
}

/** Which side of the quotes a rate is; blank for a requested mid, and for rates without pounds. */
export function sideText(context: ConvertContext, leg: Leg): string {
	const { request, words, record } = context;
	if (leg.info.currency !== homeCurrency(record)) return '';
	const { found } = leg.sided;
	if (request.side === 'mid') return found === 'mid' ? '' : onlyText(context, leg, found);
	if (found === 'mid') return m.convert_side_none({}, words);
	const wanted = request.side === 'buy' ? 'ask' : 'bid';
	if (found !== wanted) return onlyText(context, leg, found);
	return found === 'ask' ? m.convert_side_ask({}, words) : m.convert_side_bid({}, words);
}

function onlyText(context: ConvertContext, { point }: Leg, found: 'ask' | 'bid'): string {
	const when = onDayInWords(context, point);
	return (found === 'ask' ? m.convert_only_ask : m.convert_only_bid)({ when }, context.words);
}
