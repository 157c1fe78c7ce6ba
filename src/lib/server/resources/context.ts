import { localizeHref } from '#i18n/compiled/runtime.js';
import { parseSpec, type Defaults } from '#lib/query/index.ts';
import { day } from '#lib/series/index.ts';
import type { Asked as AskedOfPage } from '#lib/context/request.ts';
import { setScene, type Scene } from '#lib/context/context.ts';
import type { Language } from '#lib/record/index.ts';
import { dayInDamascus } from '#lib/server/http/today.ts';
import { currentRecord } from '#lib/server/site.ts';
import { defaults as operatorDefaults } from '#lib/server/settings.ts';

/** What a request asks for: the scene, and where, when and how it was asked. */
export interface Asked extends AskedOfPage {
	readonly scene: Scene;
	/** What an address of the page means where it says nothing. */
	readonly defaults: Defaults;
}

/**
 * Reads a request's address against the running record and the clock.
 *
 * @param pageDefaults - what an address of this page means where it says nothing, if it differs from other pages
 */
export function readScene(url: URL, language: Language, pageDefaults: Partial<Defaults> = {}): Asked {
	const today = day(dayInDamascus(Date.now()));
	const defaults = { ...operatorDefaults, ...pageDefaults };
	const { spec, bad } = parseSpec(url.searchParams, today, defaults);
	const addressIn = (locale: Language, query: string) => url.origin + localizeHref(url.pathname, { locale }) + query;
	return { scene: setScene(currentRecord(), spec, today, language, defaults), bad, today, defaults, addressIn };
}
