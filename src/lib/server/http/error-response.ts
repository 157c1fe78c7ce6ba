import { STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http';
import { isOfApi, isOpen, OPEN_HEADERS } from './cross-origin.ts';

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
	onlyMessages: {
		status: 405,
		text: 'Only POST: this address answers messages of the Model Context Protocol.',
		headers: ['Allow', 'POST, OPTIONS']
	},
	ending: { status: 503, text: 'This server is about to end and takes no further readers.' },
	'other-content': { status: 412, text: 'This address does not have the content that If-Match names.' },
	failed: { status: 500, text: 'This page could not be made. Please try again in a minute.' },
	'too-many': {
		status: 429,
		text: 'Too many requests from your address are waiting. Please try again in a few seconds.',
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

/** A refusal as it is sent. */
interface SentError {
	/** Flat: name, value, name, value … */
	readonly headers: string[];
	readonly body: string;
}

/**
 * A refusal as it is sent, never cached: a line of text, or a problem (RFC 9457) for addresses of the API.
 * Scripts of other sites may read what is refused of an address that they may fetch.
 *
 * @param refusal status, text and further headers
 * @param path of the request; blank where none could be read
 * @example
 * sentError(ERROR_RESPONSES.failed, '/').body; // 'This page could not be made. Please try again in a minute.\n'
 */
export function sentError({ status, text, headers = [] }: ErrorResponse, path: string): SentError {
	const problem = { type: 'about:blank', title: STATUS_CODES[status], status, detail: text };
	const [type, body] = isOfApi(path)
		? ['application/problem+json', JSON.stringify(problem)]
		: ['text/plain; charset=utf-8', `${text}\n`];
	return {
		headers: [
			...['Content-Type', type],
			...['Content-Length', String(Buffer.byteLength(body))],
			...['Cache-Control', 'no-store'],
			...['X-Content-Type-Options', 'nosniff'],
			...['Referrer-Policy', 'strict-origin-when-cross-origin'],
			...(isOpen(path) ? OPEN_HEADERS : []),
			...headers
		],
		body
	};
}

/**
 * Sends a refusal. HEAD gets the same headers without the text.
 *
 * @param req the request that is refused
 * @param res its response, nothing of which was sent yet
 * @param refusal what is sent
 * @example
 * sendError(req, res, ERROR_RESPONSES.failed); // 500, no-store
 */
export function sendError(req: IncomingMessage, res: ServerResponse, refusal: ErrorResponse): void {
	const [path = ''] = (req.url ?? '').split('?', 1);
	const { headers, body } = sentError(refusal, path);
	res.writeHead(refusal.status, headers);
	res.end(req.method === 'HEAD' ? undefined : body);
}
