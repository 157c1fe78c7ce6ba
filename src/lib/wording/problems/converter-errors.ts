/** What can be wrong in an address of the converter, which readers keep for when they are offline: no words but its own. */
import { m } from '#i18n/compiled/messages.js';
import { listText } from '#i18n/language.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { say } from '#lib/format/index.ts';
import type { ParameterProblem } from '#lib/query/index.ts';
import { isoDay } from '#lib/series/index.ts';
import { amountFault } from './amount-fault.ts';

/** The fields of a page's forms: the parameter of each, with the label that a reader sees. */
export type FieldLabels = Readonly<Record<string, string>>;

/**
 * What was wrong in an address of the converter, and what would be right.
 *
 * @param labels - of its fields
 * @returns undefined for what only other addresses can have
 * @example converterError({ name: 'asof', given: 'x', expected: 'day' }, en, { asof: 'Date' }) // '“Date” must be a date such as …'
 */
export function converterError(
	problem: ParameterProblem,
	words: ViewContext['words'],
	labels: FieldLabels
): string | undefined {
	const { name, expected } = problem;
	if (typeof expected === 'object' && 'known' in expected && expected.known.length > 0)
		return m.ignored_parameter({ name }, words);
	return valueError(labelled(problem, labels), words);
}

/** A problem with the label of its field in the place of the parameter's name. */
export function labelled(problem: ParameterProblem, labels: FieldLabels): ParameterProblem {
	return isOfAddress(problem.expected) ? problem : { ...problem, name: labels[problem.name] ?? problem.name };
}

/** Whether a problem is one of the address as such, where parameters have their own names. */
function isOfAddress(expected: ParameterProblem['expected']): boolean {
	return expected === 'once' || expected === 'one-base' || (typeof expected === 'object' && 'current' in expected);
}

/**
 * The same by the parameter's own name, or by the name that the problem has.
 *
 * @example valueError({ name: 'unit', given: 'gold', expected: ['old', 'new'] }, en) // '“gold” is not a valid value for “unit”. …'
 */
export function valueError(
	{ name, given, expected }: ParameterProblem,
	words: ViewContext['words']
): string | undefined {
	if (expected === 'day') return say(m.bad_day, { name, given }, words);
	if (expected === 'past') return m.bad_day_future({ name, given }, words);
	if (expected === 'once') return m.bad_once({ name, given }, words);
	if (typeof expected === 'string') return undefined;
	if ('fault' in expected) return amountFault(expected, given, words);
	if ('before' in expected) return m.bad_before({ given, day: isoDay(expected.before) }, words);
	if ('current' in expected) return m.bad_renamed({ name, current: expected.current }, words);
	if ('least' in expected)
		return m.bad_limits({ name, given, least: String(expected.least), most: String(expected.most) }, words);
	return isChoice(expected)
		? m.bad_choice({ name, given, expected: listText(expected, words.locale) }, words)
		: undefined;
}

function isChoice(expected: ParameterProblem['expected']): expected is readonly string[] {
	return Array.isArray(expected);
}
