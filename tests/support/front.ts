import { createServer } from 'node:http';
import { onTestFinished } from 'vitest';
import {
	createCachingHandler,
	type CachingHandler,
	type CachingHandlerOptions
} from '#lib/server/http/caching-handler.ts';
import { createRenderer, type NodeHandler } from '#lib/server/http/renderer.ts';
import { send, type Question, type Reply } from '#tests/support/wire.ts';

export interface Served {
	readonly front: CachingHandler;
	readonly ask: (path: string, question?: Question) => Promise<Reply>;
	/** What the front logged, in order. */
	readonly logged: readonly string[];
	/** Waits until so many requests have come to the front, and those that it queues are in the queue. */
	readonly arrived: (count: number) => Promise<void>;
}

export const NOON = Date.UTC(2024, 11, 6, 9);

/** A handler that answers every address with 200 and the text that a function makes of it. */
export function textHandler(text: (url: string) => string | Promise<string>): NodeHandler {
	return async (req, res) => {
		const body = await text(req.url ?? '');
		res.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(body);
	};
}

/** A text of a length that brotli and gzip both make smaller, different for each name. */
export function longText(name: string): string {
	return `<p>The dollar costs 18,000 pounds: ${name}</p>\n`.repeat(40);
}

/** Waits for work that was started and not awaited: a few turns of the event loop. */
export async function turns(count = 20): Promise<void> {
	for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** Room for what a test asks for at once: the queue has tests of its own. */
const LIMITS = { atOnce: 8, waiting: 1000, perClient: 1000, patience: 20_000 };

/** A front as a test wants it: what answers, and what differs from the defaults. */
export type ServeOptions = Partial<Omit<CachingHandlerOptions, 'render'>> & {
	readonly handler: NodeHandler;
	readonly origin?: string;
	readonly timeout?: number;
};

/** A front behind a real server on loopback that closes with the test. Version, clock and origin have plain defaults. */
export async function serve({
	handler,
	timeout = 30_000,
	origin = 'https://sarraf.example',
	...options
}: ServeOptions): Promise<Served> {
	const logged: string[] = [];
	const front = createCachingHandler({
		render: createRenderer({ handler, origin, timeout }),
		version: () => 'v1',
		now: () => NOON,
		limits: { pages: LIMITS, pictures: LIMITS },
		log: (error, address) => logged.push(`${address}: ${error instanceof Error ? error.message : String(error)}`),
		...options
	});
	let arrivals = 0;
	const server = createServer((req, res) => {
		arrivals += 1;
		front(req, res);
	});
	const arrived = async (count: number) => {
		while (arrivals < count) await turns(1);
		await turns();
	};
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	onTestFinished(() => {
		server.closeAllConnections();
		server.close();
	});
	const address = server.address();
	if (address === null || typeof address === 'string') throw new TypeError('the server has no port');
	const { port } = address;
	return { front, logged, arrived, ask: (path, question = {}) => send({ port, path }, question) };
}
