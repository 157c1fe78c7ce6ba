import { inEach } from '#i18n/language.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { unitText } from '#lib/context/unit.ts';
import { textIn } from '#lib/format/index.ts';
import { ADDRESSES } from '#lib/query/addresses.ts';
import { pathTo } from '#lib/query/listed.ts';
import {
	anchorCurrency,
	homeCurrency,
	type ComposedPoint,
	type SeriesInfo,
	type LocalizedText
} from '#lib/record/index.ts';
import { nameIn, wordsOf, type Entry } from '#lib/search/index.ts';

/** How much a series comes before others of its name: what the site is about first, and what people pay before a bulletin,
 * a currency's own rates before a price in the home currency that was rarely published, figures of months before those of
 * years, and rates of feeds last. */
const RANKS = { headline: 0.7, home: 0.45, paid: 0.36, monthly: 0.32, other: 0.3, cross: 0.29, reference: 0.2 };

/**
 * A series as something that can be found: by its name in each language, its currencies and its place; its id is in its address.
 *
 * @example seriesEntry(context, aleppo).path // '/series/syp-parallel-aleppo'
 */
export function seriesEntry(context: ViewContext, info: SeriesInfo): Entry {
	const text = textIn(info.name, context.words);
	const path = pathTo(ADDRESSES.series, info);
	return {
		text,
		hint: unitText(context, info),
		path,
		words: beyond({ text, path }, namesOf(context, info).flatMap(inAllLanguages)),
		rank: rankOf(context, info)
	};
}

/**
 * The note beside a series' name: its first place, the others being named by series of their own; of a foreign
 * one not the dollar, in which all of them are quoted.
 */
function namesOf({ record }: ViewContext, info: SeriesInfo): readonly LocalizedText[] {
	const place = record.places.get(info.places.find((id) => id !== 'national') ?? '');
	if (info.quantity !== 'rate') return [info.name];
	const own = record.currencies.get(info.currency)?.name ?? info.name;
	const isHome = info.currency === homeCurrency(record);
	return [
		info.name,
		own,
		...(isHome && info.perCurrency ? [info.perCurrency.name] : []),
		...(place ? [place.name] : [])
	];
}

const inAllLanguages = (text: LocalizedText): readonly string[] => Object.values(inEach((language) => text[language]));

/**
 * The words of some texts by which an entry is not found yet, each once.
 *
 * @example beyond({ text: 'الذهب', path: '/series/gold-lira' }, ['Gold lira, 8 g']) // '8 g'
 */
export function beyond({ text, path }: Pick<Entry, 'text' | 'path'>, others: readonly string[]): string {
	const own = wordsOf(`${text} ${nameIn(path)}`);
	return [...new Set(others.flatMap(wordsOf))].filter((word) => !own.includes(word)).join(' ');
}

/** A price in the home currency that was published so often is what people look for by the name of the other currency. */
const OFTEN = 30;

function rankOf(context: ViewContext, info: SeriesInfo): number {
	const { id, quantity, currency, per, market, role, ended } = info;
	const { record } = context;
	const isCross = per !== anchorCurrency(record) && context.series(id).points.length < OFTEN;
	if (role === 'headline') return RANKS.headline;
	if (quantity !== 'rate') return isYearly(context.series(id).points) ? RANKS.other : RANKS.monthly;
	if (market === 'reference') return RANKS.reference;
	if (currency === homeCurrency(record)) return isCross ? RANKS.cross : RANKS.home;
	return market === 'official' || ended !== undefined ? RANKS.other : RANKS.paid;
}

/** Whether most figures are of a year. */
function isYearly(points: readonly ComposedPoint[]): boolean {
	return points.filter(({ precision }) => precision === 'year').length * 2 > points.length;
}
