import { say } from '#lib/format/index.ts';
import { m } from '#i18n/compiled/messages.js';
import { listText } from '#i18n/language.ts';
import { isoDay } from '#lib/series/index.ts';
import type { ParameterProblem, Earliest, LatestDay, OfPlace, Order, Released } from '#lib/query/index.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { converterError, labelled, valueError, type FieldLabels } from './converter-errors.ts';

export type { FieldLabels } from './converter-errors.ts';

/** The notices of a page about its address, one for each problem. */
export function noticesOf(
	problems: readonly ParameterProblem[],
	words: ViewContext['words'],
	labels: FieldLabels = {}
): readonly string[] {
	return problems.map((problem) => noticeOf(problem, words, labels));
}

/** What was wrong in an address, what would be right, and what a page shows instead. */
export function noticeOf(problem: ParameterProblem, words: ViewContext['words'], labels: FieldLabels = {}): string {
	return `${fieldError(problem, words, labels)} ${insteadOf(problem, words)}`.trimEnd();
}

/**
 * What was wrong in a field, by its label; of what has no field on the page, by the parameter's name.
 *
 * @example fieldError({ name: 'asof', given: 'x', expected: 'day' }, en, { asof: 'Date' }) // '“Date” must be a date …'
 */
export function fieldError(problem: ParameterProblem, words: ViewContext['words'], labels: FieldLabels): string {
	return converterError(problem, words, labels) ?? labelledError(problem, words, labels);
}

/**
 * What was wrong, by the labels of the fields where there are any, and what would be right.
 *
 * @example labelledError({ name: 'base', given: 'x', expected: 'day' }, en, { base: 'Base date' }) // '“Base date” must be a date …'
 */
export function labelledError(problem: ParameterProblem, words: ViewContext['words'], labels: FieldLabels): string {
	const { from, to } = labels;
	const { given, expected } = problem;
	if (isOrder(expected) && from !== undefined && to !== undefined)
		return m.bad_order_of({ from, to, given, until: isoDay(expected.until) }, words);
	return errorOf(labelled(problem, labels), words);
}

/** What a page shows instead of an invalid parameter; blank where that is obvious. */
function insteadOf({ name, expected, isReplaced }: ParameterProblem, words: ViewContext['words']): string {
	if (expected === 'day' || expected === 'past') return insteadOfDay(name, words);
	if (isVintage(expected)) return m.shown_latest({}, words);
	if (expected === 'once') return m.shown_first({}, words);
	if (expected === 'number') return m.shown_first_page({}, words);
	if (isOrder(expected) || isLatest(expected)) return m.shown_period({}, words);
	if (expected === 'another' || expected === 'compared') return isReplaced ? m.shown_default({}, words) : '';
	if (expected === 'listed' || expected === 'divisible' || isOfPlace(expected))
		return (isReplaced ? m.shown_default : m.shown_remaining)({}, words);
	const isOfDefaults =
		expected === 'series' || expected === 'several' || (typeof expected === 'object' && 'least' in expected);
	return isOfDefaults || Array.isArray(expected) ? m.shown_default({}, words) : '';
}

/** What a page shows instead of a day that cannot be read, by what the day is for. */
function insteadOfDay(name: string, words: ViewContext['words']): string {
	if (name === 'asof' || name === 'known_on') return m.shown_latest({}, words);
	return name === 'base' ? m.shown_default({}, words) : m.shown_period({}, words);
}

function isVintage(expected: ParameterProblem['expected']): expected is Earliest | Released {
	return typeof expected === 'object' && ('earliest' in expected || 'releases' in expected);
}

function releaseError(given: string, releases: readonly string[], words: ViewContext['words']): string {
	if (releases.length === 0) return m.bad_release_none({ given }, words);
	return m.bad_release({ given, known: listText(releases, words.locale) }, words);
}

function isOfPlace(expected: ParameterProblem['expected']): expected is OfPlace {
	return typeof expected === 'object' && 'place' in expected;
}

function isLatest(expected: ParameterProblem['expected']): expected is LatestDay {
	return typeof expected === 'object' && 'latest' in expected;
}

function isOrder(expected: ParameterProblem['expected']): expected is Order {
	return typeof expected === 'object' && 'until' in expected;
}

/**
 * What was wrong in an address, and what would be right: the whole message where nothing is shown instead.
 *
 * @example errorOf({ name: 'unit', given: 'gold', expected: ['old', 'new'] }, en) // '“gold” is not a valid value for “unit”. Choose from: old, new.'
 */
export function errorOf(problem: ParameterProblem, words: ViewContext['words']): string {
	return valueError(problem, words) ?? otherError(problem, words);
}

function otherError({ name, given, expected }: ParameterProblem, words: ViewContext['words']): string {
	if (expected === 'number') return m.bad_number({ name, given }, words);
	if (expected === 'series') return m.bad_series({ name, given }, words);
	if (expected === 'id') return m.bad_id({ given }, words);
	if (expected === 'cursor') return m.bad_cursor({ name, given }, words);
	if (expected === 'colour') return say(m.bad_colour, { name, given }, words);
	if (expected === 'several') return m.bad_several({ name, given }, words);
	if (expected === 'listed') return m.bad_listed({ given }, words);
	if (expected === 'another') return m.bad_another({ given }, words);
	if (expected === 'compared') return m.bad_compared({ given }, words);
	if (expected === 'full') return m.bad_full({ given }, words);
	if (expected === 'divisible') return m.bad_divisible({ given }, words);
	if (expected === 'figure') return say(m.bad_figure, { name, given }, words);
	if (expected === 'rate') return m.bad_rate({ name, given }, words);
	if (expected === 'one-base') return m.bad_one_base({ name }, words);
	if (typeof expected === 'string') return '';
	if ('contrast' in expected)
		return say(m.bad_contrast, { given, contrast: String(expected.contrast), needed: String(expected.needed) }, words);
	if (isOfPlace(expected)) return m.bad_place({ place: expected.place }, words);
	if (isLatest(expected)) return m.bad_day_late({ name, given, latest: isoDay(expected.latest) }, words);
	if ('earliest' in expected) return m.bad_day_early({ name, given, earliest: isoDay(expected.earliest) }, words);
	if ('releases' in expected) return releaseError(given, expected.releases, words);
	if (isOrder(expected)) return m.bad_order({ given, until: isoDay(expected.until) }, words);
	if ('known' in expected && expected.known.length > 0)
		return m.bad_unknown({ name, known: listText(expected.known, words.locale) }, words);
	return m.bad_no_parameters({ name }, words);
}
