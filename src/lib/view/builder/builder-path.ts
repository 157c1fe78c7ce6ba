import { embedDefaults, PLAIN_FRAME, shownQuery, writeBuilder } from '#lib/spec/index.ts';
import type { Scene } from '../scene.ts';

/**
 * The builder's page for a chart of a scene, without the language: of its first series, which is what one chart can show.
 *
 * @param ids - of the chart's series
 * @example builderPath(scene, ['syp-official']) // '/embed?widget=chart&series=syp-official'
 */
export function builderPath({ spec, defaults, language }: Scene, [id = '']: readonly string[]): string {
	const widget = 'chart';
	const query = shownQuery(widget, { ...spec, series: [id] }, embedDefaults(widget, defaults));
	return `/embed${writeBuilder({ ...PLAIN_FRAME, language, widget, query }, language)}`;
}
