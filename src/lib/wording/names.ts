import { m } from '#i18n/compiled/messages.js';
import type { Words } from '#lib/format/index.ts';

/**
 * Names in a row, as a language joins them: Arabic has an “and” before each, English a comma.
 *
 * @param names - those of publishers, of rates or of days
 * @returns blank where there is none
 * @example namesInWords(['سانا', 'رويترز', 'عنب بلدي'], { locale: 'ar' }) // 'سانا ورويترز وعنب بلدي'
 * @example namesInWords(['SANA', 'Reuters'], { locale: 'en' }) // 'SANA, Reuters'
 */
export function namesInWords([first = '', ...others]: readonly string[], words: Words): string {
	return others.reduce((a, b) => m.list_names({ a, b }, words), first);
}
