import { textIn } from '#lib/format/index.ts';
import { m } from '#i18n/compiled/messages.js';
import { listText } from '#i18n/language.ts';
import { homeCurrency, ratioParts } from '#lib/record/index.ts';
import type { ChartLineSpec } from '#lib/chart/data/chart-line-spec.ts';
import type { ViewContext } from '#lib/context/context.ts';

/** Up to this many are listed with their full names. */
const WHOLE = 2;

/**
 * What is compared, in words: whole names while they are few, else the short ones; what all of them divide only once.
 *
 * @example comparisonName(context, [parallel, official]) // 'Parallel market, Damascus – Official rate, Central Bank of Syria'
 */
export function comparisonName(context: ViewContext, subjects: readonly ChartLineSpec[]): string {
	const tops = new Set(subjects.map(({ id }) => ratioParts(id)?.[0]));
	const [top] = tops;
	const told = listText(
		subjects.map(({ label }) => label),
		context.language
	);
	if (subjects.length > 1 && tops.size === 1 && top !== undefined)
		return `${textIn(context.series(top).info.name, context.words)} ${told}`;
	const names = subjects.map(({ id }) => textIn(context.series(id).info.name, context.words));
	if (subjects.length <= WHOLE) return names.join(' – ');
	const infos = subjects.map(({ id }) => context.series(id).info);
	const home = homeCurrency(context.record);
	const parallel = infos.every(({ market, currency }) => market === 'parallel' && currency === home);
	return parallel ? m.compare_cities({ cities: told }, context.words) : told;
}
