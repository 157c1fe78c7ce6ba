import { pathIn, splitPath } from '#i18n/language.ts';
import { groupsAt } from '#lib/query/listed.ts';
import {
	CHART_GROUPS,
	listDefaults,
	parseList,
	parseChartQuery,
	vintageOf,
	type Defaults,
	type ListQuery
} from '#lib/query/index.ts';
import type { AddressIn, PageRequest as AskedOfPage } from '#lib/context/request.ts';
import { viewContext, type ViewContext } from '#lib/context/context.ts';
import type { Site } from '#lib/server/site.ts';
import type { ResourceRequest } from './resource.ts';

/** A request: its context, and its address, day and language. */
export interface ParsedRequest extends AskedOfPage {
	readonly context: ViewContext;
}

/**
 * Reads a request's address against the site's record and day. The front page's converter is left at its defaults.
 *
 * @param pageDefaults - defaults of this page, if they differ from other pages
 */
export function readContext(
	{ url, language, path }: ResourceRequest,
	{ record, today, settings, origin }: Site,
	pageDefaults: Partial<Defaults> = {}
): ParsedRequest {
	const defaults = { ...settings.defaults, ...pageDefaults };
	const taken = groupsAt(splitPath(url.pathname).path);
	const groups = CHART_GROUPS.filter((group) => taken.includes(group) && group !== 'front');
	const { query, problems } = parseChartQuery(url.searchParams, today, defaults, groups, taken);
	const context = viewContext(record, query, today, language, defaults);
	return { context, problems, today, addressIn: addressesOf(origin, path) };
}

/** A request for a list: its context, search text and order. */
export interface ListRequest extends ParsedRequest {
	readonly query: ListQuery;
}

/** Reads a request for a list of things to find. */
export function readList(
	{ url, language, path }: ResourceRequest,
	{ record, today, settings, origin }: Site
): ListRequest {
	const { defaults } = settings;
	const taken = groupsAt(splitPath(url.pathname).path);
	const { query, problems } = parseList(url.searchParams, today, listDefaults(defaults), taken);
	const { unit, digits } = query;
	const context = viewContext(record, { ...defaults, ...vintageOf(query), unit, digits }, today, language, defaults);
	return { context, query, problems, today, addressIn: addressesOf(origin, path) };
}

/**
 * The absolute addresses of a page.
 *
 * @param path - of the page, in the base language
 * @example addressesOf('https://sarraf.example', '/table')('ar', '?unit=new') // 'https://sarraf.example/ar/table?unit=new'
 */
export function addressesOf(origin: string, path: string): AddressIn {
	return (language, query) => origin + pathIn(path, language) + query;
}
