/** Fetches files from publishers: politely, within limits, from public machines only; stores every answer. */
import { createHash } from 'node:crypto';
import type { LookupFunction } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { exchange, type RawAnswer } from './exchange.ts';
import { isFault, type FetchFault } from './faults.ts';
import { follow } from './follow.ts';
import type { Timeouts } from './guarded-agent.ts';
import { mediaTypeFault, type MediaKind } from './media-type.ts';
import type { AllowedHosts } from './public-address.ts';
import type { RawStore, StoredAnswer } from './raw-store.ts';
import { waitBefore } from './retry.ts';
import { PRODUCT, requesterOf } from './requester.ts';
import { robotsCheck } from './robots.ts';

/** What is wanted of a publisher. */
export interface FetchRequest {
	/** The id of the source that it is for. */
	readonly source: string;
	readonly address: string;
	readonly kind: MediaKind;
	/** The most that the answer may be, decoded; 20 MB where left out. */
	readonly maxBytes?: number;
	/** The media type to accept, if the publisher has several. */
	readonly accept?: string;
	/** What the bytes must be, as publishers of packages write it: `sha512-…`. */
	readonly integrity?: string;
}

/** A readable answer: its request, what is stored of it, and its bytes. */
export interface FetchAnswer {
	readonly request: FetchRequest;
	readonly stored: StoredAnswer;
	readonly bytes: Uint8Array;
	/** Whether the publisher answered that nothing has changed since the last time. */
	readonly unchanged: boolean;
}

/** What came of a request. */
export type Fetched = FetchAnswer | FetchFault;

/** Asks for files. */
export interface FetchClient {
	readonly get: (request: FetchRequest) => Promise<Fetched>;
	/** Ends its connections. */
	readonly close: () => Promise<void>;
}

export interface ClientOptions {
	readonly store: RawStore;
	/** Hosts allowed in addition to public ones, from `SARRAF_FETCH_ALLOW`. */
	readonly allowed: AllowedHosts;
	/** Where publishers read who we are: the address of the site. */
	readonly home: string;
	readonly timeouts?: Timeouts;
	readonly lookup?: LookupFunction;
	readonly now?: () => number;
	readonly wait?: (milliseconds: number) => Promise<unknown>;
}

const TIMEOUTS: Timeouts = { connect: 10_000, headers: 20_000, body: 20_000, total: 180_000 };
const MAX_BYTES = 20_000_000;
const ATTEMPTS = 3;

/**
 * A client for one run of a command.
 *
 * @example
 * const client = fetchClient({ store: rawStore('raw'), allowed: allowedHosts(undefined), home: 'https://sarraf.example' });
 * const fetched = await client.get({ source: 'example', address: 'https://example.org/rates.json', kind: 'json' });
 * if (isFault(fetched)) console.error(describeFetchFault(fetched));
 */
export function fetchClient(options: ClientOptions): FetchClient {
	const { store, allowed, home, timeouts = TIMEOUTS, lookup, now = Date.now, wait = sleep } = options;
	const requester = requesterOf({ allowed, home, timeouts, ...(lookup ? { lookup } : {}) });
	const robots = robotsCheck(requester, PRODUCT);
	const get = async (request: FetchRequest): Promise<Fetched> => {
		const previous = await store.latest(request.address);
		const { accept, maxBytes = MAX_BYTES } = request;
		const headers = { ...(accept ? { accept } : {}), ...conditions(previous) };
		for (let attempt = 1; ; attempt++) {
			const ending = await follow(robots, request.address, (next) => exchange(requester, next, headers, maxBytes));
			const retry = isFault(ending) ? ending : { status: ending.status, retryAfter: ending.header('retry-after') };
			const pause = attempt < ATTEMPTS ? waitBefore(retry, attempt, now()) : undefined;
			if (pause === undefined) return isFault(ending) ? ending : finish(store, request, ending, previous, now());
			await wait(pause);
		}
	};
	return { get, close: () => requester.agent.close() };
}

/** The headers of a conditional request. */
function conditions(previous: StoredAnswer | undefined): Readonly<Record<string, string>> {
	return {
		...(previous?.etag ? { 'if-none-match': previous.etag } : {}),
		...(previous?.last_modified ? { 'if-modified-since': previous.last_modified } : {})
	};
}

/** Stores an answer and returns whether it may be read. */
async function finish(
	store: RawStore,
	request: FetchRequest,
	{ status, header, bytes }: RawAnswer,
	previous: StoredAnswer | undefined,
	now: number
): Promise<Fetched> {
	const { source, address, kind, integrity } = request;
	const unchanged = status === 304 && previous !== undefined;
	const etag = header('etag');
	const modified = header('last-modified');
	const facts = {
		source,
		kind,
		address,
		at: new Date(now).toISOString(),
		status,
		...(etag ? { etag } : {}),
		...(modified ? { last_modified: modified } : {}),
		content_type: header('content-type') ?? ''
	};
	const stored = unchanged ? previous : await store.add(facts, bytes);
	const body = unchanged ? await store.read(previous.sha256) : bytes;
	if (!unchanged && status !== 200) return { kind: 'status', address, found: `status ${status}` };
	const found = mediaTypeFault(kind, stored.content_type, body);
	if (!found && !isIntact(body, integrity))
		return { kind: 'integrity', address, found: 'other bytes than were announced' };
	return found ? { kind: 'media-type', address, found } : { request, stored, bytes: body, unchanged };
}

function isIntact(bytes: Uint8Array, integrity: string | undefined): boolean {
	const [algorithm = '', expected] = integrity?.split('-') ?? [];
	return expected === undefined || createHash(algorithm).update(bytes).digest('base64') === expected;
}
