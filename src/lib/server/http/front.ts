import type { IncomingMessage, ServerResponse } from 'node:http';
import { canonicalAddress, pathOf } from './address.ts';
import type { Answer, Outcome } from './answer.ts';
import { AnswerCache, type CacheStats } from './cache.ts';
import { cacheControl, createToday } from './freshness.ts';
import { framingOrigins, isOpen, preflightHeaders, sharedHeaders } from './headers.ts';
import { withinRoom, type Room } from './limit.ts';
import { refuse, type Refusal } from './refusal.ts';
import { createRenderer, type NodeHandler, type Rendered } from './renderer.ts';
import { createRecoder, respond } from './respond.ts';

export interface FrontOptions {
	/** The framework's handler, asked once for each answer. */
	readonly handler: NodeHandler;
	/** The version of the record that is current now; read at every request, so it must be cheap. */
	readonly version: () => string;
	/** Where readers meet the site, such as `https://sarraf.example`. */
	readonly origin: string;
	/** The clock, in milliseconds since 1970. */
	readonly now?: () => number;
	/** The cache's bound in bytes; 64 MiB unless told. */
	readonly maxBytes?: number;
	/** The origins that may frame an embed; everyone unless told. */
	readonly frameAncestors?: readonly string[];
	/** Told of each failure, once. */
	readonly log?: (error: unknown, address: string) => void;
	/** Milliseconds after which a render is given up; 30,000 unless told. */
	readonly timeout?: number;
	/** How many answers are rendered at once, and how many wait for that; 4 and 256 unless told. */
	readonly room?: Room;
}

/** A request listener for `http.createServer`, with the counters of its cache. */
export interface Front {
	(req: IncomingMessage, res: ServerResponse): void;
	readonly stats: () => CacheStats;
}

/** The parts of a front that answering takes. */
interface Chain {
	readonly ask: (raw: string, address: string) => Promise<Outcome>;
	readonly give: (req: IncomingMessage, res: ServerResponse, answer: Answer) => Promise<void> | undefined;
	readonly frameAncestors: readonly string[];
}

const HEALTH = '/healthz';
const DEFAULTS = {
	now: Date.now,
	maxBytes: 64 * 2 ** 20,
	frameAncestors: [],
	timeout: 30_000,
	room: { atOnce: 4, waiting: 256 }
} as const;
const NOT_ALLOWED: Refusal = { status: 405, text: 'Only GET and HEAD.', headers: ['Allow', 'GET, HEAD'] };
const FAILED: Refusal = { status: 500, text: 'This page could not be made. Please try again in a minute.' };

function logToConsole(error: unknown, address: string): void {
	console.error(`could not answer ${address}:`, error);
}

/** Sends a render that is not kept: another status than 200, or one that asked not to be stored. */
function pass(req: IncomingMessage, res: ServerResponse, rendered: Rendered, shared: readonly string[]): void {
	const length = ['Content-Length', String(rendered.body.length), 'Cache-Control', 'no-store'];
	res.writeHead(rendered.status, [...shared, ...length]);
	res.end(req.method === 'HEAD' ? undefined : rendered.body);
}

/** Tells a browser that a script of another site may fetch an address, where it may. */
function allow(req: IncomingMessage, res: ServerResponse, address: string): void {
	if (!isOpen(pathOf(address))) return refuse(req, res, NOT_ALLOWED);
	res.writeHead(204, [...preflightHeaders]);
	res.end();
}

/** Answers what was not found the short way: reads the address, then waits for what is kept or rendered. */
async function answerTheLongWay(chain: Chain, req: IncomingMessage, res: ServerResponse, raw: string): Promise<void> {
	const { method } = req;
	if (method !== 'GET' && method !== 'HEAD' && method !== 'OPTIONS') return refuse(req, res, NOT_ALLOWED);
	const address = canonicalAddress(raw);
	if (typeof address !== 'string') return refuse(req, res, address);
	if (method === 'OPTIONS') return allow(req, res, address);
	const outcome = await chain.ask(raw, address);
	if (outcome.kind === 'answer') return chain.give(req, res, outcome);
	if (outcome.kind === 'failed') return refuse(req, res, FAILED);
	return pass(req, res, outcome.rendered, sharedHeaders(outcome.rendered, address, chain.frameAncestors));
}

function createChain(options: FrontOptions, log: (error: unknown, address: string) => void): [Chain, AnswerCache] {
	const { handler, version, origin, now, maxBytes, timeout, room } = { ...DEFAULTS, ...options };
	const frameAncestors = framingOrigins(options.frameAncestors ?? DEFAULTS.frameAncestors);
	const render = createRenderer({ handler, origin, timeout });
	const today = createToday();
	const day = () => today(now()).day;
	const cache = new AnswerCache({ render: withinRoom(render, room), version, day, maxBytes, frameAncestors, log });
	const recode = createRecoder((answer, gzip) => cache.keepGzip(answer, gzip));

	/** Milliseconds for which an answer stays true; none when the record or the day has turned. */
	const left = (answer: Answer): number => {
		const instant = now();
		const { day, end } = today(instant);
		return answer.day === day && answer.version === version() ? end - instant : 0;
	};
	const chain: Chain = {
		ask: async (raw, address) =>
			address === HEALTH ? { kind: 'passed', rendered: await render(address) } : cache.obtain(raw, address),
		give: (req, res, answer) => respond(req, res, answer, cacheControl(answer.freshness, left(answer)), recode),
		frameAncestors
	};
	return [chain, cache];
}

/**
 * Makes the whole chain in front of the framework: read the address, answer it from memory, else render it once.
 *
 * @param options the framework's handler, the record's version, the site's origin, and what differs from the defaults
 * @returns the request listener, with `stats`
 * @throws RangeError when origin, maxBytes or frameAncestors is not usable
 * @example
 * http.createServer(createFront({ handler, version: () => record.version, origin: 'https://sarraf.example' })).listen(3000);
 */
export function createFront(options: FrontOptions): Front {
	const log = options.log ?? logToConsole;
	const [chain, cache] = createChain(options, log);
	const fail = (req: IncomingMessage, res: ServerResponse, error: unknown): void => {
		log(error, req.url ?? '');
		if (res.headersSent) res.destroy();
		else refuse(req, res, FAILED);
	};
	const front = (req: IncomingMessage, res: ServerResponse): void => {
		const raw = req.url ?? '';
		const answer = req.method === 'GET' ? cache.hit(raw) : undefined;
		const rest = answer === undefined ? answerTheLongWay(chain, req, res, raw) : chain.give(req, res, answer);
		rest?.catch((error: unknown) => fail(req, res, error));
	};
	return Object.assign(front, { stats: () => cache.stats });
}
