/** Notes about a stored answer, as headers of the answer itself: a store has no other place for them. */

const FETCHED = 'sarraf-fetched';
const USED = 'sarraf-used';
const BYTES = 'sarraf-bytes';
const TITLE = 'sarraf-title';
const MARK = 'sarraf-mark';

/** What a body that is decoded already must not claim. */
const CODED = ['content-encoding', 'content-length'] as const;

/** How many digits of a digest distinguish two versions of a page. */
const MARK_LENGTH = 16;

/**
 * A name for a text by its content: equal texts have equal marks.
 *
 * @example await markOf('<main>…') // '9c1185a5c5e9fc54'
 */
export async function markOf(text: string): Promise<string> {
	const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
	const digits = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0'));
	return digits.join('').slice(0, MARK_LENGTH);
}

/**
 * An answer with its stamp, ready to be stored.
 *
 * @param response - as it came, for its headers
 * @param body - its body as text
 * @param now - milliseconds since 1970
 */
export async function stamped(response: Response, body: string, now: number): Promise<Response> {
	const headers = new Headers(response.headers);
	for (const name of CODED) headers.delete(name);
	headers.set(FETCHED, String(fetchedAt(response) ?? now));
	headers.set(USED, String(now));
	headers.set(BYTES, String(new TextEncoder().encode(body).length));
	headers.set(TITLE, encodeURIComponent(titleIn(body)));
	headers.set(MARK, await markOf(body));
	return new Response(body, { headers });
}

function titleIn(html: string): string {
	const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '';
	return title.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

/** The same stored answer, marked as used just now. */
export function usedNow(saved: Response, now: number): Response {
	const headers = new Headers(saved.headers);
	headers.set(USED, String(now));
	return new Response(saved.body, { headers });
}

/** When an answer left the server, in milliseconds since 1970; undefined where neither we nor the server noted it. */
export function fetchedAt({ headers }: Response): number | undefined {
	const noted = Number(headers.get(FETCHED) ?? NaN);
	const at = Number.isNaN(noted) ? Date.parse(headers.get('date') ?? '') : noted;
	return Number.isNaN(at) ? undefined : at;
}

/** What decides whether a stored answer stays. */
export function measureOf({ headers }: Response): { readonly used: number; readonly bytes: number } {
	return { used: Number(headers.get(USED) ?? 0), bytes: Number(headers.get(BYTES) ?? 0) };
}

/** The title of a saved page; blank for anything else. */
export function titleOf({ headers }: Response): string {
	return decodeURIComponent(headers.get(TITLE) ?? '');
}

/** The mark of a stored answer; blank for any other. */
export function markIn({ headers }: Response): string {
	return headers.get(MARK) ?? '';
}
