/** A slow line before the tested server: pages come through it in pieces, and everything else as it is. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { send } from '#tests/support/wire.ts';

/** The pieces of a page, in the order in which they come; each is sent when the test says so. */
export type Pieces = (html: string) => AsyncIterable<string>;

export class SlowLine {
	readonly origin: string;
	readonly #server: Server;

	private constructor(server: Server, port: number) {
		this.#server = server;
		this.origin = `http://127.0.0.1:${port}`;
	}

	/**
	 * Starts a line to a server.
	 *
	 * @param to - the origin of the server
	 * @example const line = await SlowLine.start('http://127.0.0.1:34173', (html) => evenly(html, 60)); await page.goto(line.origin)
	 */
	static start(to: string | undefined, pieces: Pieces): Promise<SlowLine> {
		const server = createServer((request, response) => void pass(to ?? '', pieces, request, response));
		return new Promise((resolve, reject) => {
			server.on('error', reject);
			server.listen(0, '127.0.0.1', () => {
				const address = server.address();
				if (address === null || typeof address === 'string') return reject(new TypeError('the line has no port'));
				resolve(new SlowLine(server, address.port));
			});
		});
	}

	stop(): void {
		this.#server.closeAllConnections();
		this.#server.close();
	}
}

async function pass(to: string, pieces: Pieces, request: IncomingMessage, response: ServerResponse): Promise<void> {
	const { status, headers, body } = await send(`${to}${request.url ?? '/'}`, {
		headers: { accept: request.headers.accept, 'accept-encoding': 'identity' }
	});
	const { 'content-type': type = '', 'content-security-policy': policy } = headers;
	if (policy !== undefined) response.setHeader('content-security-policy', policy);
	response.writeHead(status, { 'content-type': type });
	if (type.startsWith('text/html')) for await (const piece of pieces(body.toString())) response.write(piece);
	else response.write(body);
	response.end();
}

/**
 * Cuts a page behind tags of its body, the same number of them in each piece, and waits after each, so that it is painted.
 *
 * @param count - how many pieces
 * @param pause - milliseconds
 */
export async function* evenly(html: string, count: number, pause = 15): AsyncGenerator<string> {
	const body = html.indexOf('<body');
	const ends = [...html.matchAll(/>/g)].map(({ index }) => index + 1).filter((end) => end > body);
	let from = 0;
	for (let i = 1; i <= count; i++) {
		const to = i === count ? html.length : (ends[Math.floor((i * ends.length) / count)] ?? html.length);
		yield html.slice(from, to);
		from = to;
		await new Promise((done) => setTimeout(done, pause));
	}
}
