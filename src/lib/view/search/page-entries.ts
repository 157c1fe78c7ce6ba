import { m } from '#i18n/compiled/messages.js';
import { inEach, type Language } from '#i18n/language.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { say } from '#lib/format/index.ts';
import { ADDRESSES } from '#lib/query/addresses.ts';
import { homeUnits } from '#lib/record/index.ts';
import type { Entry } from '#lib/search/index.ts';
import { beyond } from './series-entry.ts';

type Message = (inputs: Record<string, never>, options: { readonly locale: Language }) => string;

const RANKS = { page: 0.25, measure: 0.2 };

const PAGES: readonly (readonly [message: Message, path: string])[] = [
	[m.nav_rates, ADDRESSES.front.path],
	[m.nav_series, ADDRESSES.allSeries.path],
	[m.nav_compare, ADDRESSES.compare.path],
	[m.nav_convert, ADDRESSES.convert.path],
	[m.nav_check, ADDRESSES.check.path],
	[m.nav_events, ADDRESSES.events.path],
	[m.months_title, ADDRESSES.months.path],
	[m.stories_title, ADDRESSES.stories.path],
	[m.data_title, ADDRESSES.data.path],
	[m.method_title, ADDRESSES.method.path],
	[m.corrections_title, ADDRESSES.corrections.path],
	[m.releases_title, ADDRESSES.releases.path],
	[m.builder_link, ADDRESSES.builder.path],
	[m.api_title, ADDRESSES.api.path],
	[m.recipes_title, ADDRESSES.recipes.path]
];

/** The words of measures, with the address that shows each. */
const MEASURES: readonly (readonly [message: Message, path: string])[] = [
	[m.search_premium, `${ADDRESSES.front.path}?show=premium#chart`],
	[m.search_drawdown, `${ADDRESSES.front.path}?show=drawdown#chart`],
	[m.search_value, `${ADDRESSES.front.path}?show=value#chart`],
	[m.search_year, `${ADDRESSES.front.path}?show=year#chart`],
	[m.search_ask, `${ADDRESSES.convert.path}?side=buy`],
	[m.search_bid, `${ADDRESSES.convert.path}?side=sell`]
];

/** The pages of the site. */
export function pageEntries(context: ViewContext): readonly Entry[] {
	return PAGES.map((row) => entryOf(context, row, m.search_page({}, context.words), RANKS.page));
}

/** The words of the glossary that a page shows: measures, sides, and the pounds where the currency has had two. */
export function wordEntries(context: ViewContext): readonly Entry[] {
	const hint = m.search_word({}, context.words);
	const units = homeUnits(context.record).length > 1 ? UNITS : [];
	return [...MEASURES, ...units].map((row) => entryOf(context, row, hint, RANKS.measure));
}

const UNITS: typeof MEASURES = [
	[m.search_new_pounds, `${ADDRESSES.front.path}?unit=new`],
	[m.search_old_pounds, `${ADDRESSES.front.path}?unit=old`]
];

function entryOf({ words }: ViewContext, [message, path]: (typeof PAGES)[number], hint: string, rank: number): Entry {
	const text = say(message, {}, words);
	const others = inEach((language) => message({}, { locale: language }));
	return { text, hint, path, words: beyond({ text, path }, Object.values(others)), rank };
}
