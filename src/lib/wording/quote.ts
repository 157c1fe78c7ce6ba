import { m } from '#i18n/compiled/messages.js';
import { listText } from '#i18n/language.ts';
import { formatDay, formatFigure, formatPercent, textIn } from '#lib/format/index.ts';
import { freshnessOn, type Composed, type ComposedPoint, type Flag, type Quote } from '#lib/record/index.ts';
import { isMissing, spread } from '#lib/series/index.ts';
import { ageOn } from './age.ts';
import type { Scene } from '#lib/context/context.ts';

/** One quote behind a figure, in words, and where it was published. */
export interface QuoteLine {
	readonly text: string;
	readonly flags: string;
	readonly href: string;
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
	const freshness = freshnessOn(series, day)?.freshness;
	if (freshness === 'stale') return m.rate_too_old(told, words);
	if (point.precision !== 'day') return (point.precision === 'month' ? m.rate_month : m.rate_year)(told, words);
	return freshness === 'old' ? m.rate_last_known(told, words) : m.rate_observed(told, words);
}

/** A quote as it was published: its own digits and unit, never restated. */
export function quoteLine({ locale, words }: Scene, quote: Quote): QuoteLine {
	const { bid, ask, mid } = quote;
	const told = { publisher: textIn(quote.source.publisher, words), unit: textIn(quote.unit.name, words) };
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
