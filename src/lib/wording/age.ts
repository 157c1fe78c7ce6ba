import { m } from '#i18n/compiled/messages.js';
import { formatAge, formatNumber } from '#lib/format/index.ts';
import type { Scene } from '#lib/context/context.ts';

/**
 * How old a figure was on a day: “that day”, “a day old”.
 *
 * @param count - whole days, zero or more
 */
export function ageThen({ locale, words }: Scene, count: number): string {
	return count === 0 ? m.age_same_day({}, words) : m.age_then({ count, shown: formatNumber(count, locale) }, words);
}

/** How old a figure is on the day of the scene: counted from today, or, as of a day, told of that day. */
export function ageOn(scene: Scene, count: number): string {
	return scene.spec.asOf === undefined ? formatAge(count, scene.locale) : ageThen(scene, count);
}
