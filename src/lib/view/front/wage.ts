import type { ViewContext } from '#lib/context/context.ts';
import { homeCurrency, type Composed } from '#lib/record/index.ts';

/**
 * The monthly wage that stands first in the record, as of the context's day: what pages show as an example.
 *
 * @returns undefined where the record has no monthly wage in the home currency
 * @example monthlyWage(context)?.info.id // 'min-wage-public'
 */
export function monthlyWage({ record, series }: Pick<ViewContext, 'record' | 'series'>): Composed | undefined {
	const home = homeCurrency(record);
	const first = [...record.series.values()].find(
		({ quantity, per, currency }) => quantity === 'wage' && per === 'month' && currency === home
	);
	return first && series(first.id);
}
