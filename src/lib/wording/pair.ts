import { m } from '#i18n/compiled/messages.js';
import { isHomeRate, type SeriesInfo } from '#lib/record/index.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { currencyInWords } from './level-clause.ts';

/**
 * A name of a rate where nothing beside it says of what: one of the home currency has both currencies with it.
 *
 * @returns the name as it is, where the series is no rate of the home currency
 * @example pairInWords(context, parallel, 'Parallel market') // 'Parallel market: US dollar to Syrian pound'
 */
export function pairInWords(context: ViewContext, info: SeriesInfo, name: string): string {
	const item = info.perCurrency?.name[context.language];
	if (item === undefined || !isHomeRate(context.record, info)) return name;
	return m.embed_title_pair({ name, item, currency: currencyInWords(context, info) }, context.words);
}
