import { leanMarkup } from '#lib/documents/lean.ts';

/** The styles that a page already carries, named once more for that script. */
const NAMED_AGAIN = /\s*<link(?:\s+[\w-]+(?:="[^"]*")?)*?\s+disabled(?:\s[^>]*)?>/g;

/** Tags that begin an element or are one; a `<` within words is written otherwise. */
const TAGS = /<[a-z][^<>]*>/g;

/** The end of a tag whose element holds nothing and needs none. */
const CLOSED = /^(<(?:meta|link|input|br|hr|img)\b[^>]*?) ?\/>$/;

/**
 * A page without what only the framework's script would read, and no longer than it must be.
 *
 * @param html - a page as the framework renders it
 * @example stripHydrationMarkers('<p><!--[--><b>47</b><!--]--></p>') // '<p><b>47</b></p>'
 */
export function stripHydrationMarkers(html: string): string {
	return leanMarkup(html.replaceAll(NAMED_AGAIN, '')).replaceAll(TAGS, leanTag);
}

/** A tag without what HTML does not need: an attribute's empty value, the end of an element that has none. */
function leanTag(tag: string): string {
	return tag.replaceAll('=""', '').replace(CLOSED, '$1>');
}
