import { m } from '#i18n/compiled/messages.js';
import { homeCurrency } from '#lib/record/index.ts';
import type { ViewContext } from '#lib/context/context.ts';

/**
 * What the currency is called that the record is about, at the beginning of a title.
 *
 * @example homeName(context) // 'The Syrian pound'
 */
export function homeName({ record, language, words }: Pick<ViewContext, 'record' | 'language' | 'words'>): string {
	const code = homeCurrency(record);
	return m.home_name({ currency: record.currencies.get(code)?.name[language] ?? code }, words);
}
