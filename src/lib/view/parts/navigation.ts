import { m } from '#i18n/compiled/messages.js';
import type { ViewContext } from '#lib/context/context.ts';
import { ADDRESSES, type Address } from '#lib/query/addresses.ts';

/** A page that every page leads to. */
export interface NavLink {
	/** Without the language. */
	readonly path: string;
	readonly text: string;
	/** That the reader is on this page, or on one that belongs to it; undefined elsewhere. */
	readonly current: 'page' | 'true' | undefined;
}

/** The pages of the head: those in its row, and those behind “More”. Events are in the row where there is room. */
export interface Navigation {
	readonly row: readonly NavLink[];
	readonly events: NavLink;
	readonly more: readonly NavLink[];
}

/** What belongs to the front page although its address does not lie below it. */
const OF_FRONT = ['/table', '/day', '/month', '/months'];

/**
 * The links of the head, the current one marked on it and on all that lies below it.
 *
 * @param here - the path that is read, without the language
 * @example navigation('/series/syp-parallel', words).row[1] // { path: '/series', text: 'Series', current: 'true' }
 */
export function navigation(here: string, words: ViewContext['words']): Navigation {
	const link = ({ path }: Address, text: string): NavLink => ({ path, text, current: currentOf(path, here) });
	return {
		row: [
			link(ADDRESSES.front, m.nav_rates({}, words)),
			link(ADDRESSES.allSeries, m.nav_series({}, words)),
			link(ADDRESSES.compare, m.nav_compare({}, words)),
			link(ADDRESSES.convert, m.nav_convert({}, words)),
			link(ADDRESSES.check, m.nav_check({}, words))
		],
		events: link(ADDRESSES.events, m.nav_events({}, words)),
		more: [
			link(ADDRESSES.stories, m.stories_title({}, words)),
			link(ADDRESSES.data, m.nav_data({}, words)),
			link(ADDRESSES.method, m.method_heading({}, words)),
			link(ADDRESSES.builder, m.nav_embed({}, words)),
			link(ADDRESSES.api, m.nav_api({}, words))
		]
	};
}

function currentOf(path: string, here: string): NavLink['current'] {
	if (here === path) return 'page';
	const roots = path === ADDRESSES.front.path ? OF_FRONT : [path];
	return roots.some((root) => here === root || here.startsWith(`${root}/`)) ? 'true' : undefined;
}
