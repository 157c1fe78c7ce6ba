/** Why a claim cannot be checked. The converter, which readers keep for when they are offline, does without these words. */
import { m } from '#i18n/compiled/messages.js';
import { say } from '#lib/format/index.ts';
import type { ClaimProblem, NotUnderstood } from '#lib/query/index.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { labelledError, type FieldLabels } from './problems.ts';

/**
 * What was wrong in an address of the claim check, and what would be right. Nothing is checked in its place.
 *
 * @param labels - of the fields on a page with a form
 * @example claimError({ name: 'q', given: 'fell', expected: { fault: 'no-figure', given: 'fell' } }, en) // 'There is no figure to check. Say a rate, …'
 */
export function claimError(problem: ClaimProblem, words: ViewContext['words'], labels: FieldLabels = {}): string {
	return isSentence(problem) ? faultText(problem.expected, words) : labelledError(problem, words, labels);
}

/** What was not understood holds the words that it stopped at; a number has none but itself. */
function isSentence(problem: ClaimProblem): problem is Extract<ClaimProblem, { readonly expected: NotUnderstood }> {
	return typeof problem.expected === 'object' && 'given' in problem.expected;
}

/** Why a sentence was not understood, and what would be. */
function faultText({ fault, given, instead }: NotUnderstood, words: ViewContext['words']): string {
	if (fault === 'unknown' && instead !== undefined) return m.fault_unknown_instead({ given, instead }, words);
	const texts = {
		unknown: m.fault_unknown,
		'left-over': m.fault_left_over,
		negation: m.fault_negation,
		points: m.fault_points,
		'no-date': m.fault_no_date,
		'ambiguous-date': m.fault_ambiguous_date,
		'several-dates': m.fault_several_dates,
		'no-start': m.fault_no_start,
		'no-rate': m.fault_no_rate,
		'two-currencies': m.fault_two_currencies,
		'no-counter': m.fault_no_counter,
		'no-figure': m.fault_no_figure,
		'no-subject': m.fault_no_subject,
		'no-direction': m.fault_no_direction,
		'no-number': m.fault_no_number,
		zero: m.fault_zero,
		'several-figures': m.fault_several,
		future: m.fault_future,
		'days-order': m.fault_days_order
	};
	return say(texts[fault], { given }, words);
}
