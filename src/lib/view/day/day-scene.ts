import { setScene, type Scene } from '#lib/context/context.ts';
import type { Day } from '#lib/series/index.ts';

/** A day as a page shows it. */
export interface OnDay {
	readonly day: Day;
	/** The scene of the page: what came after the day is looked up in it. */
	readonly scene: Scene;
	/** The scene as it stood on the day: its rates are composed of the quotes dated up to that day. */
	readonly then: Scene;
}

/**
 * A day of a scene.
 *
 * @example onDay(scene, day('2024-12-06')).then.series('syp-official').points.at(-1)?.value // 12562
 */
export function onDay(scene: Scene, day: Day): OnDay {
	const { record, spec, language, defaults } = scene;
	return { day, scene, then: setScene(record, { ...spec, asOf: day }, day, language, defaults) };
}
