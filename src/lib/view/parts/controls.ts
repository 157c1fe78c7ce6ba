import { m } from '#i18n/compiled/messages.js';
import { formatDay, say } from '#lib/format/index.ts';
import { isoDay } from '#lib/series/index.ts';
import { FIELDS, type RangePreset, type ChartQuery } from '#lib/query/index.ts';
import { choiceText, labelOf, showText } from '#lib/wording/choices.ts';
import { queryOf, type ViewContext } from '#lib/context/context.ts';
import { isInUse, unitsInUse } from '#lib/context/unit.ts';
import { axisKindOf } from '#lib/chart/data/transform.ts';
import type { Capabilities } from '#lib/context/capabilities.ts';

/** One choice of a control: a link to the same page with one thing changed. */
export interface Choice {
	readonly text: string;
	readonly href: string;
	readonly current: boolean;
}

/** One control: what it decides, and its choices. */
export interface ChoiceGroup {
	readonly label: string;
	readonly choices: readonly Choice[];
}

/** The controls of a chart. Each is a link or a field of a form, so that all work without a script. */
export interface Controls {
	/** The ones that most readers use. */
	readonly main: readonly ChoiceGroup[];
	readonly more: readonly ChoiceGroup[];
	readonly form: Form;
	/** The page as it is when nothing was chosen; undefined when nothing was. */
	readonly resetHref: string | undefined;
}

/** The form for days: what its fields hold, and what it must keep of the address. */
export interface Form {
	readonly from: string;
	readonly to: string;
	readonly asOf: string;
	/** The day on which an index is 100; undefined where none is shown. */
	readonly base: string | undefined;
	/** Its days that were chosen, in words. What is seen as of a day says so at the top of the page. */
	readonly chosen: readonly string[];
	/** The part of the page that the reader comes back to, as `#chart`. */
	readonly target: string;
	readonly keep: readonly { readonly name: string; readonly value: string }[];
}

/** The parameters that are chosen from a few words. */
type ChoiceKey = {
	[Key in keyof ChartQuery]: (typeof FIELDS)[Key]['kind'] extends 'choice' ? Key : never;
}[keyof ChartQuery];

/**
 * The choices of a parameter as links that change nothing else.
 *
 * @param values - those that are offered
 * @param hrefOf - the address with something changed
 * @param textOf - what a choice is called; defaults to the words of the parameter’s table
 */
export function choicesOf<Key extends ChoiceKey>(
	{ query, words }: Pick<ViewContext, 'query' | 'words'>,
	key: Key,
	values: readonly ChartQuery[Key][],
	hrefOf: (change: Partial<ChartQuery>) => string,
	textOf: (value: ChartQuery[Key], words: ViewContext['words']) => string = (value) => choiceText(key, value, words)
): ChoiceGroup {
	return {
		label: labelOf(key, words),
		choices: values.map((value) => ({
			text: textOf(value, words),
			href: hrefOf({ ...Object.fromEntries([[key, value]]) }),
			current: value === query[key]
		}))
	};
}

/** As of a day before 2026 there was one unit; a chart that shows another one has a way back. */
function hasChoiceOfUnits(context: ViewContext): boolean {
	return unitsInUse(context).length > 1 || !isInUse(context.unit, context.day);
}

/** The controls of a page's chart: only those that change something in what is shown now. */
export function controlsOf(context: ViewContext, capabilities: Capabilities): Controls {
	const { transforms: shows, quantity, twoUnits, paired, percentages, readings } = capabilities;
	const { query, defaults, words } = context;
	const hrefOf = (change: Partial<ChartQuery>) => `${queryOf(context, { page: defaults.page, ...change })}#chart`;
	const group = <Key extends ChoiceKey>(key: Key, values: readonly ChartQuery[Key][]) =>
		choicesOf(context, key, values, hrefOf);
	const kind = axisKindOf(query.show);
	const turns = query.show === 'index' || query.show === 'week' || query.show === 'month' || query.show === 'year';
	const { range, scale, unit, reading, events, band, panel } = FIELDS;
	return {
		main: [
			rangeOf(context, range.values, hrefOf),
			...(kind === 'percent' || percentages ? [] : [group('scale', scale.values)]),
			...(twoUnits && kind === 'amount' && hasChoiceOfUnits(context) ? [group('unit', unit.values)] : [])
		],
		more: [
			...(shows.length > 1
				? [choicesOf(context, 'show', shows, hrefOf, (show) => showText(show, quantity, words))]
				: []),
			...(turns && readings ? [group('reading', reading.values)] : []),
			group('events', events.values),
			...(query.show === 'rate' ? [group('band', band.values)] : []),
			...(paired && query.show === 'rate' ? [group('panel', panel.values)] : [])
		],
		form: formOf(context),
		resetHref: resetOf(context)
	};
}

/** A range replaces a first and a last day; while one of these is given, none of the ranges is current. */
function rangeOf(
	context: ViewContext,
	values: readonly RangePreset[],
	hrefOf: (change: Partial<ChartQuery>) => string
): ChoiceGroup {
	const { from, to } = context.query;
	const undated = (change: Partial<ChartQuery>) => hrefOf({ from: undefined, to: undefined, ...change });
	const group = choicesOf(context, 'range', values, undated);
	if (from === undefined && to === undefined) return group;
	return { ...group, choices: group.choices.map((choice) => ({ ...choice, current: false })) };
}

/** The page as it is when nothing was chosen but what is compared or converted and the digits; undefined when nothing was. */
function resetOf(context: ViewContext): string | undefined {
	const { defaults, query } = context;
	const { series, digits, amount, fromUnit } = query;
	const defaultQuery = queryOf(context, { ...defaults, series, digits, amount, fromUnit });
	return defaultQuery === queryOf(context) ? undefined : `${defaultQuery}#chart`;
}

function formOf(context: ViewContext): Form {
	const { query, defaults } = context;
	const indexed = query.show === 'index';
	const days = { asOf: undefined, from: undefined, to: undefined, ...(indexed ? { base: undefined } : {}) };
	const parameters = new URLSearchParams(queryOf(context, { ...days, page: defaults.page }));
	const text = (day: ChartQuery['from']) => (day === undefined ? '' : isoDay(day));
	return {
		from: text(query.from),
		to: text(query.to),
		asOf: text(query.asOf),
		base: indexed ? text(query.base) : undefined,
		chosen: chosenDays(context, indexed),
		target: '#chart',
		keep: [...parameters].map(([name, value]) => ({ name, value }))
	};
}

/**
 * The days of a form that were chosen, each with its label.
 *
 * @param indexed - whether the base day of an index counts
 * @example chosenDays(context, false) // ['From: 1 November 2024']
 */
export function chosenDays(
	{ query, words, locale }: Pick<ViewContext, 'query' | 'words' | 'locale'>,
	indexed: boolean
): string[] {
	const { from, to, base } = query;
	const days = [
		[m.from_label({}, words), from],
		[m.to_label({}, words), to],
		[say(m.base_label, {}, words), indexed ? base : undefined]
	] as const;
	return days.flatMap(([label, day]) => (day === undefined ? [] : [`${label}: ${formatDay(day, 'day', locale)}`]));
}
