/** Asks a server as the wire has it: nothing decoded, nothing followed, nothing kept. */
import { request, type IncomingHttpHeaders, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

/** What a client sends beside the address. */
export interface Question {
	readonly method?: string;
	readonly headers?: OutgoingHttpHeaders;
	readonly payload?: string | undefined;
}

export interface Reply {
	readonly status: number;
	readonly headers: IncomingHttpHeaders;
	/** The body as it came. */
	readonly body: Buffer;
}

/** Sends a request to an address, or to a port and a path as they are, on a connection of its own. */
export function send(
	to: string | { readonly port: number; readonly path: string },
	question: Question = {}
): Promise<Reply> {
	const { method = 'GET', headers = {}, payload } = question;
	return new Promise((resolve, reject) => {
		const options = { method, headers, agent: false };
		const receive = (response: IncomingMessage) => {
			const chunks: Buffer[] = [];
			response.on('data', (chunk: Buffer) => chunks.push(chunk));
			response.on('error', reject);
			response.on('end', () => {
				resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) });
			});
		};
		const sent =
			typeof to === 'string'
				? request(to, options, receive)
				: request({ ...options, ...to, host: '127.0.0.1' }, receive);
		sent.on('error', reject);
		sent.end(payload);
	});
}

export function ask(address: string, headers: OutgoingHttpHeaders = {}, method = 'GET'): Promise<Reply> {
	return send(address, { method, headers });
}

/** The body as its coding decodes it; empty where there is none, as in an answer to HEAD. */
export function decodedBytes({ headers, body }: Reply): Buffer {
	const coding = headers['content-encoding'];
	if (body.length === 0) return body;
	return coding === 'br' ? brotliDecompressSync(body) : coding === 'gzip' ? gunzipSync(body) : body;
}

/** The same as text. */
export function decoded(reply: Reply): string {
	return decodedBytes(reply).toString('utf8');
}
