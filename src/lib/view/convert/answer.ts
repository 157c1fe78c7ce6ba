import { m } from '#i18n/compiled/messages.js';
import { listText } from '#i18n/language.ts';
import { formatDay, formatNumber, say, textIn } from '#lib/format/index.ts';
import {
	homeCurrency,
	isHomeRate,
	oldCross,
	type Converted,
	type ExchangeMarket,
	type NotConverted
} from '#lib/record/index.ts';
import { amountOf, exchange, type Amount, type Day } from '#lib/series/index.ts';
import { ageThen } from '#lib/wording/age.ts';
import { freshnessChip, type FreshnessChip } from '#lib/wording/freshness.ts';
import { legLine, type LegLine } from './legs.ts';
import { convertQuery, exchangeOf, type ConvertScene } from './context.ts';
import { marketName, marketText } from './words.ts';
import { moneyOf, moneyOfAmount, type Money } from '#lib/wording/money.ts';
import { onDayInWords } from '#lib/wording/level-clause.ts';
import { baseInWords } from '#lib/wording/change.ts';
import { percentInWords } from '#lib/wording/percent.ts';

/** What an amount is, and the rates that it was reckoned with. */
export interface Answer {
	/** The age of its oldest rate; undefined where it needs none. */
	readonly chip: FreshnessChip | undefined;
	readonly money: Money;
	/** Said in words: amount, market, result. */
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
export interface NoAnswer {
	readonly reasons: readonly string[];
	/** The last day on which it was possible; undefined where it never was. */
	readonly possible: { readonly text: string; readonly href: string } | undefined;
}

/** What the amount that is asked for is at a rate. */
export function resultOf({ asked, of }: ConvertScene, { rate }: Converted): Amount {
	return exchange(amountOf(asked.amount, of), rate);
}

/** The answer at a rate that was found. */
export function answerOf(scene: ConvertScene, found: Converted, beside: Converted | undefined): Answer {
	return {
		chip: oldestChip(scene, found),
		money: moneyOfAmount(scene, resultOf(scene, found)),
		sentence: sentenceOf(scene, found),
		old: oldText(scene, found),
		derived: derivedText(scene, found),
		legs: found.legs.map((leg) => legLine(scene, leg)),
		beside: beside ? besideText(scene, found, beside) : '',
		others: othersOf(scene, found)
	};
}

function oldestChip(scene: ConvertScene, { legs }: Converted): FreshnessChip | undefined {
	const [oldest] = [...legs].sort((a, b) => a.reading.observed - b.reading.observed);
	return oldest && freshnessChip(scene, scene.series(oldest.info.id), oldest.point);
}

/** “100 US dollars on the parallel market, Damascus: 1,800,000 old pounds (18,000.00 new pounds)”. */
export function sentenceOf(scene: ConvertScene, found: Converted): string {
	const result = moneyOfAmount(scene, resultOf(scene, found)).text;
	return m.convert_sentence({ asked: askedText(scene, found), result }, scene.words);
}

/** The sentence as a title: with the age of its rates where they are old. */
export function titleOf(scene: ConvertScene, found: Converted): string {
	const [sentence, oldest] = [sentenceOf(scene, found), oldCross(found, scene.day)];
	if (!oldest) return sentence;
	return m.convert_title_old({ sentence, age: ageThen(scene, scene.day - oldest.reading.observed) }, scene.words);
}

function oldText(scene: ConvertScene, found: Converted): string {
	const oldest = oldCross(found, scene.day);
	if (!oldest) return '';
	const { observed, precision } = oldest.reading;
	const when = onDayInWords(scene, { day: observed, precision });
	const inputs = { name: textIn(oldest.info.name, scene.words), when, age: ageThen(scene, scene.day - observed) };
	return m.convert_old_cross(inputs, scene.words);
}

/** What is asked, without its answer: “100 US dollars on the parallel market, Damascus, buying dollars”. */
export function askedText(scene: ConvertScene, found: Converted): string {
	const { asked, words } = scene;
	const amount = moneyOf(scene, asked.amount, scene.of, true).text;
	if (!isAtHome(scene, found)) return amount;
	const sides = { mid: m.convert_asked, buy: m.convert_asked_buy, sell: m.convert_asked_sell };
	return sides[isOfAnchor(scene, found) ? asked.side : 'mid'](
		{ amount, market: marketText(asked.market, words) },
		words
	);
}

/** Whether it was reckoned at rates of the home currency, which has several markets. */
function isAtHome({ record }: ConvertScene, { legs }: Converted): boolean {
	return legs.some(({ info }) => info.currency === homeCurrency(record));
}

/** The anchor currency is what is bought or sold for the home currency. */
function isOfAnchor({ record }: ConvertScene, { legs }: Converted): boolean {
	return legs.some(({ info }) => isHomeRate(record, info));
}

function derivedText(scene: ConvertScene, { legs }: Converted): string {
	if (legs.length < 2) return legs.length === 0 ? fixedText(scene) : '';
	return m.convert_derived({ through: throughText(scene, legs) }, scene.words);
}

function fixedText({ of, in: to, words, record }: ConvertScene): string {
	return of.id !== to.id && of.currency === homeCurrency(record) ? say(m.convert_fixed, {}, words) : '';
}

/** The currencies between the first leg and the last. */
function throughText({ record, language }: ConvertScene, legs: Converted['legs']): string {
	const codes = legs.slice(1).map(({ rate }) => rate.from.currency);
	return listText(
		codes.map((code) => record.currencies.get(code)?.name[language] ?? code),
		language
	);
}

function besideText(scene: ConvertScene, found: Converted, beside: Converted): string {
	const { words, language } = scene;
	const told = {
		result: moneyOfAmount(scene, resultOf(scene, beside)).text,
		days: daysOf(scene, beside),
		names: listText(
			beside.legs.map(({ info }) => textIn(info.name, words)),
			language
		)
	};
	return found.legs.length > 1 ? m.convert_beside_direct(told, words) : m.convert_beside_derived(told, words);
}

function daysOf({ locale, language }: ConvertScene, { legs }: Converted): string {
	const days = legs.map(({ reading }) => formatDay(reading.observed, reading.precision, locale));
	return listText([...new Set(days)], language);
}

/** The other home markets on the same day, where they give something else. */
export function otherMarkets(
	scene: ConvertScene,
	found: Converted
): readonly { readonly market: ExchangeMarket; readonly found: Converted }[] {
	if (!isAtHome(scene, found)) return [];
	return scene.usual.markets
		.filter((market) => market !== scene.asked.market)
		.flatMap((market) => {
			const other = exchangeOf(scene, { market }).found;
			return 'rate' in other ? [{ market, found: other }] : [];
		});
}

function othersOf(scene: ConvertScene, found: Converted): readonly string[] {
	const { words } = scene;
	const here = resultOf(scene, found).value;
	return otherMarkets(scene, found).map(({ market, found: other }) => {
		const result = resultOf(scene, other);
		const [there, back] = [result.value / here - 1, here / result.value - 1];
		const told = {
			market: marketName(market, words),
			result: moneyOfAmount(scene, result).text,
			days: daysOf(scene, other),
			there: percentInWords(there, scene),
			back: percentInWords(back, scene)
		};
		if (there === 0) return m.convert_other_same(told, words);
		return there > 0 ? m.convert_other_more(told, words) : m.convert_other_less(told, words);
	});
}

/** Why nothing can be converted, with what was last known, and the last day on which it was possible. */
export function noAnswerOf(scene: ConvertScene, { blocked, possible }: NotConverted): NoAnswer {
	const { words, locale, asked } = scene;
	const reasons = blocked.map(({ info, missing }) => {
		const name = textIn(info.name, words);
		if (!missing.last) return m.convert_not_observed({ name }, words);
		const most = formatNumber(Math.min(asked.most ?? info.carryDays, info.carryDays), locale);
		const last = baseInWords(inItsUnit(scene, info.unit.id), missing.last);
		return m.convert_too_old({ name, last, age: ageThen(scene, missing.last.age), most }, words);
	});
	const market = marketText(asked.market, words);
	return {
		reasons: reasons.length > 0 ? reasons : [m.convert_not_quoted({ market }, words)],
		possible: possible === undefined ? undefined : possibleLink(scene, possible)
	};
}

function possibleLink(scene: ConvertScene, day: Day): NonNullable<NoAnswer['possible']> {
	const text = m.convert_possible({ day: formatDay(day, 'day', scene.locale) }, scene.words);
	return { text, href: convertQuery(scene, { asOf: day }) };
}

/** A scene whose unit is that of a series in another currency; pounds stay in the chosen unit. */
function inItsUnit(scene: ConvertScene, id: string): ConvertScene {
	const unit = scene.record.units.get(id);
	return !unit || unit.currency === homeCurrency(scene.record) ? scene : { ...scene, unit };
}
