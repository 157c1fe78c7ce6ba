import { m } from '#i18n/compiled/messages.js';
import { directionOf } from '#i18n/language.ts';
import { PALETTES } from '#lib/documents/pictures/palette.ts';
import height from '#lib/browser/embed/host.ts?script&inline';
import type { EmbedQuery } from '#lib/query/index.ts';
import { escaped } from '#lib/format/html.ts';
import { leanCss } from '#lib/documents/lean.ts';
import hostCss from './host.css?raw';

/**
 * Writes a page as another site has it: an article with a snippet in it, on the ground that the widget's colours are made for.
 *
 * @param snippet - HTML, as it would be pasted
 */
export function writeHost({ language, theme }: EmbedQuery, snippet: string): string {
	const words = { locale: language };
	const text = (message: typeof m.builder_host_site) => escaped(message({}, words));
	return [
		`<!doctype html><html lang="${language}" dir="${directionOf(language)}"><head><meta charset="utf-8">`,
		'<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">',
		`<title>${text(m.builder_host_site)}</title><style>${groundOf(theme)}${leanCss(hostCss)}</style></head><body>`,
		`<header>${text(m.builder_host_site)}</header><main><h1>${text(m.builder_host_title)}</h1>`,
		`<p>${text(m.builder_host_before)}</p>\n${snippet}\n<p>${text(m.builder_host_after)}</p></main>`,
		`<script>${height}</script></body></html>\n`
	].join('');
}

function groundOf(theme: EmbedQuery['theme']): string {
	const rule = (of: keyof typeof PALETTES, scheme: string) =>
		`:root{color-scheme:${scheme};--ground:${PALETTES[of].ground};--ink:${PALETTES[of].ink};--quiet:${PALETTES[of].quiet}}`;
	if (theme !== 'auto') return rule(theme, theme);
	return `${rule('light', 'light dark')}@media (prefers-color-scheme:dark){${rule('dark', 'light dark')}}`;
}
