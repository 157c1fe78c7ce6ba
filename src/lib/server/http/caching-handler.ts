import type { IncomingMessage, ServerResponse } from 'node:http';
import { HEALTH, READY } from '#lib/query/addresses.ts';
import { canonicalAddress, pathOf } from './address.ts';
import type { CachedResponse, RenderResult } from './cached-response.ts';
import { AnswerCache, type CacheOptions, type CacheStats } from './cache.ts';
import { clientReader } from './client.ts';
import { isOpen, PREFLIGHT_HEADERS } from './cross-origin.ts';
import { cacheControl, createToday } from './freshness.ts';
import { movedTo, redirect, renderCurrent } from './former-names.ts';
import { framingOrigins, sharedHeaders } from './headers.ts';
import { readMessage, takesMessages, type Message } from './message.ts';
import { withForm } from './negotiation.ts';
import { FairQueue, type Refused } from './queue.ts';
import { sendError, ERROR_RESPONSES } from './error-response.ts';
import type { Render, Rendered } from './renderer.ts';
import { createTranscoder, respond } from './respond.ts';

export interface CachingHandlerOptions {
	/** Called once for each answer. */
	readonly render: Render;
	/** The version of the record that is current now; read at every request, so it must be cheap. */
	readonly version: () => string;
	/** The clock, in milliseconds since 1970. */
	readonly now?: () => number;
	/** The cache's bound in bytes; 64 MiB unless given. */
	readonly maxBytes?: number;
	/** The origins that may frame an embed; everyone unless given. */
	readonly frameAncestors?: readonly string[];
	/** The proxies whose `X-Forwarded-For` is believed; none unless given. */
	readonly trustedProxies?: readonly string[];
	/** Whether the server answers what it has and is to be sent nothing more; it never ends unless given. */
	readonly isEnding?: () => boolean;
	/** Called with each failure, once. */
	readonly log?: (error: unknown, address: string) => void;
	/** How many renders may run and wait. */
	readonly limits?: CacheOptions['limits'];
	/** Milliseconds after which a client with too many waiting is refused another; half a second unless given. */
	readonly refusalDelay?: number;
}

/** A request listener for `http.createServer`, with the counters of its cache. */
export interface CachingHandler {
	(req: IncomingMessage, res: ServerResponse): void;
	readonly stats: () => CacheStats;
}

/** The parts of a front that answering takes. */
interface Chain {
	readonly ask: (req: IncomingMessage, raw: string, address: string) => Promise<RenderResult | Refused>;
	readonly give: (
		req: IncomingMessage,
		res: ServerResponse,
		answer: CachedResponse
	) => Promise<Refused | undefined> | undefined;
	readonly post: (req: IncomingMessage, address: string, message: Message) => Promise<RenderResult | Refused>;
	readonly frameAncestors: readonly string[];
	readonly isEnding: () => boolean;
}

/** How the server is: rendered each time, and never behind what readers wait for. */
const STATES: readonly string[] = [HEALTH.path, READY.path];

/** Half a second for each refusal: a client that retries at once would cost more than one that waits for its turn. */
const REFUSAL_DELAY = 500;

/** Milliseconds that a render waits for its turn: with the longest render after it, no connection is cut before the answer. */
const PATIENCE = 20_000;

/** As many pages wait as are rendered within their patience: a client within its own limit is answered. */
export const USUAL_LIMITS = {
	pages: { atOnce: 1, waiting: 512, perClient: 48, patience: PATIENCE },
	pictures: { atOnce: 1, waiting: 64, perClient: 8, patience: PATIENCE }
} as const satisfies CacheOptions['limits'];

const DEFAULTS = {
	now: Date.now,
	maxBytes: 64 * 2 ** 20,
	frameAncestors: [],
	trustedProxies: [],
	refusalDelay: REFUSAL_DELAY,
	isEnding: () => false,
	limits: USUAL_LIMITS
} as const;

function logToConsole(error: unknown, address: string): void {
	console.error(`could not answer ${address}:`, error);
}

/** Sends a render that is not cached: a status other than 200, or one with no-store. */
function pass(req: IncomingMessage, res: ServerResponse, rendered: Rendered, shared: readonly string[]): void {
	const length = ['Content-Length', String(rendered.body.length), 'Cache-Control', 'no-store'];
	res.writeHead(rendered.status, [...shared, ...length]);
	res.end(req.method === 'HEAD' ? undefined : rendered.body);
}

/** Tells a browser that a script of another site may fetch an address, where it may. */
function allow(req: IncomingMessage, res: ServerResponse, address: string): void {
	if (!isOpen(pathOf(address))) return sendError(req, res, ERROR_RESPONSES.notAllowed);
	res.writeHead(204, PREFLIGHT_HEADERS[takesMessages(pathOf(address)) ? 'message' : 'read']);
	res.end();
}

/** Answers a request to an address that accepts messages: by POST alone. */
async function answerMessage(
	chain: Chain,
	req: IncomingMessage,
	res: ServerResponse,
	address: string
): Promise<Refused | undefined> {
	if (req.method !== 'POST') return void sendError(req, res, ERROR_RESPONSES.onlyMessages);
	const message = await readMessage(req);
	if ('status' in message) return void sendError(req, res, message);
	return finish(chain, req, res, address, await chain.post(req, address, message));
}

/** Sends the result of a request. */
function finish(
	chain: Chain,
	req: IncomingMessage,
	res: ServerResponse,
	address: string,
	result: RenderResult | Refused
): Promise<Refused | undefined> | Refused | undefined {
	if (typeof result === 'string') return result;
	if (result.kind === 'answer') return chain.give(req, res, result);
	if (result.kind === 'failed') return void sendError(req, res, ERROR_RESPONSES.failed);
	return void pass(req, res, result.rendered, sharedHeaders(result.rendered, address, chain.frameAncestors));
}

/** Answers what the fast path did not find: reads the address, then waits for the cached or rendered answer. */
async function answerTheLongWay(
	chain: Chain,
	req: IncomingMessage,
	res: ServerResponse,
	raw: string
): Promise<Refused | undefined> {
	const { method } = req;
	const refused = (refusal: Parameters<typeof sendError>[2]): undefined => void sendError(req, res, refusal);
	const address = canonicalAddress(raw);
	if (typeof address !== 'string') return refused(address);
	if (method === 'OPTIONS') return void allow(req, res, address);
	if (takesMessages(pathOf(address))) return answerMessage(chain, req, res, address);
	if (method !== 'GET' && method !== 'HEAD') return refused(ERROR_RESPONSES.notAllowed);
	if (address === READY.path && chain.isEnding()) return refused(ERROR_RESPONSES.ending);
	const moved = movedTo(address);
	if (moved !== undefined) return void redirect(req, res, moved);
	return finish(chain, req, res, address, await chain.ask(req, raw, address));
}

function createChain(
	options: CachingHandlerOptions,
	log: (error: unknown, address: string) => void
): [Chain, AnswerCache] {
	const { version, now, maxBytes, limits, isEnding } = { ...DEFAULTS, ...options };
	const render = renderCurrent(options.render);
	const frameAncestors = framingOrigins(options.frameAncestors ?? DEFAULTS.frameAncestors);
	const clientOf = clientReader(options.trustedProxies ?? DEFAULTS.trustedProxies);
	const today = createToday();
	const day = () => today(now()).day;
	const cache = new AnswerCache({ render, version, day, maxBytes, frameAncestors, log, limits });
	const states = new FairQueue<RenderResult>(limits.pages);
	const transcode = createTranscoder((answer, gzip) => cache.keepGzip(answer, gzip));

	/** Milliseconds for which an answer stays true; none when the record or the day has turned. */
	const left = (answer: CachedResponse): number => {
		const instant = now();
		const { day, end } = today(instant);
		return answer.day === day && answer.version === version() ? end - instant : 0;
	};
	const chain: Chain = {
		ask: (req, raw, address) =>
			STATES.includes(address)
				? states.run('', address, async () => ({ kind: 'passed', rendered: await render(address) }))
				: cache.obtain(raw, address, clientOf(req)),
		post: (req, address, message) =>
			cache.pass(clientOf(req), `${address} ${JSON.stringify(message)}`, () => options.render(address, message)),
		give: (req, res, answer) => respond(req, res, answer, cacheControl(answer.freshness, left(answer)), transcode),
		frameAncestors,
		isEnding
	};
	return [chain, cache];
}

/**
 * Makes the whole chain in front of the framework: read the address, answer it from memory, else render it once.
 *
 * @param options what renders, the record's version, and what differs from the defaults
 * @returns the request listener, with `stats`
 * @throws RangeError when maxBytes, frameAncestors, trustedProxies or limits are not usable
 * @example
 * http.createServer(createCachingHandler({ render, version: () => record.version })).listen(3000);
 */
export function createCachingHandler(options: CachingHandlerOptions): CachingHandler {
	const log = options.log ?? logToConsole;
	const [chain, cache] = createChain(options, log);
	const fail = (req: IncomingMessage, res: ServerResponse, error: unknown): void => {
		log(error, req.url ?? '');
		if (res.headersSent) res.destroy();
		else sendError(req, res, ERROR_RESPONSES.failed);
	};
	const { refusalDelay } = { ...DEFAULTS, ...options };
	const refuse = (req: IncomingMessage, res: ServerResponse, refused: Refused): void => {
		const send = (): void => sendError(req, res, ERROR_RESPONSES[refused]);
		if (refused === 'too-many') setTimeout(send, refusalDelay);
		else send();
	};
	const front = (req: IncomingMessage, res: ServerResponse): void => {
		const raw = withForm(req.url ?? '', req.headers.accept);
		const answer = req.method === 'GET' ? cache.hit(raw) : undefined;
		const rest = answer === undefined ? answerTheLongWay(chain, req, res, raw) : chain.give(req, res, answer);
		rest?.then(
			(refused) => refused && refuse(req, res, refused),
			(error: unknown) => fail(req, res, error)
		);
	};
	return Object.assign(front, { stats: () => cache.stats });
}
