import { leanMarkup } from '#lib/documents/lean.ts';

/** The styles that a page already carries, named once more for that script. */
const NAMED_AGAIN = /\s*<link(?:\s+[\w-]+(?:="[^"]*")?)*?\s+disabled(?:\s[^>]*)?>/g;

/**
 * A page without what only the framework's script would read, and no longer than it must be.
 *
 * @param html - a page as the framework renders it
 * @example stripHydrationMarkers('<p><!--[--><b>47</b><!--]--></p>') // '<p><b>47</b></p>'
 */
export function stripHydrationMarkers(html: string): string {
	return leanMarkup(html.replaceAll(NAMED_AGAIN, ''));
}
