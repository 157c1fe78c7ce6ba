import type { IncomingMessage, OutgoingHttpHeaders, RequestListener, ServerResponse } from 'node:http';
import inject from 'light-my-request';
import type { Message } from './message.ts';
import type { Encoding } from './negotiation.ts';

/** A Node request handler, as SvelteKit's Node adapter makes one. */
export type NodeHandler = (req: IncomingMessage, res: ServerResponse, next: (error?: unknown) => void) => unknown;

/** What the bytes of a render come to before anyone is sent them. */
export interface CodedBody {
	/** The entity tags of the plain body, by coding. */
	readonly tags: Readonly<Record<Encoding, string>>;
	/** The body in brotli, where that is smaller. */
	readonly brotli: Buffer | undefined;
}

/** What a handler answered, whole. */
export interface Rendered {
	readonly status: number;
	/** Names in lower case. */
	readonly headers: Readonly<OutgoingHttpHeaders>;
	readonly body: Buffer;
	/** Its body named and compressed, where the thread that rendered it has done so. */
	readonly coded?: CodedBody;
}

/** Renders a canonical address, or its answer to a message; rejects when the handler throws, breaks off or takes too long. */
export type Render = (address: string, message?: Message) => Promise<Rendered>;

export interface RendererOptions {
	readonly handler: NodeHandler;
	/** Where readers meet the site, such as `https://sarraf.example`: absolute addresses in pages are made from it. */
	readonly origin: string;
	/** Milliseconds after which a render is given up, so that one that hangs does not hold its address for ever. */
	readonly timeout?: number;
}

/** A render learns nothing about the client: it gets the site's own origin instead. */
function requestHeaders(origin: string): Record<string, string> {
	if (!/^https?:\/\/[^/?#@]+$/.test(origin)) {
		throw new RangeError(
			`origin must look like https://sarraf.example, without a path; it is ${JSON.stringify(origin)}`
		);
	}
	const { host, protocol } = new URL(origin);
	return {
		host,
		'x-forwarded-host': host,
		'x-forwarded-proto': protocol.slice(0, -1),
		'user-agent': 'sarraf'
	};
}

/** A message as a request; its headers cannot replace the site's own. */
function postOf({ body, headers }: Message, own: Readonly<Record<string, string>>) {
	return { method: 'POST', payload: body, headers: { ...headers, ...own } } as const;
}

/** The handler as a listener whose every failure, thrown, rejected or passed on, breaks the response off. */
function listener(handler: NodeHandler): RequestListener {
	return (req, res) => {
		const fail = (error: unknown): void => {
			res.destroy(error instanceof Error ? error : new Error(String(error)));
		};
		const next = (error?: unknown): void => {
			if (error !== undefined) fail(error);
			else res.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found\n');
		};
		const run = async (): Promise<void> => {
			await handler(req, res, next);
		};
		run().catch(fail);
	};
}

/**
 * Makes the function that requests an address from a handler without a socket and without any header of a client except
 * those of a message, so that an answer is a function of the address, or of the message, alone.
 *
 * @param options the handler, the site's origin, and the longest a render may take (30,000 ms)
 * @returns the render function
 * @throws RangeError when the origin is not `http(s)://host`
 * @example
 * await createRenderer({ handler, origin: 'https://sarraf.example' })('/'); // { status: 200, headers: {…}, body: <Buffer> }
 */
export function createRenderer({ handler, origin, timeout = 30_000 }: RendererOptions): Render {
	const headers = requestHeaders(origin);
	const listen = listener(handler);
	return async (address, message) => {
		const end = new AbortController();
		// A timer that is cleared: one that is only forgotten holds the render, and its page, until it goes off.
		const timer = setTimeout(() => end.abort(new Error(`took more than ${timeout} ms`)), timeout);
		try {
			const request = message === undefined ? ({ method: 'GET', headers } as const) : postOf(message, headers);
			const response = await inject(listen, { ...request, url: address, signal: end.signal });
			return { status: response.statusCode, headers: response.headers, body: response.rawPayload };
		} finally {
			clearTimeout(timer);
		}
	};
}
