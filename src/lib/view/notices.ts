import { m } from '#i18n/compiled/messages.js';
import type { BadParameter, NotUnderstood } from '#lib/spec/index.ts';
import type { Scene } from './scene.ts';

/** What was wrong in an address, what would be right, and what is shown instead. */
export function noticeOf({ name, given, expected }: BadParameter, words: Scene['words']): string {
	if (expected === 'day') return m.bad_asof({ given }, words);
	if (expected === 'past') return m.bad_asof_future({ given }, words);
	if (expected === 'number') return m.bad_number({ name, given }, words);
	if (expected === 'order') return m.bad_order({ given }, words);
	if (expected === 'once') return m.bad_once({ name }, words);
	if (expected === 'series') return m.bad_series({ name, given }, words);
	if (expected === 'figure') return m.bad_figure({ name, given }, words);
	if (expected === 'rate') return m.bad_rate({ name, given }, words);
	if (expected === 'one-base') return m.bad_one_base({ name }, words);
	if ('fault' in expected) return faultText(expected, words);
	if ('known' in expected) return m.bad_unknown({ name, known: expected.known.join(', ') }, words);
	if ('least' in expected)
		return m.bad_limits({ name, given, least: String(expected.least), most: String(expected.most) }, words);
	return m.bad_choice({ name, given, expected: expected.join(words.locale === 'ar' ? '، ' : ', ') }, words);
}

/** Why a sentence was not understood, and what would be. */
function faultText({ fault, given }: NotUnderstood, words: Scene['words']): string {
	const texts = {
		'no-figure': m.fault_no_figure,
		'no-subject': m.fault_no_subject,
		'no-direction': m.fault_no_direction,
		'no-number': m.fault_no_number,
		'several-figures': m.fault_several,
		future: m.fault_future,
		'days-order': m.fault_days_order
	};
	return texts[fault]({ given }, words);
}
