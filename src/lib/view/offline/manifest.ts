import { ADDRESSES } from '#lib/query/addresses.ts';
import { m } from '#i18n/compiled/messages.js';
import { directionOf, pathIn } from '#i18n/language.ts';
import { GROUNDS } from '#lib/view/parts/grounds.ts';
import type { Language } from '#lib/record/index.ts';

/** Drawn from favicon.svg; the maskable one with room around it for any shape. */
const ICONS = [
	{ src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml' },
	{ src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
	{ src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
	{ src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' }
] as const;

/** What a phone needs to know to put the site among its apps, in one language. */
export interface Manifest {
	readonly id: string;
	readonly name: string;
	readonly short_name: string;
	readonly description: string;
	readonly lang: Language;
	readonly dir: 'ltr' | 'rtl';
	readonly start_url: string;
	readonly scope: string;
	readonly display: 'standalone';
	readonly background_color: string;
	readonly theme_color: string;
	readonly categories: readonly string[];
	readonly icons: typeof ICONS;
	readonly shortcuts: readonly { readonly name: string; readonly url: string }[];
}

/**
 * The app's manifest.
 *
 * @example manifestOf('ar').shortcuts[0]?.url // '/ar/convert'
 */
export function manifestOf(language: Language): Manifest {
	const words = { locale: language };
	const start = pathIn(ADDRESSES.front.path, language);
	const shortcut = (name: string, path: string) => ({ name, url: pathIn(path, language) });
	return {
		id: start,
		name: m.site_name({}, words),
		short_name: m.site_name({}, words),
		description: m.site_tagline({}, words),
		lang: language,
		dir: directionOf(language),
		start_url: start,
		scope: '/',
		display: 'standalone',
		background_color: GROUNDS.light,
		theme_color: GROUNDS.light,
		categories: ['finance', 'news', 'utilities'],
		icons: ICONS,
		shortcuts: [
			shortcut(m.convert_heading({}, words), ADDRESSES.convert.path),
			shortcut(m.check_title({}, words), ADDRESSES.check.path),
			shortcut(m.nav_compare({}, words), ADDRESSES.compare.path)
		]
	};
}
