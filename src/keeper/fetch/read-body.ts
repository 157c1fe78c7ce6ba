/** The body of an answer, decoded, and no more of it than is allowed. */
import type { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { TooLarge, UnknownCoding } from './faults.ts';

/** The codings that requests accept. */
export const CODINGS = 'gzip, deflate, br';

const DECODERS: Readonly<Record<string, () => Transform>> = {
	gzip: createGunzip,
	'x-gzip': createGunzip,
	deflate: createInflate,
	br: createBrotliDecompress
};

/**
 * Reads a body to its end. Bytes are counted after decoding and while they come, so that a small body that would grow
 * without end is dropped as soon as it passes the limit.
 *
 * @param body - as it comes from the network
 * @param coding - its `Content-Encoding`, or '' for none
 * @param maxBytes - the most that it may be, decoded
 * @throws TooLarge, UnknownCoding, or the error of the stream
 * @example (await readBody(Readable.from([Buffer.from('abc')]), '', 3)).toString() // 'abc'
 */
export async function readBody(body: Readable, coding: string, maxBytes: number): Promise<Buffer> {
	const name = coding.trim().toLowerCase();
	const plain = name === '' || name === 'identity';
	const decoder = DECODERS[name];
	if (!plain && !decoder) {
		body.on('error', () => undefined).destroy();
		throw new UnknownCoding(`the coding “${coding}”`);
	}
	const chunks: Uint8Array[] = [];
	let size = 0;
	const collect = async (source: AsyncIterable<Uint8Array>) => {
		for await (const chunk of source) {
			size += chunk.byteLength;
			if (size > maxBytes) return;
			chunks.push(chunk);
		}
	};
	try {
		await (decoder ? pipeline(body, decoder(), collect) : pipeline(body, collect));
	} catch (error) {
		if (size <= maxBytes) throw error;
	}
	if (size > maxBytes) throw new TooLarge(`more than ${maxBytes} bytes`);
	return Buffer.concat(chunks);
}
