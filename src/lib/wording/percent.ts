import { m } from '#i18n/compiled/messages.js';
import { formatFigure, formatPercentNumber, formatWholeShare, type Locale, type Words } from '#lib/format/index.ts';
import type { PublishedNumber } from '#lib/record/index.ts';

interface Wording {
	readonly locale: Locale;
	readonly words: Words;
}

/**
 * The size of a change or of a premium for a sentence, without its sign. Tables, charts and chips use the sign: `formatPercent`.
 *
 * @param fraction - 0.224 for 22.4%
 * @example percentInWords(0.2245, english) // '22.4%'
 * @example percentInWords(-0.2245, arabic) // '22.4 بالمئة'
 */
export function percentInWords(fraction: number, { locale, words }: Wording): string {
	return m.percent({ figure: formatPercentNumber(Math.abs(fraction), locale) }, words);
}

/**
 * The size of a change or of a premium for a headline: a whole percentage, with one decimal below one percent.
 *
 * @param fraction - 0.224 for 22%
 * @example wholePercentInWords(-0.166, english) // '17%'
 */
export function wholePercentInWords(fraction: number, { locale, words }: Wording): string {
	return m.percent({ figure: formatWholeShare(fraction, locale) }, words);
}

/**
 * A published percentage for a sentence, with the digits that the publisher printed.
 *
 * @example publishedPercentInWords({ value: 25, digits: '25' }, arabic) // '25 بالمئة'
 */
export function publishedPercentInWords(published: PublishedNumber, { locale, words }: Wording): string {
	return m.percent({ figure: formatFigure(published, locale) }, words);
}
