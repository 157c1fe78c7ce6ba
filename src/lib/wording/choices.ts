/** The words of parameters and of their choices: the catalogue has them under the name of the table's row. */
import { m } from '#i18n/compiled/messages.js';
import { FIELDS, type Show } from '#lib/query/index.ts';
import type { SeriesInfo } from '#lib/record/index.ts';
import { say } from '#lib/format/index.ts';
import type { ViewContext } from '#lib/context/context.ts';

/** The key of a row of the table of parameters. */
export type FieldKey = keyof typeof FIELDS;

const MESSAGES: ReadonlyMap<string, unknown> = new Map(Object.entries(m));

/**
 * What a parameter decides.
 *
 * @example labelOf('range', { locale: 'en' }) // 'How far back'
 */
export function labelOf(key: FieldKey, words: ViewContext['words']): string {
	return textNamed(wordsKey(key, 'label'), words);
}

/**
 * What a choice of a parameter means.
 *
 * @param value - as an address writes it
 * @throws {RangeError} where the catalogue has no words for it
 * @example choiceText('range', '1y', { locale: 'en' }) // '1 year'
 */
export function choiceText(key: FieldKey, value: string, words: ViewContext['words']): string {
	return textNamed(wordsKey(key, value), words);
}

/**
 * What a view of a chart shows; that of the published figures by what they measure, for a wage is no rate.
 *
 * @param quantity - undefined where they measure different things
 * @example showText('rate', 'wage', { locale: 'en' }) // 'wage'
 */
export function showText(
	show: Show,
	quantity: SeriesInfo['quantity'] | undefined,
	words: ViewContext['words']
): string {
	return show === 'rate' ? m.show_published({ quantity: quantity ?? 'any' }, words) : choiceText('show', show, words);
}

/**
 * The name of a message about a parameter.
 *
 * @example wordsKey('widgetTheme', 'dark') // 'widget_theme_dark'
 */
export function wordsKey(key: FieldKey, word: string): string {
	return `${key.replaceAll(/[A-Z]/g, '_$&').toLowerCase()}_${word}`;
}

function textNamed(name: string, words: ViewContext['words']): string {
	const message = MESSAGES.get(name);
	if (typeof message !== 'function') throw new RangeError(`the catalogue has no message “${name}”`);
	return say((inputs: object, options: object) => String(message(inputs, options)), {}, words);
}
