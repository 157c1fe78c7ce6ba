import { m } from '#i18n/compiled/messages.js';
import { isHomeRate, homeCurrency, type SeriesInfo } from '#lib/record/index.ts';
import { textIn } from '#lib/format/index.ts';
import { currencyInWords, itemInWords } from '#lib/wording/level-clause.ts';
import type { ViewContext } from '#lib/context/context.ts';

/** Whose change a title is about. */
export interface TitleSubject {
	/** The price of what is bought: “The dollar”; undefined of a foreign currency, whose title is about its value. */
	readonly price: string | undefined;
	/** The value of the currency: “The pound”; undefined of prices, wages and other figures, which have one reading. */
	readonly value: string | undefined;
	readonly name: string;
	/** Whether both are the dollar and the pound, which have words of their own. */
	readonly atHome: boolean;
}

/**
 * The subject of the sentence about a series' change.
 *
 * @example subjectWords(context, parallel) // { price: 'The dollar', value: 'The pound', … }
 * @example subjectWords(context, lebanese) // { price: undefined, value: 'The Lebanese pound', … }
 */
export function subjectWords(context: ViewContext, info: SeriesInfo): TitleSubject {
	const { words, record } = context;
	const name = textIn(info.name, words);
	if (info.quantity !== 'rate') return { price: undefined, value: undefined, name, atHome: false };
	if (isHomeRate(record, info))
		return { price: m.title_the_dollar({}, words), value: m.title_the_pound({}, words), name, atHome: true };
	const { value } = currencySubject(context, info);
	const isHome = info.currency === homeCurrency(record);
	const price = isHome ? m.title_the_price({ item: itemInWords(info, words) }, words) : undefined;
	return { price, value, name, atHome: false };
}

/**
 * A rate's currency by its own name, whose value a title is about.
 *
 * @example currencySubject(context, parallel).value // 'The Syrian pound'
 */
export function currencySubject(context: ViewContext, info: SeriesInfo): TitleSubject {
	const value = m.title_the_currency({ currency: currencyInWords(context, info) }, context.words);
	return { price: undefined, value, name: textIn(info.name, context.words), atHome: false };
}
