import { formatList, formatNumber, plain, textIn } from '#lib/format/index.ts';
import { m } from '#i18n/compiled/messages.js';
import { homeCurrency, isHomeRate, ratioParts, type SeriesInfo } from '#lib/record/index.ts';
import type { ChartLineSpec } from '#lib/chart/data/chart-line-spec.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { currencyInWords } from '#lib/wording/level-clause.ts';

/** Up to this many are listed with their full names. */
const WHOLE = 2;

/**
 * What is compared, in words: as the record calls it, else by whole names while they are few, else by short ones; what all
 * of them divide only once.
 *
 * @example comparisonName(context, [parallel, official]) // 'Parallel market and official rate'
 * @example comparisonName(context, [parallel, lebanese]) // 'Syrian pound (parallel market, Damascus) and Lebanese pound (parallel market)'
 * @example comparisonName(context, [parallel, aleppo]) // 'Parallel market (Damascus) and Parallel market (Aleppo)'
 */
export function comparisonName(context: ViewContext, subjects: readonly ChartLineSpec[]): string {
	return presetName(context, subjects) ?? joinedName(context, subjects);
}

/** What the record calls the comparison of these series, whatever its days. */
function presetName({ record, words }: ViewContext, subjects: readonly ChartLineSpec[]): string | undefined {
	const ids = subjects.map(({ id }) => id).join(' ');
	const found = record.presets.find(({ series, from, base }) => !from && !base && series.join(' ') === ids);
	return found && textIn(found.title, words);
}

function joinedName(context: ViewContext, subjects: readonly ChartLineSpec[]): string {
	const tops = new Set(subjects.map(({ id }) => ratioParts(id)?.[0]));
	const [top] = tops;
	const labels = labelsText(context, subjects);
	if (subjects.length > 1 && tops.size === 1 && top !== undefined)
		return `${textIn(context.series(top).info.name, context.words)} ${labels}`;
	const infos = subjects.map(({ id }) => context.series(id).info);
	if (subjects.length <= WHOLE) return formatList(itemNames(context, infos), context.locale);
	const home = homeCurrency(context.record);
	const parallel = infos.every(({ market, currency }) => market === 'parallel' && currency === home);
	return parallel ? m.compare_cities({ cities: labels }, context.words) : labels;
}

/** The names of series as items of a list: beside other currencies the home one is named, too. */
function itemNames(context: ViewContext, infos: readonly SeriesInfo[]): readonly string[] {
	const names = infos.map(({ name }) => textIn(name, context.words));
	if (names.length < 2) return names;
	const currencies = new Set(infos.filter(({ quantity }) => quantity === 'rate').map(({ currency }) => currency));
	return infos.map((info, i) => {
		const name = names[i] ?? '';
		if (currencies.size < 2 || !isHomeRate(context.record, info)) return asItem(name);
		const market = name.charAt(0).toLowerCase() + name.slice(1);
		return m.title_named({ name: currencyInWords(context, info), during: market }, context.words);
	});
}

/**
 * A name as an item of a list: what follows its comma is in brackets, so that the comma parts no items. A ratio, and a name
 * with brackets of its own, stay as they are.
 */
function asItem(name: string): string {
	const [, head, rest] = /^([^,،÷]+)[,،] ([^(÷]+)$/.exec(name) ?? [];
	return head === undefined || rest === undefined ? name : `${head} (${rest})`;
}

/** What a search result shows of a title, in characters, without the site's name. */
const TITLE_ROOM = 60;

/**
 * The title of a comparison: the longest name of it that a search result shows whole.
 *
 * @param preset - what the record calls this comparison; undefined for one that it does not list
 * @example comparisonTitle(context, [parallel, official]) // 'Parallel market and official rate: comparison'
 */
export function comparisonTitle(context: ViewContext, subjects: readonly ChartLineSpec[], preset?: string): string {
	const names = [preset ?? comparisonName(context, subjects), labelsText(context, subjects)];
	const titles = names.map((name) => m.compare_title({ name }, context.words));
	const count = formatNumber(subjects.length, context.locale);
	return titles.find((title) => plain(title).length <= TITLE_ROOM) ?? m.compare_title_count({ count }, context.words);
}

function labelsText({ locale }: ViewContext, subjects: readonly ChartLineSpec[]): string {
	return formatList(
		subjects.map(({ label }) => label),
		locale
	);
}
