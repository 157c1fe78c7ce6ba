import { m } from '#i18n/compiled/messages.js';
import { formatDay } from '#lib/format/index.ts';
import { asOf, isMissing, type Day, type Missing } from '#lib/series/index.ts';
import type { ViewContext } from '#lib/context/context.ts';
import type { ChartLineSpec } from './chart-line-spec.ts';

/** Why there is no figure as of a base day, in words. */
export function baseReason({ locale, words }: ViewContext, base: Day, { last }: Missing): string {
	const inputs = formatDay(base, 'day', locale);
	if (!last) return m.base_not_observed({ day: inputs }, words);
	return m.base_too_old({ day: inputs, last: formatDay(last.observed, last.precision, locale) }, words);
}

/**
 * Why an index has no line: no series has a figure as of its base day.
 *
 * @returns undefined where something else is shown, or a series has a figure as of that day or none at all
 * @example missingBase(context, [minimumWage], day('2011-03-15')) // 'no data by the base date, 15 March 2011'
 */
export function missingBase(context: ViewContext, subjects: readonly ChartLineSpec[], base: Day): string | undefined {
	if (context.query.show !== 'index') return undefined;
	const published = subjects.map(({ id }) => context.series(id)).filter(({ points }) => points.length > 0);
	const reasons = published.flatMap(({ series }) => {
		const found = asOf(series, base);
		return isMissing(found) ? [baseReason(context, base, found)] : [];
	});
	return reasons.length === published.length ? reasons[0] : undefined;
}
