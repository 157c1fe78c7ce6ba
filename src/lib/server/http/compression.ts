import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, brotliDecompress, constants, gzip, type BrotliOptions } from 'node:zlib';

const toBrotli = promisify(brotliCompress);
const fromBrotli = promisify(brotliDecompress);
const toGzip = promisify(gzip);

const TEXT_TYPE = /^(?:text\/|application\/(?:[\w.-]+\+)?(?:json|x-ndjson|xml|javascript|yaml)\b|image\/svg\+xml\b)/i;

/** Above this many bytes the best quality takes seconds that is quick below it. */
const LARGE = 1 << 20;

/** Brotli's quality for what a reader waits for, and for what is made smaller while nobody does; for large bodies less. */
const QUALITIES = { first: 5, best: 11, bestOfLarge: 9 } as const;

/**
 * A copy that owns exactly its bytes. What zlib and Buffer.concat return may be a small window on a large block, which
 * would stay in memory with it and make the cache's bound untrue.
 *
 * @param bytes any bytes
 * @returns an equal buffer over memory of just that length
 * @example
 * compact(Buffer.alloc(16_384).subarray(0, 5)).buffer.byteLength; // 5
 */
export function compact(bytes: Buffer): Buffer {
	const copy = Buffer.allocUnsafeSlow(bytes.length);
	bytes.copy(copy);
	return copy;
}

/**
 * Tells whether a media type is text that compression makes smaller; pictures, fonts and Parquet are compressed inside.
 *
 * @param type a `Content-Type`
 * @returns true for text
 * @example
 * isText('image/svg+xml'); // true
 */
export function isText(type: string): boolean {
	return TEXT_TYPE.test(type);
}

function brotliOptions(body: Buffer, quality: number): BrotliOptions {
	return {
		params: {
			[constants.BROTLI_PARAM_QUALITY]: quality,
			[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
			[constants.BROTLI_PARAM_SIZE_HINT]: body.length
		}
	};
}

/**
 * Compresses a body for the reader who waits for it, in the time of the thread that calls.
 *
 * @param body the plain body
 * @returns its brotli form, of quality 5
 * @example
 * brotliQuickly(Buffer.alloc(30_000)).length; // 15
 */
export function brotliQuickly(body: Buffer): Buffer {
	return compact(brotliCompressSync(body, brotliOptions(body, QUALITIES.first)));
}

/**
 * Compresses a body as far as it goes, for those who ask again: about a tenth smaller than quickly, and many times as long.
 *
 * @param body the plain body
 * @returns its brotli form, of quality 11; of 9 where it is longer than a mebibyte
 * @example
 * (await brotliFully(Buffer.alloc(30_000))).length; // 15
 */
export async function brotliFully(body: Buffer): Promise<Buffer> {
	const quality = body.length > LARGE ? QUALITIES.bestOfLarge : QUALITIES.best;
	return compact(await toBrotli(body, brotliOptions(body, quality)));
}

/**
 * Turns a brotli body into what a client without brotli reads.
 *
 * @param body a brotli body
 * @param encoding gzip, or identity for the plain bytes
 * @returns the recoded body
 * @example
 * (await transcode(brotliQuickly(Buffer.from('47')), 'identity')).toString(); // '47'
 */
export async function transcode(body: Buffer, encoding: 'gzip' | 'identity'): Promise<Buffer> {
	const plain = await fromBrotli(body);
	return encoding === 'identity' ? plain : compact(await toGzip(plain, { level: 9 }));
}
