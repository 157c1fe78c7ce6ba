import type { IncomingMessage, ServerResponse } from 'node:http';
import { toVariant, type Answer, type Variant } from './answer.ts';
import { recode } from './compression.ts';
import { singleFlight } from './limit.ts';
import { matchesTag, preferredEncoding, type Encoding } from './negotiation.ts';

/** Makes the variant of an answer for a client without brotli. */
export type Recoder = (answer: Answer, encoding: 'gzip' | 'identity') => Promise<Variant>;

/**
 * Makes the function that recodes answers stored as brotli. Gzip is made once and handed over to be kept; plain bytes
 * are made for each who asks, as hardly anyone does.
 *
 * @param keep takes an answer together with its new gzip variant
 * @returns the recoder
 * @example
 * (await createRecoder(keep)(answer, 'gzip')).headers.includes('gzip'); // true
 */
export function createRecoder(keep: (answer: Answer, gzip: Variant) => void): Recoder {
	const once = singleFlight<Variant>();
	return async (answer, encoding) => {
		if (encoding === 'gzip' && answer.gzip !== undefined) return answer.gzip;
		return once(`${answer.tags[encoding]} ${answer.version} ${answer.day} ${answer.address}`, async () => {
			const body = await recode(answer.stored.body, encoding);
			const variant = toVariant(answer.shared, answer.tags[encoding], encoding, body, true);
			if (encoding === 'gzip') keep(answer, variant);
			return variant;
		});
	};
}

const FOR_OTHER_ORIGINS: ReadonlySet<string> = new Set(['Access-Control-Allow-Origin', 'Cross-Origin-Resource-Policy']);

function send(req: IncomingMessage, res: ServerResponse, variant: Variant, control: string): void {
	const headers = variant.headers.slice();
	headers.push('Cache-Control', control);
	res.writeHead(200, headers);
	if (req.method === 'HEAD') res.end();
	else res.end(variant.body);
}

/** 304 carries what a cache must renew: tag, freshness, negotiation, and the leave for other origins to read it. */
function sendNotModified(res: ServerResponse, answer: Answer, encoding: Encoding, control: string): void {
	const headers = ['ETag', answer.tags[encoding], 'Cache-Control', control];
	if (answer.encoding === 'br') headers.push('Vary', 'Accept-Encoding');
	answer.shared.forEach((name, index) => {
		if (index % 2 === 0 && FOR_OTHER_ORIGINS.has(name)) headers.push(name, answer.shared[index + 1] ?? '');
	});
	res.writeHead(304, headers);
	res.end();
}

/**
 * Answers a GET or HEAD request from a kept answer: in the coding that the client prefers, or with 304 when it has
 * that already.
 *
 * @param req the request
 * @param res its response, nothing of which was sent yet
 * @param answer the kept answer
 * @param control the `Cache-Control` of this moment
 * @param recode makes the variant for a client without brotli
 * @returns nothing when the answer was sent at once, else a promise that it will be
 * @example
 * respond(req, res, answer, 'public, max-age=300', recode); // undefined, for a client with brotli
 */
export function respond(
	req: IncomingMessage,
	res: ServerResponse,
	answer: Answer,
	control: string,
	recode: Recoder
): Promise<void> | undefined {
	const { headers } = req;
	const encoding = answer.encoding === 'identity' ? 'identity' : preferredEncoding(headers['accept-encoding']);
	const condition = headers['if-none-match'];
	if (condition !== undefined && matchesTag(condition, answer.tags[encoding])) {
		sendNotModified(res, answer, encoding, control);
	} else if (encoding === 'br' || encoding === answer.encoding) {
		send(req, res, answer.stored, control);
	} else {
		return recode(answer, encoding).then((variant) => send(req, res, variant, control));
	}
	return undefined;
}
