/** A publisher of our own on loopback, for tests of what reads publishers. */
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LookupFunction } from 'node:net';
import { allowedHosts } from '../../../src/keeper/fetch/public-address.ts';
import { fetchClient, type FetchClient } from '../../../src/keeper/fetch/client.ts';
import { rawStore, type RawStore } from '../../../src/keeper/fetch/raw-store.ts';

/** What a publisher answers at a path. */
type Page = string | ((request: IncomingMessage, response: ServerResponse) => void);

/** A running publisher. */
export interface Publisher {
	readonly origin: string;
	readonly host: string;
	/** The requests that came, as `GET /path`, robots.txt left out. */
	readonly requests: IncomingMessage[];
	/** What is published, by path; changes hold from the next request on. A text is JSON. */
	readonly pages: Map<string, Page>;
	readonly close: () => Promise<void>;
}

/** Starts a publisher on a free port. Paths that it does not know answer 404. */
export async function publisher(pages: Readonly<Record<string, Page>> = {}): Promise<Publisher> {
	const known = new Map(Object.entries(pages));
	const requests: IncomingMessage[] = [];
	const listener: RequestListener = (request, response) => {
		const page = known.get(request.url ?? '');
		if (request.url !== '/robots.txt') requests.push(request);
		if (typeof page === 'function') return page(request, response);
		if (page === undefined) return response.writeHead(404).end();
		return response.writeHead(200, { 'content-type': 'application/json' }).end(page);
	};
	const server = createServer(listener);
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	const host = `127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
	const close = () =>
		new Promise<void>((resolve) => {
			server.closeAllConnections();
			server.close(() => resolve());
		});
	return { origin: `http://${host}`, host, requests, pages: known, close };
}

/** A client with a store in a folder of its own, and the waits that it would have made. */
export interface TestClient extends FetchClient {
	readonly store: RawStore;
	readonly waits: number[];
	readonly remove: () => Promise<void>;
}

/** A client that may reach the named hosts, does not wait between attempts, and gives up soon. */
export async function testClient(allow: string, lookup?: LookupFunction): Promise<TestClient> {
	const folder = await mkdtemp(join(tmpdir(), 'sarraf-raw-'));
	const store = rawStore(folder);
	const waits: number[] = [];
	const client = fetchClient({
		store,
		allowed: allowedHosts(allow),
		home: 'https://sarraf.example',
		timeouts: { connect: 400, headers: 400, body: 400, total: 1200 },
		...(lookup ? { lookup } : {}),
		now: () => Date.UTC(2026, 10, 29, 10),
		wait: async (milliseconds) => void waits.push(milliseconds)
	});
	return { ...client, store, waits, remove: () => rm(folder, { recursive: true }) };
}
