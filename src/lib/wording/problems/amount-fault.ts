import { m } from '#i18n/compiled/messages.js';
import { say, type Words } from '#lib/format/index.ts';
import type { NotAnAmount } from '#lib/query/numbers/parse-amount.ts';

/**
 * Why an amount that was typed cannot be used, and how it would be right.
 *
 * @param given - as it was typed
 * @example amountFault({ fault: 'no-digits' }, 'lots', { locale: 'en' }) // '“lots” is not a number: …'
 */
export function amountFault({ fault, word = '' }: NotAnAmount, given: string, words: Words): string {
	if (fault === 'unknown-currency') return m.number_unknown_currency({ given, word }, words);
	if (fault === 'other-currency') return m.number_other_currency({ given, word }, words);
	const texts = {
		empty: m.number_bad,
		'no-digits': m.number_bad,
		strange: m.number_bad,
		group: m.number_group,
		decimal: m.number_decimal,
		'too-large': m.number_large,
		'per-cent': m.number_per_cent,
		'not-positive': m.number_not_positive
	};
	return say(texts[fault], { given }, words);
}
