import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants, gzip } from 'node:zlib';

const toBrotli = promisify(brotliCompress);
const fromBrotli = promisify(brotliDecompress);
const toGzip = promisify(gzip);

const TEXT_TYPE = /^(?:text\/|application\/(?:[\w.-]+\+)?(?:json|xml|javascript|yaml)\b|image\/svg\+xml\b)/i;

/** Above this many bytes a quality takes seconds that is quick below it. */
const LARGE = 1 << 20;

/** Brotli's quality for what a reader waits for, and for what is made smaller while nobody does; for large bodies less. */
const QUALITIES = { first: { small: 9, large: 5 }, best: { small: 11, large: 9 } } as const;

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

/**
 * Compresses a body once for all readers.
 *
 * @param body the plain body
 * @param effort `first` while a reader waits, `best` where none does: up to 13% smaller, and twenty times as long
 * @returns its brotli form
 * @example
 * (await brotli(Buffer.alloc(30_000), 'best')).length; // 15
 */
export async function brotli(body: Buffer, effort: keyof typeof QUALITIES): Promise<Buffer> {
	const { small, large } = QUALITIES[effort];
	const params = {
		[constants.BROTLI_PARAM_QUALITY]: body.length > LARGE ? large : small,
		[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
		[constants.BROTLI_PARAM_SIZE_HINT]: body.length
	};
	return compact(await toBrotli(body, { params }));
}

/**
 * Turns a brotli body into what a client without brotli reads.
 *
 * @param body a brotli body
 * @param encoding gzip, or identity for the plain bytes
 * @returns the recoded body
 * @example
 * (await recode(await brotli(Buffer.from('47'), 'first'), 'identity')).toString(); // '47'
 */
export async function transcode(body: Buffer, encoding: 'gzip' | 'identity'): Promise<Buffer> {
	const plain = await fromBrotli(body);
	return encoding === 'identity' ? plain : compact(await toGzip(plain, { level: 9 }));
}
