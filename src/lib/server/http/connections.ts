import { STATUS_CODES, type Server } from 'node:http';
import { sentError, type ErrorResponse } from './error-response.ts';

/** How long a connection may take for what, in milliseconds. */
const TIMES = {
	/** For the head of a request. */
	headersTimeout: 15_000,
	/** For a whole request. */
	requestTimeout: 30_000,
	/** Without a byte in either direction while an answer is under way. */
	timeout: 60_000,
	/** Between two requests: longer than proxies keep a connection, or they would send a request into its end. */
	keepAliveTimeout: 75_000
} as const;

/** More would cost memory and file handles that those who are served need. */
const MOST_CONNECTIONS = 8192;

/** How often connections are closed that have become idle while the server ends, in milliseconds. */
const SWEEP = 50;

/** The response to a request that cannot be parsed, by the code of the error. */
const UNREADABLE: Readonly<Record<string, ErrorResponse>> = {
	HPE_HEADER_OVERFLOW: { status: 431, text: 'The header of the request is too large.' },
	HPE_INVALID_TRANSFER_ENCODING: { status: 501, text: 'This transfer coding is not known.' },
	ERR_HTTP_REQUEST_TIMEOUT: { status: 408, text: 'The request took too long.' }
};
const NO_REQUEST: ErrorResponse = { status: 400, text: 'This is not a request by HTTP.' };

/** A refusal as raw bytes, for a connection that has no response object. */
function onTheWire(refusal: ErrorResponse): string {
	const { headers, body } = sentError(refusal, '');
	headers.push('Connection', 'close');
	const lines = headers.flatMap((name, i) => (i % 2 === 0 ? [`${name}: ${headers[i + 1] ?? ''}`] : []));
	return [`HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status]}`, ...lines, '', body].join('\r\n');
}

/**
 * Bounds what connections may cost, and answers requests that cannot be read as all others are refused.
 *
 * @param server - before or after it listens
 */
export function boundConnections(server: Server): void {
	Object.assign(server, TIMES);
	server.maxConnections = MOST_CONNECTIONS;
	server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
		if (error.code === 'ECONNRESET' || !socket.writable) return socket.destroy();
		return socket.end(onTheWire(UNREADABLE[error.code ?? ''] ?? NO_REQUEST));
	});
}

/**
 * Ends a server in good order: nobody is let in, what is under way is answered and its connection closed, and whatever
 * is still open at the deadline is cut.
 *
 * @param server - that listens
 * @param patience - until the deadline, in milliseconds
 * @returns when nothing is open any more
 */
export async function closeServer(server: Server, patience: number): Promise<void> {
	const deadline = setTimeout(() => server.closeAllConnections(), patience);
	const sweep = setInterval(() => server.closeIdleConnections(), SWEEP);
	server.prependListener('request', (_request, response) => {
		response.shouldKeepAlive = false;
	});
	await new Promise((closed) => server.close(closed));
	clearInterval(sweep);
	clearTimeout(deadline);
}
