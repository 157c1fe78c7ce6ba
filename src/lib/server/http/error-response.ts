import type { IncomingMessage, ServerResponse } from 'node:http';

/** An answer that needs no page: a status with one line of plain text. */
export interface ErrorResponse {
	readonly status: number;
	readonly text: string;
	/** Further headers, flat: name, value, name, value … */
	readonly headers?: readonly string[];
}

/** What is answered in the place of a page that is not made, or that could not be. */
export const ERROR_RESPONSES = {
	notAllowed: { status: 405, text: 'Only GET and HEAD.', headers: ['Allow', 'GET, HEAD'] },
	failed: { status: 500, text: 'This page could not be made. Please try again in a minute.' },
	'too-many': {
		status: 429,
		text: 'Too many pages that were asked for from your address are still to be made. Please try again in a few seconds.',
		headers: ['Retry-After', '5']
	},
	full: {
		status: 503,
		text: 'Too many pages are being made at once. Please try again in a few seconds.',
		headers: ['Retry-After', '3']
	},
	late: {
		status: 503,
		text: 'Many pages are being made, and the turn of this one did not come in time. Please try again in a few seconds.',
		headers: ['Retry-After', '10']
	}
} as const satisfies Readonly<Record<string, ErrorResponse>>;

/**
 * The headers of a refusal: plain text that no cache keeps.
 *
 * @param refusal status, text and further headers
 * @returns a flat list: name, value, name, value …
 * @example
 * errorHeaders(ERROR_RESPONSES.failed); // ['Content-Type', 'text/plain; charset=utf-8', 'Content-Length', '60', …]
 */
export function errorHeaders({ text, headers }: ErrorResponse): string[] {
	return [
		'Content-Type',
		'text/plain; charset=utf-8',
		'Content-Length',
		String(Buffer.byteLength(text) + 1),
		'Cache-Control',
		'no-store',
		'X-Content-Type-Options',
		'nosniff',
		'Referrer-Policy',
		'strict-origin-when-cross-origin',
		...(headers ?? [])
	];
}

/**
 * Sends a refusal. HEAD gets the same headers without the text.
 *
 * @param req the request that is refused
 * @param res its response, nothing of which was sent yet
 * @param refusal what is sent
 * @example
 * refuse(req, res, ERROR_RESPONSES.notAllowed); // 405, no-store
 */
export function sendError(req: IncomingMessage, res: ServerResponse, refusal: ErrorResponse): void {
	res.writeHead(refusal.status, errorHeaders(refusal));
	res.end(req.method === 'HEAD' ? undefined : `${refusal.text}\n`);
}
