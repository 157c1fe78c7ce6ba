/** Widgets fetch this only where they were exported, which their own document says; the server's say nothing. */
const WHERE_EXPORTED = /'exported'in document\.documentElement\.dataset&&import\('[^']+'\)/g;

const FETCHED =
	/<(?:script|img|iframe)[^>]*\ssrc="([^"]+)"|<link[^>]*rel="(?:stylesheet|modulepreload|preload|icon)"[^>]*href="([^"]+)"|import\(['"`]([^'"`]+)['"`]\)/g;

/**
 * What a browser fetches with a document, before its reader does anything.
 *
 * @returns addresses, each once
 * @example fetchedWith('<script>import(\'/a.js\')</script><img src="/b.png">') // ['/a.js', '/b.png']
 */
export function fetchedWith(html: string): readonly string[] {
	const isExported = /<html[^>]*\sdata-exported[=\s>]/.test(html);
	const text = isExported ? html : html.replaceAll(WHERE_EXPORTED, '');
	const found = [...text.matchAll(FETCHED)].map(([, src, href, imported]) => src ?? href ?? imported ?? '');
	return [...new Set(found)].filter((address) => !address.startsWith('data:'));
}
