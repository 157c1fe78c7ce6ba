import { m } from '#i18n/compiled/messages.js';
import type { Words } from '#lib/format/index.ts';

/** The fields of a converter, by their parameters. */
export type ConvertField = 'amount' | 'from_unit' | 'to_unit' | 'asof' | 'market' | 'side' | 'max_age' | 'compare_date';

/**
 * What the fields of a converter are called, on its page, in the widget and offline.
 *
 * @example fieldLabels({ locale: 'en' }).amount // 'Amount'
 */
export function fieldLabels(words: Words): Readonly<Record<ConvertField, string>> {
	return {
		amount: m.convert_amount({}, words),
		from_unit: m.convert_from_unit({}, words),
		to_unit: m.convert_to_unit({}, words),
		asof: m.convert_day({}, words),
		market: m.convert_market({}, words),
		side: m.convert_side({}, words),
		max_age: m.convert_max_age({}, words),
		compare_date: m.convert_compare_date({}, words)
	};
}
