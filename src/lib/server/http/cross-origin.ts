/** What scripts of other sites may fetch. */
import { splitPath } from '#i18n/language.ts';
import { kindAt, listedAt } from '#lib/query/listed.ts';

/** The leave to do so, as headers. */
export const OPEN_HEADERS = [
	'Access-Control-Allow-Origin',
	'*',
	'Cross-Origin-Resource-Policy',
	'cross-origin'
] as const;

/** A browser may cache the permission for a day. */
const PREFLIGHT_SECONDS = '86400';

/** Headers that such a script may read, in addition to those that every script may. */
const READABLE = ['Access-Control-Expose-Headers', 'ETag, Link, Retry-After'] as const;

const preflight = (methods: string): string[] => [
	...OPEN_HEADERS,
	...['Access-Control-Allow-Methods', methods],
	...['Access-Control-Allow-Headers', '*'],
	...['Access-Control-Max-Age', PREFLIGHT_SECONDS],
	...['Allow', `${methods}, OPTIONS`]
];

/**
 * The headers of the answer to a preflight request, a name and a value by turns: how a script of another site may fetch an
 * open address that is read, and one that accepts messages.
 *
 * @example PREFLIGHT_HEADERS.read.includes('GET, HEAD, OPTIONS') // true
 */
export const PREFLIGHT_HEADERS = { read: preflight('GET, HEAD'), message: preflight('POST') } as const;

/**
 * Whether scripts of other sites may fetch an address: what is shared, what is embedded, and the page that builds embeds.
 *
 * @param path a canonical path
 * @example
 * isOpen('/series/syp-parallel.csv'); // true
 */
export function isOpen(path: string): boolean {
	const own = splitPath(path).path;
	const kind = kindAt(own);
	return kind === 'embed' || kind === 'shared' || listedAt(own)?.address.open === true;
}

/**
 * Whether a path is of the API, whose answers have several forms.
 *
 * @param path in any language
 * @example
 * isOfApi('/ar/api/v1/rate'); // true
 */
export function isOfApi(path: string): boolean {
	return splitPath(path).path.startsWith('/api/v1/');
}

/**
 * Headers of the API's answers in addition to those of other open addresses: that their form is negotiated, and which headers scripts
 * may read.
 */
export const API_HEADERS = ['Vary', 'Accept', ...READABLE] as const;
