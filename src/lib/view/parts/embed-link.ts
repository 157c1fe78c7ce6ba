import { ADDRESSES } from '#lib/query/addresses.ts';
import { embedDefaults, PLAIN_FRAME, shownQuery, writeBuilder, type Widget } from '#lib/query/index.ts';
import type { ViewContext } from '#lib/context/context.ts';

/**
 * The builder's page for a chart of a context, without the language: of one series, or of several side by side.
 *
 * @param ids - of the chart's series
 * @example builderPath(context, ['syp-official']) // '/embed?widget=chart&series=syp-official'
 */
export function builderPath({ query, defaults, language, record }: ViewContext, ids: readonly string[]): string {
	const widget = ids.length > 1 ? 'compare' : 'chart';
	const search = shownQuery(widget, { ...query, series: ids }, embedDefaults(widget, record, defaults));
	return widgetPath(widget, search, language);
}

/**
 * The builder's page for a widget, in the language of the page that leads to it.
 *
 * @param search - what the widget shows: '' or a query that begins with '?'
 * @example widgetPath('convert', '?amount=5', 'en') // '/embed?widget=convert&amount=5'
 */
export function widgetPath(widget: Widget, search: string, language: ViewContext['language']): string {
	return ADDRESSES.builder.path + writeBuilder({ ...PLAIN_FRAME, language, widget, query: search }, language);
}
