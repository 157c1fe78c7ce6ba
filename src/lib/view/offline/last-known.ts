import { m } from '#i18n/compiled/messages.js';
import { dayInDamascus, formatDay, formatTime } from '#lib/format/index.ts';
import type { Language } from '#lib/record/index.ts';
import { day } from '#lib/series/index.ts';
import type { Defaults, ChartQuery } from '#lib/query/query.ts';
import { escaped } from '#lib/format/html.ts';
import { leadingRates, rateFigure, type RateFigure } from '#lib/view/front/rate-figure.ts';
import { contextOf, type ViewContext } from '#lib/context/context.ts';
import type { Newest } from './read-latest.ts';

/** How and when somebody reads offline. */
export interface OfflineVisit {
	readonly language: Language;
	readonly digits: ChartQuery['digits'];
	/** Defaults of an address. The worker receives them: the table of parameters would be too large for it. */
	readonly defaults: Defaults;
	/** Milliseconds since 1970. */
	readonly now: number;
}

/** The context of the newest figures, on the day in Damascus that it is now. */
export function newestContext(newest: Newest, { language, digits, defaults, now }: OfflineVisit): ViewContext {
	const query = { ...defaults, unit: newest.unit, digits };
	return contextOf(newest, query, day(dayInDamascus(now)), language, defaults);
}

/**
 * When something was fetched, in words.
 *
 * @param fetched - milliseconds since 1970
 * @example whenFetched(Date.UTC(2026, 10, 25, 11, 5), visit) // { day: '25 November 2026', time: '14:05' }
 */
export function whenFetched(
	fetched: number,
	{ language, digits }: OfflineVisit
): { readonly day: string; readonly time: string } {
	const locale = { language, digits };
	return { day: formatDay(day(dayInDamascus(fetched)), 'day', locale), time: formatTime(fetched, locale) };
}

/**
 * The banner above a page that is shown from its saved copy: when it was fetched, the market's last known rate with the
 * age that it has now, and from which day the page's own ages count.
 *
 * @param fetched - when the page left the server, in milliseconds since 1970
 * @param newest - undefined while they have never been fetched
 * @returns sentences
 */
export function offlineNotice(fetched: number, newest: Newest | undefined, visit: OfflineVisit): readonly string[] {
	const words = { locale: visit.language };
	const when = whenFetched(fetched, visit);
	const context = newest && newestContext(newest, visit);
	const [rate] = context ? leadingRates(context) : [];
	const sameDay = dayInDamascus(fetched) === dayInDamascus(visit.now);
	return [
		m.offline_page(when, words),
		...(context && rate ? [rateInWords(rateFigure(context, rate), words)] : []),
		...(sameDay ? [] : [m.offline_ages({ day: when.day }, words)])
	];
}

function rateInWords(
	{ title, amount, unit, otherAmount, otherUnit, chip }: RateFigure,
	words: ViewContext['words']
): string {
	if (amount === '') return chip.text;
	const own = `${amount} ${unit}`;
	const both = otherAmount === '' ? own : m.convert_both({ amount: own, other: `${otherAmount} ${otherUnit}` }, words);
	return m.offline_rate({ title, amount: both, age: chip.text }, words);
}

/**
 * A page with a banner at its top; a document without a main part stays as it is.
 *
 * @param mark - of the page, to identify its version
 * @example withBanner('<main id="main">…', ['No line.'], '9c11') // '<main id="main"><div class="notice" … data-saved="9c11"><p>No line.</p></div>…'
 */
export function withBanner(html: string, sentences: readonly string[], mark: string): string {
	const inputs = sentences.map((sentence) => `<p>${escaped(sentence)}</p>`).join('');
	const banner = `<div class="notice" role="status" data-saved="${escaped(mark)}">${inputs}</div>`;
	return html.replace(/<main\b[^>]*>/, (main) => main + banner);
}
