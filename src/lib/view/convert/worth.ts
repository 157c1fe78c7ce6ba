import { m } from '#i18n/compiled/messages.js';
import { formatDay, textIn } from '#lib/format/index.ts';
import {
	homeCurrency,
	type ComposedPoint,
	type Converted,
	type NotConverted,
	type SeriesInfo
} from '#lib/record/index.ts';
import {
	amountOf,
	baseTolerance,
	changeBetween,
	exchange,
	invertRate,
	isMissing,
	type Amount,
	type Change,
	type Day
} from '#lib/series/index.ts';
import { legLine, type LegLine } from './legs.ts';
import { noAnswerOf } from './no-answer.ts';
import { convertContextAt, exchangeOf, type ConvertContext } from './context.ts';
import { isInUse, unitsInUse } from '#lib/context/unit.ts';
import { marketText } from './words.ts';
import { moneyOf, moneyOfAmount, otherPounds, restated } from '#lib/wording/money.ts';
import { sidedBase } from '#lib/wording/base-note.ts';
import { baseInWords, moveInWords } from '#lib/wording/change.ts';

/** What an amount was worth on a past day, in sentences; or the reason why that cannot be calculated. */
export interface Worth {
	readonly lines: readonly string[];
	/** What it must be today to keep up with the dollar. */
	readonly keepUp: string;
	/** Both readings of the change. */
	readonly move: string;
	/** The two rates that were compared, with their days. */
	readonly days: string;
	/** The quoted rates behind it, those of the past day first. */
	readonly legs: readonly LegLine[];
	readonly reasons: readonly string[];
}

/** The figures behind it. */
export interface WorthFigures {
	readonly then: Day;
	/** The pounds that the amount was. */
	readonly pounds: Amount;
	readonly dollarsThen: Amount;
	readonly dollarsNow: Amount;
	/** A·x(now)/x(then). */
	readonly keepUp: Amount;
	readonly change: Change;
	/** The market. */
	readonly info: SeriesInfo;
	/** The market's value on the past day. */
	readonly past: ComposedPoint;
	/** The rates of the past day that the pounds, and then the dollars, were calculated with. */
	readonly rates: Rates;
}

/** No figures: the conversion that was missing, and the context in which it was. */
interface NoFigures {
	readonly missing: NotConverted;
	readonly at: ConvertContext;
}

/** A change since a named day counts from a figure that is at most this many days older. */
const OLDEST_BASE = baseTolerance('year');

/**
 * What an amount was worth in dollars on a past day, what as many pounds are worth now, and what they would have to be to
 * keep up: A/x(d) and A·x(now)/x(d), in middles of the named market. Of another currency, the pounds that it was then.
 *
 * @returns the rate that is missing on one of the two days; undefined when the query names no past day
 */
export function worthFigures(context: ConvertContext): WorthFigures | NoFigures | undefined {
	const { compareDate, maxAge } = context.request;
	if (compareDate === undefined) return undefined;
	const past = convertContextAt(context, compareDate, { side: 'mid' });
	const base = convertContextAt(context, compareDate, {
		side: 'mid',
		maxAge: Math.min(maxAge ?? OLDEST_BASE, OLDEST_BASE)
	});
	const now: ConvertContext = { ...context, request: { ...context.request, side: 'mid' } };
	const [start, before, after] = [
		exchangeOf(past, { to: context.unit }).found,
		exchangeOf(base, { from: context.unit, to: context.anchor }).found,
		exchangeOf(now, { from: context.unit, to: context.anchor }).found
	];
	if ('blocked' in start) return { missing: start, at: past };
	if ('blocked' in before) return { missing: before, at: base };
	return 'blocked' in after ? { missing: after, at: now } : reckon(context, compareDate, { start, before, after });
}

interface Rates {
	readonly start: Converted;
	readonly before: Converted;
	readonly after: Converted;
}

function reckon(
	{ request, fromUnit }: ConvertContext,
	then: Day,
	{ start, before, after }: Rates
): WorthFigures | undefined {
	const [x0, x1] = [before.legs[0], after.legs[0]];
	if (!x0 || !x1) return undefined;
	const change = changeBetween(x0.observation, x1.observation);
	if (isMissing(change)) return undefined;
	const pounds = exchange(amountOf(request.amount, fromUnit), start.rate);
	const dollarsThen = exchange(pounds, before.rate);
	const keepUp = exchange(dollarsThen, invertRate(after.rate));
	return {
		then,
		pounds,
		dollarsThen,
		dollarsNow: exchange(pounds, after.rate),
		keepUp,
		change,
		info: x0.info,
		past: x0.point,
		rates: { start, before, after }
	};
}

/** The page's title for what an amount was worth: “The value of 200,000 old pounds on 15 March 2011”. */
export function worthTitle(context: ConvertContext): string {
	const { request, locale, words } = context;
	const amount = requestedOn(context, request.compareDate ?? context.day);
	const day = request.compareDate === undefined ? '' : formatDay(request.compareDate, 'day', locale);
	return m.convert_worth_title({ amount, day }, words);
}

/**
 * The amount as of a day, first in pounds that there were on it.
 *
 * @example requestedOn(context, day('2020-01-01')) // '10,000 old pounds (100 of today’s new pounds)', of 100 new pounds
 */
function requestedOn(context: ConvertContext, day: Day): string {
	const { request, fromUnit, words } = context;
	const past = { ...context, day };
	const asked = moneyOf(past, request.amount, fromUnit, true);
	const inUse = isInUse(fromUnit, day) ? undefined : otherPounds(past, fromUnit);
	if (!inUse) return asked.text;
	const pounds = moneyOf(past, restated(request.amount, fromUnit, inUse), inUse, true).text;
	return m.sentence_new_later({ pounds, other: asked.figure }, words);
}

/** What an amount was worth, in sentences. */
export function worthOf(context: ConvertContext): Worth | undefined {
	const figures = worthFigures(context);
	if (!figures) return undefined;
	if ('missing' in figures)
		return {
			lines: [],
			keepUp: '',
			move: '',
			days: '',
			legs: [],
			reasons: noAnswerOf(figures.at, figures.missing).reasons
		};
	const { locale, words } = context;
	const { then, pounds, dollarsThen, dollarsNow, keepUp, change, info } = figures;
	const text = (amount: Amount) => moneyOfAmount(context, amount).text;
	const day = (at: Day) => formatDay(at, 'day', locale);
	const rateDay = formatDay(change.to.observed, change.to.precision, locale);
	const market = marketText(context, context.request.market, figures.past);
	const past = { ...context, day: then };
	// Both rates are in the unit that there was on the earlier day: 47 and 13,800, not 0.47 and 138.00.
	const [unit] = unitsInUse(past);
	const compared = { ...context, unit };
	const sided = (rate: Change['from']) => sidedBase(compared, info, rate, baseInWords(compared, rate));
	const inOld = moneyOf(past, restated(pounds.value, context.unit, unit), unit).text;
	const inputs = { pounds: inOld, day: day(then), market };
	const amount = requestedOn(context, then);
	const { start, before } = figures.rates;
	return {
		lines: [
			context.fromUnit.currency === homeCurrency(context.record)
				? m.convert_worth_then({ ...inputs, rate: rateDayOf(past, before), dollars: text(dollarsThen) }, words)
				: m.convert_worth_bought({ ...inputs, rate: rateDayOf(past, start), amount }, words),
			m.convert_worth_now({ day: rateDay, dollars: text(dollarsNow) }, words)
		],
		keepUp: m.convert_keep_up({ amount: text(keepUp), day: rateDay, then: day(then) }, words),
		move: m.convert_worth_move({ move: moveInWords(context, change) }, words),
		days: m.convert_worth_days(
			{
				from: sided(change.from),
				to: sided(change.to),
				unit: textIn(unit.name, words)
			},
			words
		),
		legs: legsOf(context, figures),
		reasons: []
	};
}

/** The day or the month of the oldest rate of a conversion; `same` where that is the context's day. */
function rateDayOf({ day, locale }: ConvertContext, { legs }: Converted): string {
	const [oldest] = legs.map(({ observation }) => observation).sort((a, b) => a.observed - b.observed);
	const isSame = !oldest || (oldest.observed === day && oldest.precision === 'day');
	return isSame ? 'same' : formatDay(oldest.observed, oldest.precision, locale);
}

/** Each rate once, the past ones as of the past day. */
function legsOf(context: ConvertContext, { then, rates: { start, before, after } }: WorthFigures): readonly LegLine[] {
	const past = [...start.legs, ...before.legs].map((leg) => legLine({ ...context, day: then }, leg));
	const lines = [...past, ...after.legs.map((leg) => legLine(context, leg))];
	return lines.filter(({ href }, i) => lines.findIndex((other) => other.href === href) === i);
}
