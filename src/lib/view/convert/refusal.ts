import { VINTAGE_NAMES, type ParameterProblem } from '#lib/query/index.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { fieldError, noticesOf } from '#lib/wording/problems/problems.ts';
import { fieldLabels } from './field-labels.ts';

/** What was wrong in a field, to be shown beside it. */
export interface FieldFault {
	readonly name: string;
	readonly text: string;
}

/** What a conversion is made from: with one of these unread, any answer would be to another question. */
const DECIDING = ['amount', 'from_unit', 'to_unit', ...VINTAGE_NAMES, 'market', 'side', 'max_age'];
const FIELDS = ['amount', 'from_unit', 'to_unit', 'asof', 'market', 'side', 'max_age', 'compare_date'];

/**
 * Tells whether an invalid input affects the answer.
 *
 * @example isRefused([{ name: 'amount', given: 'lots', expected: { fault: 'no-digits' } }]) // true
 */
export function isRefused(problems: readonly ParameterProblem[]): boolean {
	return problems.some(({ name }) => DECIDING.includes(name));
}

/** What was wrong in the fields of the form, one sentence each. */
export function fieldFaults(problems: readonly ParameterProblem[], words: ViewContext['words']): readonly FieldFault[] {
	const labels = fieldLabels(words);
	return problems
		.filter(({ name }) => FIELDS.includes(name))
		.map((one) => ({ name: one.name, text: fieldError(one, words, labels) }));
}

/** What else was wrong in the address. */
export function otherNotices(problems: readonly ParameterProblem[], words: ViewContext['words']): readonly string[] {
	return noticesOf(
		problems.filter(({ name }) => !FIELDS.includes(name)),
		words
	);
}
