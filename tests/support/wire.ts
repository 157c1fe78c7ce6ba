/** Asks a server as the wire has it: nothing decoded, nothing followed, nothing kept. */
import { request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

export interface Reply {
	readonly status: number;
	readonly headers: IncomingHttpHeaders;
	/** The body as it came. */
	readonly body: Buffer;
}

export function ask(address: string, headers: OutgoingHttpHeaders = {}, method = 'GET'): Promise<Reply> {
	return new Promise((resolve, reject) => {
		const sent = request(address, { method, headers, agent: false }, (response) => {
			const chunks: Buffer[] = [];
			response.on('data', (chunk: Buffer) => chunks.push(chunk));
			response.on('error', reject);
			response.on('end', () => {
				resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) });
			});
		});
		sent.on('error', reject);
		sent.end();
	});
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
