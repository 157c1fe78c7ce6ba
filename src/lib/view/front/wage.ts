import type { Scene } from '#lib/context/context.ts';
import { homeCurrency, type Composed } from '#lib/record/index.ts';

/**
 * The monthly wage that stands first in the record, as of the scene's day: what pages tell wages by.
 *
 * @returns undefined where the record has no monthly wage in the home currency
 * @example monthlyWage(scene)?.info.id // 'min-wage-public'
 */
export function monthlyWage({ record, series }: Pick<Scene, 'record' | 'series'>): Composed | undefined {
	const home = homeCurrency(record);
	const first = [...record.series.values()].find(
		({ quantity, per, currency }) => quantity === 'wage' && per === 'month' && currency === home
	);
	return first && series(first.id);
}
