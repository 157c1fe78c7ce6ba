import { m } from '#i18n/compiled/messages.js';
import { say, textIn } from '#lib/format/index.ts';
import { homeCurrency, isHomeRate, oldCross, type ComposedPoint, type Converted } from '#lib/record/index.ts';
import { ageNow } from '#lib/wording/age.ts';
import { freshnessChip, type FreshnessChip } from '#lib/wording/freshness.ts';
import { onDayInWords } from '#lib/wording/level-clause.ts';
import { inOneUnit, moneyOf, moneyOfAmount, type Money } from '#lib/wording/money.ts';
import { namesInWords } from '#lib/wording/names.ts';
import { resultOf, type ConvertContext } from './context.ts';
import { legLine, type LegLine } from './legs.ts';
import { daysOf, isAtHome, otherMarketTexts } from './other-markets.ts';
import { marketText } from './words.ts';

/** What an amount is, and the rates that it was reckoned with. */
export interface ConversionResult {
	/** The age of its oldest rate; undefined where it needs none. */
	readonly chip: FreshnessChip | undefined;
	readonly money: Money;
	/** The conversion in words: amount, market, result. */
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

/** The answer at a rate that was found. */
export function answerOf(context: ConvertContext, found: Converted, beside: Converted | undefined): ConversionResult {
	return {
		chip: oldestChip(context, found),
		money: resultMoney(context, found),
		sentence: sentenceOf(context, found),
		old: oldText(context, found),
		derived: derivedText(context, found),
		legs: found.legs.map((leg) => legLine(context, leg)),
		beside: beside ? besideText(context, found, beside) : '',
		others: otherMarketTexts(context, found)
	};
}

function oldestChip(context: ConvertContext, { legs }: Converted): FreshnessChip | undefined {
	const [oldest] = [...legs].sort((a, b) => a.observation.observed - b.observation.observed);
	return oldest && freshnessChip(context, context.series(oldest.info.id), oldest.point);
}

/** The result in words; between two units of one currency in the one that was asked for, whenever it came into use. */
export function resultMoney(context: ConvertContext, found: Converted): Money {
	const { fromUnit, toUnit } = context;
	const result = resultOf(context, found);
	if (fromUnit.currency !== toUnit.currency) return moneyOfAmount(context, result);
	const money = moneyOf(context, result.value, toUnit);
	return fromUnit.id === toUnit.id ? money : inOneUnit(money);
}

/** “100 US dollars on the parallel market, Damascus: 1,800,000 old pounds (18,000.00 new pounds)”. */
export function sentenceOf(context: ConvertContext, found: Converted): string {
	const result = resultMoney(context, found).text;
	return m.convert_sentence({ amount: requestText(context, found), result }, context.words);
}

/**
 * The sentence as a title: each amount in one unit alone, and with the age of its rates where they are old.
 *
 * @example titleOf(context, found) // '100 US dollars: 1,800,000 old pounds'
 */
export function titleOf(context: ConvertContext, found: Converted): string {
	const amount = inOneUnit(moneyOf(context, context.request.amount, context.fromUnit, true)).text;
	const result = inOneUnit(resultMoney(context, found)).text;
	const sentence = m.convert_sentence({ amount, result }, context.words);
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
	const { request, words, fromUnit, toUnit } = context;
	const money = moneyOf(context, request.amount, fromUnit, true);
	// Between two units of one currency the result is the same in the other one.
	const isRestated = fromUnit.currency === toUnit.currency && fromUnit.id !== toUnit.id;
	const amount = (isRestated ? inOneUnit(money) : money).text;
	if (!isAtHome(context, found)) return amount;
	const sides = { mid: m.convert_request, buy: m.convert_request_buy, sell: m.convert_request_sell };
	return sides[isOfAnchor(context, found) ? request.side : 'mid'](
		{ amount, market: marketText(context, request.market, homePoint(context, found)) },
		words
	);
}

/** The value of the home currency's rate; undefined where none was used. */
function homePoint({ record }: ConvertContext, { legs }: Converted): ComposedPoint | undefined {
	return legs.find(({ info }) => info.currency === homeCurrency(record))?.point;
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
function throughText({ record, language, words }: ConvertContext, legs: Converted['legs']): string {
	const codes = legs.slice(1).map(({ rate }) => rate.from.currency);
	return namesInWords(
		codes.map((code) => record.currencies.get(code)?.name[language] ?? code),
		words
	);
}

function besideText(context: ConvertContext, found: Converted, beside: Converted): string {
	const { words } = context;
	const inputs = {
		result: moneyOfAmount(context, resultOf(context, beside)).text,
		days: daysOf(context, beside),
		names: namesInWords(
			beside.legs.map(({ info }) => textIn(info.name, words)),
			words
		)
	};
	return found.legs.length > 1
		? m.convert_alternative_direct(inputs, words)
		: m.convert_alternative_derived(inputs, words);
}
