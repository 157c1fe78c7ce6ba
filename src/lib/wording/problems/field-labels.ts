import { m } from '#i18n/compiled/messages.js';
import { say, type Words } from '#lib/format/index.ts';
import type { FieldLabels } from './problems.ts';

/**
 * The labels of the days that a chart's controls ask for.
 *
 * @example dayLabels({ locale: 'en' })['asof'] // 'As of'
 */
export function dayLabels(words: Words): FieldLabels {
	return {
		from: m.from_label({}, words),
		to: m.to_label({}, words),
		asof: m.asof_label({}, words),
		base: say(m.base_label, {}, words)
	};
}
