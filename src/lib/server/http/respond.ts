import { once } from 'node:events';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { toVariant, type CachedResponse, type Variant } from './cached-response.ts';
import { transcode } from './compression.ts';
import { ERROR_RESPONSES, sendError } from './error-response.ts';
import { matchesTag, namesTag, preferredEncoding, type Encoding } from './negotiation.ts';
import { FairQueue, type Refused } from './queue.ts';

/** Makes the variant of an answer for a client without brotli, or returns why not. */
export type Transcoder = (answer: CachedResponse, encoding: 'gzip' | 'identity') => Promise<Variant | Refused>;

/** Recoding is short, and a few at a time are many a second. As many may wait as for a page. */
const RECODING = { atOnce: 2, waiting: 512, perClient: 512, patience: 4000 } as const;

/**
 * Makes the function that recodes answers stored as brotli. Gzip is made once and cached. Plain bytes,
 * which hardly any client needs, are shared by those who read them at the same time.
 *
 * @param keep takes an answer together with its new gzip variant
 * @returns the recoder
 * @example
 * (await createTranscoder(keep)(answer, 'gzip')).headers.includes('gzip'); // true
 */
export function createTranscoder(keep: (answer: CachedResponse, gzip: Variant) => void): Transcoder {
	const queue = new FairQueue<Variant>(RECODING);
	const plain = new WeakMap<CachedResponse['shared'], WeakRef<Variant>>();
	return async (answer, encoding) => {
		const { shared, tags } = answer;
		const known = encoding === 'gzip' ? answer.gzip : plain.get(shared)?.deref();
		if (known !== undefined) return known;
		return queue.run('', `${tags[encoding]} ${answer.version} ${answer.day} ${answer.address}`, async () => {
			const body = await transcode(answer.stored.body, encoding);
			const tag = answer.status === 200 ? tags[encoding] : undefined;
			const variant = toVariant(shared, tag, encoding, body, true);
			if (encoding === 'gzip') keep(answer, variant);
			else plain.set(shared, new WeakRef(variant));
			return variant;
		});
	};
}

/** The end of the last response on each socket that was not sent at once. */
const lastOn = new WeakMap<Socket, Promise<unknown>>();

/** Runs when all that went before on a connection is sent: a client that requests much and reads nothing gets nothing more. */
async function inTurn(res: ServerResponse, send: () => Promise<void>): Promise<void> {
	const { socket } = res.req;
	const before = lastOn.get(socket);
	const sent = res.closed ? undefined : once(res, 'close');
	lastOn.set(socket, Promise.all([before, sent]));
	await before;
	if (!res.closed) await send();
}

/** What a 304 repeats of the answer: who may read it, and what else it depends on. */
const REPEATED: ReadonlySet<string> = new Set([
	'Access-Control-Allow-Origin',
	'Access-Control-Expose-Headers',
	'Cross-Origin-Resource-Policy',
	'Vary'
]);

function send(res: ServerResponse, status: number, variant: Variant, control: string): void {
	const headers = variant.headers.slice();
	headers.push('Cache-Control', control);
	res.writeHead(status, headers);
	if (res.req.method === 'HEAD') res.end();
	else res.end(variant.body);
}

async function sendRecoded(
	res: ServerResponse,
	answer: CachedResponse,
	control: string,
	recoded: () => Promise<Variant | Refused>
): Promise<Refused | undefined> {
	let refused: Refused | undefined;
	await inTurn(res, async () => {
		const variant = await recoded();
		if (typeof variant === 'string') refused = variant;
		else send(res, answer.status, variant, control);
	});
	return refused;
}

/** 304 carries what a cache must renew: tag, freshness, negotiation, and the leave for other origins to read it. */
function sendNotModified(res: ServerResponse, answer: CachedResponse, encoding: Encoding, control: string): void {
	const headers = ['ETag', answer.tags[encoding], 'Cache-Control', control];
	if (answer.encoding === 'br') headers.push('Vary', 'Accept-Encoding');
	answer.shared.forEach((name, index) => {
		if (index % 2 === 0 && REPEATED.has(name)) headers.push(name, answer.shared[index + 1] ?? '');
	});
	res.writeHead(304, headers);
	res.end();
}

/** What a request's conditions make of an answer with a tag: whether it is wanted comes before whether it is known. */
function conditionOf(
	{ 'if-match': wanted, 'if-none-match': known }: IncomingHttpHeaders,
	tag: string
): 'failed' | 'known' | 'met' {
	if (wanted !== undefined && !namesTag(wanted, tag)) return 'failed';
	return known !== undefined && matchesTag(known, tag) ? 'known' : 'met';
}

/**
 * Answers a GET or HEAD request from a cached answer: in the coding that the client prefers, with 304 when it has that already,
 * or with 412 when it wants another content.
 *
 * @param req the request
 * @param res its response, nothing of which was sent yet
 * @param answer - the cached answer
 * @param control the `Cache-Control` of this moment
 * @param transcode makes the variant for a client without brotli
 * @returns nothing when the answer was sent at once, else a promise that it is sent, or of why it cannot be
 * @example
 * respond(req, res, answer, 'public, max-age=300', recode); // undefined, for a client with brotli
 */
export function respond(
	req: IncomingMessage,
	res: ServerResponse,
	answer: CachedResponse,
	control: string,
	transcode: Transcoder
): Promise<Refused | undefined> | undefined {
	const { headers } = req;
	const encoding = answer.encoding === 'identity' ? 'identity' : preferredEncoding(headers['accept-encoding']);
	const condition = answer.status === 200 ? conditionOf(headers, answer.tags[encoding]) : 'met';
	if (condition === 'failed') {
		sendError(req, res, ERROR_RESPONSES['other-content']);
	} else if (condition === 'known') {
		sendNotModified(res, answer, encoding, control);
	} else if (encoding === 'br' || encoding === answer.encoding) {
		send(res, answer.status, answer.stored, control);
	} else {
		return sendRecoded(res, answer, control, () => transcode(answer, encoding));
	}
	return undefined;
}
