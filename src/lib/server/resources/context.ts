import { splitPath } from '#i18n/language.ts';
import { localizeHref } from '#i18n/compiled/runtime.js';
import { groupsAt } from '#lib/query/addresses.ts';
import { CHART_GROUPS, parseSpec, type Defaults } from '#lib/query/index.ts';
import type { Asked as AskedOfPage } from '#lib/context/request.ts';
import { setScene, type Scene } from '#lib/context/context.ts';
import type { Language } from '#lib/record/index.ts';
import type { Site } from '#lib/server/site.ts';

/** What a request asks for: the scene, and where, when and how it was asked. */
export interface Asked extends AskedOfPage {
	readonly scene: Scene;
	/** What an address of the page means where it says nothing. */
	readonly defaults: Defaults;
}

/**
 * Reads a request's address against the site's record and day.
 *
 * @param pageDefaults - what an address of this page means where it says nothing, if it differs from other pages
 */
export function readScene(
	url: URL,
	language: Language,
	{ record, today, settings, origin }: Site,
	pageDefaults: Partial<Defaults> = {}
): Asked {
	const defaults = { ...settings.defaults, ...pageDefaults };
	const taken = groupsAt(splitPath(url.pathname).path);
	const groups = CHART_GROUPS.filter((group) => taken.includes(group));
	const { spec, bad } = parseSpec(url.searchParams, today, defaults, groups);
	const addressIn = (locale: Language, query: string) => origin + localizeHref(url.pathname, { locale }) + query;
	return { scene: setScene(record, spec, today, language, defaults), bad, today, defaults, addressIn };
}
