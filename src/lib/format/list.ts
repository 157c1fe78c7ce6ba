import { tagOf, type Locale } from './locale.ts';

const formatters = new Map<string, Intl.ListFormat>();

/**
 * Things that belong together, as a sentence lists them.
 *
 * @example formatList(['Damascus', 'Aleppo', 'Idlib'], en) // 'Damascus, Aleppo and Idlib'
 * @example formatList(['دمشق', 'حلب'], ar) // 'دمشق وحلب'
 */
export function formatList(parts: readonly string[], locale: Locale): string {
	const tag = tagOf(locale);
	const cached = formatters.get(tag) ?? new Intl.ListFormat(tag, { type: 'conjunction' });
	formatters.set(tag, cached);
	return cached.format(parts);
}
