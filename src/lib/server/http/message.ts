/** Messages to the site: the only address that accepts a body. */
import type { IncomingMessage } from 'node:http';
import { splitPath } from '#i18n/language.ts';
import { ADDRESSES } from '#lib/query/addresses.ts';
import type { ErrorResponse } from './error-response.ts';

/** The longest message, in bytes. */
export const MAX_MESSAGE_BYTES = 65_536;

/**
 * A form on another site can only send types of its own, so none of them reaches the framework: it would refuse them
 * as forms, with 403, and not say what is right.
 */
const NOT_JSON: ErrorResponse = {
	status: 415,
	text: 'A message must be JSON, sent with Content-Type: application/json.',
	headers: ['Accept', 'application/json']
};
const TOO_LONG: ErrorResponse = { status: 413, text: `A message may have ${MAX_MESSAGE_BYTES} bytes at most.` };

/** The headers that an answer to a message may depend on, in addition to those of its protocol. */
const FORWARDED = ['accept', 'content-type'];

/** A message as it is rendered. */
export interface Message {
	readonly body: string;
	/** Names in lower case. */
	readonly headers: Readonly<Record<string, string>>;
}

/**
 * Whether an address takes messages.
 *
 * @param path a canonical path, in any language
 * @example
 * takesMessages('/ar/mcp'); // true
 */
export function takesMessages(path: string): boolean {
	return splitPath(path).path === ADDRESSES.mcp.path;
}

/**
 * Reads the message of a request.
 *
 * @param req a request with a body
 * @returns the message; or a refusal, 415 where it is not JSON and 413 beyond 65,536 bytes
 * @example
 * await readMessage(req); // { body: '{"jsonrpc":"2.0",…}', headers: { 'content-type': 'application/json' } }
 */
export async function readMessage(req: IncomingMessage): Promise<Message | ErrorResponse> {
	if (!isJson(req.headers['content-type'])) return refused(req, NOT_JSON);
	const chunks: Buffer[] = [];
	let length = 0;
	// Left open at the end: a destroyed request takes the connection along, and with it the answer.
	for await (const chunk of req.iterator({ destroyOnReturn: false })) {
		length += chunk.length;
		if (length > MAX_MESSAGE_BYTES) return refused(req, TOO_LONG);
		chunks.push(chunk);
	}
	return { body: Buffer.concat(chunks).toString(), headers: forwardedHeaders(req) };
}

/** Refuses a message, and lets the rest of it pass unread: its connection serves the next request. */
function refused(req: IncomingMessage, refusal: ErrorResponse): ErrorResponse {
	req.resume();
	return refusal;
}

function isJson(type = ''): boolean {
	return /^application\/json\s*(?:;|$)/i.test(type);
}

function forwardedHeaders({ headers }: IncomingMessage): Record<string, string> {
	return Object.fromEntries(
		Object.entries(headers).flatMap(([name, value]): [string, string][] =>
			typeof value === 'string' && (FORWARDED.includes(name) || name.startsWith('mcp-')) ? [[name, value]] : []
		)
	);
}
