/** What documents that are written without the framework may do. */
import { createHash } from 'node:crypto';
import { ADDRESSES } from '#lib/query/addresses.ts';
import type { Site } from '#lib/server/site.ts';

/** What stands between the tags of a document's own styles and scripts. */
const OWN = { style: /<style>(.*?)<\/style>/gs, script: /<script>(.*?)<\/script>/gs } as const;

function hashes(html: string, kind: keyof typeof OWN): string {
	const texts = [...html.matchAll(OWN[kind])].flatMap(([, text]) => text ?? []);
	return texts.map((text) => ` 'sha256-${createHash('sha256').update(text).digest('base64')}'`).join('');
}

/**
 * What a widget may do: run its own scripts, take its own styles, fetch from its own site, and nothing else.
 *
 * @param html - the document; its own styles and scripts stand between plain tags
 * @returns a Content-Security-Policy
 * @example widgetPolicy('<style>p{}</style>') // "default-src 'none'; script-src 'self'; style-src 'self' 'sha256-…'; …"
 */
export function widgetPolicy(html: string): string {
	return [
		"default-src 'none'",
		`script-src 'self'${hashes(html, 'script')}`,
		`style-src 'self'${hashes(html, 'style')}`,
		'img-src data:',
		"connect-src 'self'",
		"base-uri 'none'",
		"form-action 'self'"
	].join('; ');
}

/**
 * What a page that stands in for another site's may do: as in a sandbox it has an origin of its own, so that nothing of
 * this site is open to it but what is open to everyone. Inline styles are allowed, as a snippet has them. Where an
 * operator lets only some sites frame embeds, it stays on this site, or it could show none.
 *
 * @param html - the document; its own script stands between plain tags
 * @param site - whose widgets, pictures and loader it takes
 * @returns a Content-Security-Policy
 */
export function hostPolicy(html: string, { origin, settings }: Site): string {
	return [
		...(settings.frameAncestors.length > 0
			? []
			: ['sandbox allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox']),
		"default-src 'none'",
		`script-src ${origin}${ADDRESSES.loader.path}${hashes(html, 'script')}`,
		"style-src 'unsafe-inline'",
		`frame-src ${origin}`,
		`img-src ${origin} data:`,
		"base-uri 'none'",
		"form-action 'none'"
	].join('; ');
}
