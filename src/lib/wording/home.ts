import { m } from '#i18n/compiled/messages.js';
import { homeCurrency } from '#lib/record/index.ts';
import type { ViewContext } from '#lib/context/context.ts';

/**
 * What the currency is called that the record is about, within a sentence.
 *
 * @example homeCurrencyName(context) // 'Syrian pound'
 */
export function homeCurrencyName({ record, language }: Pick<ViewContext, 'record' | 'language'>): string {
	const code = homeCurrency(record);
	return record.currencies.get(code)?.name[language] ?? code;
}

/**
 * What the currency is called that the record is about, at the beginning of a title.
 *
 * @example homeName(context) // 'The Syrian pound'
 */
export function homeName(context: Pick<ViewContext, 'record' | 'language' | 'words'>): string {
	return m.home_name({ currency: homeCurrencyName(context) }, context.words);
}
