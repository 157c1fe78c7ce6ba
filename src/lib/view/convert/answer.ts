import { m } from '#i18n/compiled/messages.js';
import { listText } from '#i18n/language.ts';
import { formatDay, say, textIn } from '#lib/format/index.ts';
import {
	homeCurrency,
	isHomeRate,
	oldCross,
	type Converted,
	type ExchangeMarket,
	type NotConverted
} from '#lib/record/index.ts';
import { amountOf, exchange, type Amount, type Day } from '#lib/series/index.ts';
import { ageNow, daysInWords } from '#lib/wording/age.ts';
import { freshnessChip, type FreshnessChip } from '#lib/wording/freshness.ts';
import { legLine, type LegLine } from './legs.ts';
import { convertQuery, exchangeOf, type ConvertContext } from './context.ts';
import { marketName, marketText } from './words.ts';
import { moneyOf, moneyOfAmount, type Money } from '#lib/wording/money.ts';
import { onDayInWords } from '#lib/wording/level-clause.ts';
import { baseInWords } from '#lib/wording/change.ts';
import { percentInWords } from '#lib/wording/percent.ts';

/** What an amount is, and the rates that it was reckoned with. */
export interface ConversionResult {
	/** The age of its oldest rate; undefined where it needs none. */
	readonly chip: FreshnessChip | undefined;
	readonly money: Money;
	/** StatedReading in words: amount, market, result. */
	readonly sentence: string;
	/** That a derived rate is too old to stand for the day's, with its oldest rate; blank where it is not. */
	readonly old: string;
	/** That the rate is derived, and through what; blank for one that is quoted. */
	readonly derived: string;
	readonly legs: readonly LegLine[];
	/** The same reckoned the other way, where two ways lead there; blank where one does. */
	readonly beside: string;
	/** The same on the pound's other markets, and how far apart they are. */
	readonly others: readonly string[];
}

/** Why there is no answer, and when there was one. */
export interface NoConversion {
	readonly reasons: readonly string[];
	/** The last day on which it was possible; undefined where it never was. */
	readonly possible: { readonly text: string; readonly href: string } | undefined;
}

/** The requested amount at a rate. */
export function resultOf({ request, fromUnit }: ConvertContext, { rate }: Converted): Amount {
	return exchange(amountOf(request.amount, fromUnit), rate);
}

/** The answer at a rate that was found. */
export function answerOf(context: ConvertContext, found: Converted, beside: Converted | undefined): ConversionResult {
	return {
		chip: oldestChip(context, found),
		money: moneyOfAmount(context, resultOf(context, found)),
		sentence: sentenceOf(context, found),
		old: oldText(context, found),
		derived: derivedText(context, found),
		legs: found.legs.map((leg) => legLine(context, leg)),
		beside: beside ? besideText(context, found, beside) : '',
		others: othersOf(context, found)
	};
}

function oldestChip(context: ConvertContext, { legs }: Converted): FreshnessChip | undefined {
	const [oldest] = [...legs].sort((a, b) => a.observation.observed - b.observation.observed);
	return oldest && freshnessChip(context, context.series(oldest.info.id), oldest.point);
}

/** “100 US dollars on the parallel market, Damascus: 1,800,000 old pounds (18,000.00 new pounds)”. */
export function sentenceOf(context: ConvertContext, found: Converted): string {
	const result = moneyOfAmount(context, resultOf(context, found)).text;
	return m.convert_sentence({ amount: requestText(context, found), result }, context.words);
}

/**
 * The sentence as a title: each amount in one unit alone, and with the age of its rates where they are old.
 *
 * @example titleOf(context, found) // '100 US dollars: 1,800,000 old pounds'
 */
export function titleOf(context: ConvertContext, found: Converted): string {
	const inOneUnit = ({ figure, unit }: Money) => `${figure} ${unit}`;
	const request = inOneUnit(moneyOf(context, context.request.amount, context.fromUnit, true));
	const result = inOneUnit(moneyOfAmount(context, resultOf(context, found)));
	const sentence = m.convert_sentence({ amount: request, result }, context.words);
	const oldest = oldCross(found, context.day);
	if (!oldest) return sentence;
	return m.convert_title_old(
		{ sentence, age: ageNow(context, context.day - oldest.observation.observed) },
		context.words
	);
}

function oldText(context: ConvertContext, found: Converted): string {
	const oldest = oldCross(found, context.day);
	if (!oldest) return '';
	const { observed, precision } = oldest.observation;
	const when = onDayInWords(context, { day: observed, precision });
	const inputs = { name: textIn(oldest.info.name, context.words), when, age: ageNow(context, context.day - observed) };
	return m.convert_old_cross(inputs, context.words);
}

/** The question, without its answer: “100 US dollars on the parallel market, Damascus, buying dollars”. */
export function requestText(context: ConvertContext, found: Converted): string {
	const { request, words } = context;
	const amount = moneyOf(context, request.amount, context.fromUnit, true).text;
	if (!isAtHome(context, found)) return amount;
	const sides = { mid: m.convert_request, buy: m.convert_request_buy, sell: m.convert_request_sell };
	return sides[isOfAnchor(context, found) ? request.side : 'mid'](
		{ amount, market: marketText(context, request.market) },
		words
	);
}

/** Whether it was reckoned at rates of the home currency, which has several markets. */
function isAtHome({ record }: ConvertContext, { legs }: Converted): boolean {
	return legs.some(({ info }) => info.currency === homeCurrency(record));
}

/** The anchor currency is what is bought or sold for the home currency. */
function isOfAnchor({ record }: ConvertContext, { legs }: Converted): boolean {
	return legs.some(({ info }) => isHomeRate(record, info));
}

function derivedText(context: ConvertContext, { legs }: Converted): string {
	if (legs.length < 2) return legs.length === 0 ? fixedText(context) : '';
	return m.convert_derived({ through: throughText(context, legs) }, context.words);
}

function fixedText({ fromUnit, toUnit, words, record }: ConvertContext): string {
	return fromUnit.id !== toUnit.id && fromUnit.currency === homeCurrency(record) ? say(m.convert_fixed, {}, words) : '';
}

/** The currencies between the first leg and the last. */
function throughText({ record, language }: ConvertContext, legs: Converted['legs']): string {
	const codes = legs.slice(1).map(({ rate }) => rate.from.currency);
	return listText(
		codes.map((code) => record.currencies.get(code)?.name[language] ?? code),
		language
	);
}

function besideText(context: ConvertContext, found: Converted, beside: Converted): string {
	const { words, language } = context;
	const inputs = {
		result: moneyOfAmount(context, resultOf(context, beside)).text,
		days: daysOf(context, beside),
		names: listText(
			beside.legs.map(({ info }) => textIn(info.name, words)),
			language
		)
	};
	return found.legs.length > 1
		? m.convert_alternative_direct(inputs, words)
		: m.convert_alternative_derived(inputs, words);
}

function daysOf({ locale, language }: ConvertContext, { legs }: Converted): string {
	const days = legs.map(({ observation: reading }) => formatDay(reading.observed, reading.precision, locale));
	return listText([...new Set(days)], language);
}

/** The days of a conversion's rates; where they differ, each with the rate that it is of. */
function legDays(context: ConvertContext, converted: Converted): string {
	const { locale, language, words } = context;
	const days = new Set(converted.legs.map(({ observation }) => observation.observed));
	if (days.size < 2) return daysOf(context, converted);
	return listText(
		converted.legs.map(({ info, observation: { observed, precision } }) =>
			m.convert_leg_day({ day: formatDay(observed, precision, locale), name: textIn(info.name, words) }, words)
		),
		language
	);
}

/** The other home markets on the same day, where they give something else. */
export function otherMarkets(
	context: ConvertContext,
	found: Converted
): readonly { readonly market: ExchangeMarket; readonly found: Converted }[] {
	if (!isAtHome(context, found)) return [];
	return context.convertDefaults.markets
		.filter((market) => market !== context.request.market)
		.flatMap((market) => {
			const other = exchangeOf(context, { market }).found;
			return 'rate' in other ? [{ market, found: other }] : [];
		});
}

function othersOf(context: ConvertContext, found: Converted): readonly string[] {
	const { words } = context;
	const here = resultOf(context, found).value;
	return otherMarkets(context, found).map(({ market, found: other }) => {
		const result = resultOf(context, other);
		const [there, back] = [result.value / here - 1, here / result.value - 1];
		const inputs = {
			market: marketName(context, market),
			result: moneyOfAmount(context, result).text,
			days: legDays(context, other),
			there: percentInWords(there, context),
			back: percentInWords(back, context)
		};
		if (there === 0) return m.convert_other_same(inputs, words);
		return there > 0 ? m.convert_other_more(inputs, words) : m.convert_other_less(inputs, words);
	});
}

/** Why nothing can be converted, with what was last known, and the last day on which it was possible. */
export function noAnswerOf(context: ConvertContext, { blocked, possible }: NotConverted): NoConversion {
	const { words, request } = context;
	const reasons = blocked.map(({ info, missing }) => {
		const name = textIn(info.name, words);
		if (!missing.last) return m.convert_not_observed({ name }, words);
		const limit = daysInWords(context, Math.min(request.maxAge ?? info.carryDays, info.carryDays));
		const last = baseInWords(inItsUnit(context, info.unit.id), missing.last);
		return m.convert_too_old({ name, last, age: ageNow(context, missing.last.age), limit }, words);
	});
	const market = marketText(context, request.market);
	return {
		reasons: reasons.length > 0 ? reasons : [m.convert_not_quoted({ market }, words)],
		possible: possible === undefined ? undefined : possibleLink(context, possible)
	};
}

function possibleLink(context: ConvertContext, day: Day): NonNullable<NoConversion['possible']> {
	const text = m.convert_possible({ day: formatDay(day, 'day', context.locale) }, context.words);
	return { text, href: convertQuery(context, { asOf: day }) };
}

/** A context whose unit is that of a series in another currency; pounds stay in the chosen unit. */
function inItsUnit(context: ConvertContext, id: string): ConvertContext {
	const unit = context.record.units.get(id);
	return !unit || unit.currency === homeCurrency(context.record) ? context : { ...context, unit };
}
