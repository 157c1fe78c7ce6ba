import { m } from '#i18n/compiled/messages.js';
import { listText } from '#i18n/language.ts';
import { formatAmount, formatDay, formatFigure, formatPercent } from '#lib/format/index.ts';
import type { Composed, ComposedPoint, Flag, Quote } from '#lib/record/index.ts';
import { asOf, changeOver, isMissing, restateValue, spread, type Day, type Period } from '#lib/series/index.ts';
import { ageOn } from '#lib/wording/age.ts';
import { moveInWords } from '#lib/wording/change.ts';
import { inChosenUnit, type Scene } from '#lib/context/context.ts';

/** One quote behind a figure, in words, and where it was published. */
export interface QuoteLine {
	readonly text: string;
	readonly flags: string;
	readonly href: string;
}

/** What a dollar costs in one market. */
export interface RateCard {
	readonly look: 'market' | 'official';
	readonly title: string;
	/** Blank when nothing was quoted by that day. */
	readonly amount: string;
	readonly unit: string;
	readonly otherAmount: string;
	readonly otherUnit: string;
	readonly age: string;
	/** The last move, in both readings. */
	readonly move: string;
	/** How many quotes stand behind the figure, and their band. */
	readonly made: string;
	readonly quotes: readonly QuoteLine[];
	readonly spread: string;
}

const WITHIN: readonly Period[] = ['week', 'month', 'year'];

/** The latest rate of a market: the last observation, however old, with its day, age, place, quotes and spread. */
export function rateCard(scene: Scene, id: string, look: RateCard['look']): RateCard {
	const composed = scene.series(id);
	const point = composed.points[composed.points.length - 1];
	const title =
		look === 'market'
			? m.rate_title_market({ place: placesOf(scene, point) }, scene.words)
			: m.rate_title_official({}, scene.words);
	const empty = {
		look,
		title,
		amount: '',
		unit: '',
		otherAmount: '',
		otherUnit: '',
		move: '',
		made: '',
		quotes: [],
		spread: ''
	};
	if (!point) return { ...empty, age: m.rate_none({}, scene.words) };
	const { unit, otherUnit, locale, language, words } = scene;
	const other = restateValue(point.value, composed.info.unit, otherUnit);
	return {
		look,
		title,
		amount: formatAmount(inChosenUnit(scene, point.value, composed.info.unit), unit.decimals, locale),
		unit: unit.name[language],
		otherAmount: formatAmount(other, otherUnit.decimals, locale),
		otherUnit: otherUnit.name[language],
		age: ageOf(scene, composed, point),
		move: lastMove(scene, composed, point.day),
		made: madeOf(scene, composed, point),
		quotes: point.quotes.map((quote) => quoteLine(scene, quote)),
		spread: point.quotes.some(({ bid, ask }) => bid && ask) ? '' : m.spread_unknown({}, words)
	};
}

/** The places that the quotes behind a point name, or that they name none. */
export function placesOf({ language, words }: Scene, point: ComposedPoint | undefined): string {
	const named =
		point?.quotes.filter(({ place }) => place.id !== 'national').map(({ place }) => place.name[language]) ?? [];
	const places = [...new Set(named)];
	return places.length > 0 ? places.join(' / ') : m.place_unnamed({}, words);
}

/** How old a figure is; “last known” when it is older than its series' habit, and when nothing may be derived from it. */
export function ageOf(scene: Scene, { series }: Composed, point: ComposedPoint): string {
	const { day, locale, words } = scene;
	const told = { day: formatDay(point.day, point.precision, locale), age: ageOn(scene, day - point.day) };
	if (isMissing(asOf(series, day))) return m.rate_too_old(told, words);
	if (point.precision !== 'day') return (point.precision === 'month' ? m.rate_month : m.rate_year)(told, words);
	return day - point.day > habit(series.days) ? m.rate_last_known(told, words) : m.rate_observed(told, words);
}

/** Quotes on which a series' habit is judged, and the least that counts as one, in days. */
const RECENT = 12;
const LEAST_HABIT = 3;

/**
 * How many days a series usually goes without a quote: twice the middle one of its last dozen intervals, at least three.
 *
 * @param days - ascending
 * @example habit(Int32Array.of(0, 1, 2, 4, 5)) // 3
 */
export function habit(days: Int32Array): number {
	const recent = days.slice(-RECENT - 1);
	const gaps = [...recent.slice(1)].map((day, i) => day - (recent[i] ?? day)).sort((a, b) => a - b);
	return Math.max(LEAST_HABIT, 2 * (gaps[gaps.length >> 1] ?? 0));
}

function lastMove(scene: Scene, { series }: Composed, day: Day): string {
	for (const period of WITHIN) {
		const change = changeOver(series, day, period);
		if (isMissing(change)) continue;
		const since = { week: m.since_week, month: m.since_month, year: m.since_year, day: m.since_day }[period](
			{},
			scene.words
		);
		return m.move_since({ since, move: moveInWords(scene, change) }, scene.words);
	}
	return '';
}

function madeOf(scene: Scene, { info }: Composed, { quotes, low, high }: ComposedPoint): string {
	const { locale, unit } = scene;
	const amount = (value: number) => formatAmount(inChosenUnit(scene, value, info.unit), unit.decimals, locale);
	const count = quotes.length;
	if (count === 1) return '';
	return m.rate_median(
		{ count, shown: formatFigure({ value: count, digits: '' }, locale), low: amount(low), high: amount(high) },
		scene.words
	);
}

/** A quote as it was published: its own digits and unit, never restated. */
export function quoteLine({ language, locale, words }: Scene, quote: Quote): QuoteLine {
	const { bid, ask, mid } = quote;
	const told = { publisher: quote.source.publisher[language], unit: quote.unit.name[language] };
	const text =
		bid && ask
			? m.quote_sides(
					{ ...told, bid: formatFigure(bid, locale), ask: formatFigure(ask, locale), spread: spreadOf(quote, locale) },
					words
				)
			: mid
				? m.quote_mid({ ...told, mid: formatFigure(mid, locale) }, words)
				: bid
					? m.quote_bid({ ...told, bid: formatFigure(bid, locale) }, words)
					: m.quote_ask({ ...told, ask: formatFigure(ask ?? { value: NaN, digits: '' }, locale) }, words);
	return { text, flags: flagsInWords(quote.flags, words), href: quote.source.address };
}

function spreadOf({ bid, ask }: Quote, locale: Scene['locale']): string {
	const width = spread(bid?.value, ask?.value);
	return isMissing(width) ? '–' : formatPercent(width, locale);
}

/** What a reader should know of a figure's or an event's making; blank where there is nothing. */
export function flagsInWords(flags: readonly Flag[], words: Scene['words']): string {
	const told = flags.filter((flag) => flag !== 'one-sided' && flag !== 'checked');
	return listText(
		told.map((flag) => flagWord(flag, words)),
		words.locale
	);
}

function flagWord(flag: Flag, words: Scene['words']): string {
	const texts = {
		implied: m.flag_implied,
		disputed: m.flag_disputed,
		copy: m.flag_copy,
		'second-hand': m.flag_second_hand,
		derived: m.flag_derived,
		'date-inferred': m.flag_date_inferred,
		'one-sided': m.flag_one_sided,
		checked: m.flag_checked
	};
	return texts[flag]({}, words);
}
