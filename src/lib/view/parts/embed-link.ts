import { convertedQuery, embedDefaults, PLAIN_FRAME, shownQuery, writeBuilder, type Widget } from '#lib/query/index.ts';
import type { ConvertScene } from '#lib/view/convert/context.ts';
import type { Scene } from '#lib/context/context.ts';

/**
 * The builder's page for a chart of a scene, without the language: of one series, or of several side by side.
 *
 * @param ids - of the chart's series
 * @example builderPath(scene, ['syp-official']) // '/embed?widget=chart&series=syp-official'
 */
export function builderPath({ spec, defaults, language }: Scene, ids: readonly string[]): string {
	const widget = ids.length > 1 ? 'compare' : 'chart';
	return pathOf(widget, shownQuery(widget, { ...spec, series: ids }, embedDefaults(widget, defaults)), language);
}

/** The builder's page for a conversion, without the language. */
export function converterPath({ asked, usual, language }: ConvertScene): string {
	return pathOf('convert', convertedQuery(asked, usual), language);
}

/** A widget is in the language of the page that leads to it. */
function pathOf(widget: Widget, query: string, language: Scene['language']): string {
	return `/embed${writeBuilder({ ...PLAIN_FRAME, language, widget, query }, language)}`;
}
