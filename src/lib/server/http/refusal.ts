import type { IncomingMessage, ServerResponse } from 'node:http';

/** An answer that needs no page: a status with one line of plain text. */
export interface Refusal {
	readonly status: number;
	readonly text: string;
	/** Further headers, flat: name, value, name, value … */
	readonly headers?: readonly string[];
}

/**
 * Sends a refusal as plain text that no cache keeps. HEAD gets the same headers without the text.
 *
 * @param req the request that is refused
 * @param res its response, nothing of which was sent yet
 * @param refusal status, text and further headers
 * @example
 * refuse(req, res, { status: 405, text: 'Only GET and HEAD.', headers: ['Allow', 'GET, HEAD'] }); // 405, no-store
 */
export function refuse(req: IncomingMessage, res: ServerResponse, refusal: Refusal): void {
	const body = Buffer.from(`${refusal.text}\n`);
	res.writeHead(refusal.status, [
		'Content-Type',
		'text/plain; charset=utf-8',
		'Content-Length',
		String(body.length),
		'Cache-Control',
		'no-store',
		'X-Content-Type-Options',
		'nosniff',
		'Referrer-Policy',
		'strict-origin-when-cross-origin',
		...(refusal.headers ?? [])
	]);
	res.end(req.method === 'HEAD' ? undefined : body);
}
