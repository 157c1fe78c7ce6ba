import { m } from '#i18n/compiled/messages.js';
import type { Subject } from './chart-of.ts';
import type { Scene } from './scene.ts';

/** So many are told with their whole names. */
const WHOLE = 2;

/**
 * What is compared, in words: whole names while they are few, else the short ones.
 *
 * @example comparisonName(scene, [parallel, official]) // 'Parallel market, Damascus – Official rate, Central Bank of Syria'
 */
export function comparisonName(scene: Scene, subjects: readonly Subject[]): string {
	const names = subjects.map(({ id }) => scene.series(id).info.name[scene.language]);
	if (subjects.length <= WHOLE) return names.join(' – ');
	const parallel = subjects.every(
		({ id }) => scene.series(id).info.market === 'parallel' && scene.series(id).info.currency === 'SYP'
	);
	const told = subjects.map(({ label }) => label).join(scene.language === 'ar' ? '، ' : ', ');
	return parallel ? m.compare_cities({ cities: told }, scene.words) : told;
}
