import { pathIn, splitPath } from '#i18n/language.ts';
import { ADDRESSES } from '#lib/query/addresses.ts';
import { listedAt, pathTo } from '#lib/query/listed.ts';
import { leadingRate, type RateRecord } from '#lib/record/index.ts';
import { queryText, shownNames, type EmbedQuery, type Widget } from '#lib/query/index.ts';

/** A widget as an address names it, before its parameters are read. */
export interface NamedWidget<Name extends Widget = Widget> {
	readonly widget: Name;
	readonly language: EmbedQuery['language'];
	readonly parameters: URLSearchParams;
}

/**
 * The widget that shows what a page shows, or that an address is itself.
 *
 * @param at - the path of an address of ours, without its query
 * @param parameters - its query; what the widget cannot show is left out where the address is a page's
 * @returns undefined where the address has no widget
 * @example widgetAt('/ar/series/syp-official', new URLSearchParams('sort=high'))
 * // { widget: 'chart', language: 'ar', parameters: 'series=syp-official' }
 */
export function widgetAt(at: string, parameters: URLSearchParams): NamedWidget | undefined {
	const { language, path: own } = splitPath(at);
	const listed = listedAt(own);
	const widget = listed?.address.widget;
	if (!listed || !widget || listed.ending || !/^[a-z0-9-]*$/.test(listed.id)) return undefined;
	if (listed.address.kind === 'embed') return { widget, language, parameters };
	const series = listed.id === '' ? {} : { series: listed.id };
	return { widget, language, parameters: widgetQuery(widget, parameters, series) };
}

/** Of a page's parameters those that its widget can show. */
function widgetQuery(
	widget: Widget,
	parameters: URLSearchParams,
	more: Readonly<Record<string, string>> = {}
): URLSearchParams {
	const names = shownNames(widget);
	const ofWidget = [...parameters].filter(([name]) => names.includes(name) && !(name in more));
	return new URLSearchParams([...Object.entries(more), ...ofWidget]);
}

/**
 * The page that a widget is a part of, as a path with its query.
 *
 * @example withoutFragment(record, { widget: 'chart', query: '?series=syp-official&unit=new', language: 'ar', … }) // '/ar/series/syp-official?unit=new'
 */
export function pageOfWidget(
	record: RateRecord,
	{ widget, query, language }: Pick<EmbedQuery, 'widget' | 'query' | 'language'>
): string {
	if (widget === 'compare' || widget === 'convert') return pathIn(ADDRESSES[widget].path + query, language);
	const parameters = new URLSearchParams(query);
	const id = parameters.get('series') ?? leadingRate(record)?.id ?? '';
	const { headline, official } = record.roles;
	parameters.delete('series');
	const isFront = widget === 'rate' && (id === headline?.id || id === official?.id);
	const path = isFront ? ADDRESSES.front.path : pathTo(ADDRESSES.series, { id });
	return pathIn(`${path}${queryText([...parameters])}`, language);
}

/** The address at which our site tells others how to embed an address of ours. */
export function oembedAddress(origin: string, address: string): string {
	return `${origin}${ADDRESSES.oembed.path}?${new URLSearchParams({ url: address, format: 'json' }).toString()}`;
}
