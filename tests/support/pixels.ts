/** Reads pictures with a palette back into pixels, so that tests compare what is seen and not how it was packed. */
import { inflateSync } from 'node:zlib';

export interface ReadPixels {
	readonly width: number;
	readonly height: number;
	/** Three bytes a pixel: red, green, blue. */
	readonly rgb: Uint8Array;
}

/** @throws {RangeError} when the file is not a PNG with eight-bit palette places and unfiltered rows */
export function pixelsOf(file: Uint8Array): ReadPixels {
	const chunks = chunksOf(Buffer.from(file));
	const [header, palette] = ['IHDR', 'PLTE'].map((name) => chunks.find((chunk) => chunk.name === name)?.body);
	if (!header || !palette || header[8] !== 8 || header[9] !== 3) throw new RangeError('no PNG with a palette');
	const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
	const data = Buffer.concat(chunks.filter(({ name }) => name === 'IDAT').map(({ body }) => body));
	const rows = inflateSync(data);
	const rgb = new Uint8Array(width * height * 3);
	for (let y = 0; y < height; y++) {
		if (rows[y * (width + 1)] !== 0) throw new RangeError(`row ${y} is filtered`);
		for (let x = 0; x < width; x++) {
			const place = (rows[y * (width + 1) + 1 + x] ?? 0) * 3;
			rgb.set(palette.subarray(place, place + 3), (y * width + x) * 3);
		}
	}
	return { width, height, rgb };
}

function chunksOf(file: Buffer): { name: string; body: Buffer }[] {
	const chunks = [];
	for (let at = 8; at < file.length;) {
		const length = file.readUInt32BE(at);
		chunks.push({ name: file.toString('latin1', at + 4, at + 8), body: file.subarray(at + 8, at + 8 + length) });
		at += length + 12;
	}
	return chunks;
}

/** How many pixels of two pictures differ by more than a step of 16 in some colour; all when their sizes differ. */
export function differing(a: ReadPixels, b: ReadPixels): number {
	if (a.width !== b.width || a.height !== b.height) return Math.max(a.rgb.length, b.rgb.length) / 3;
	let count = 0;
	for (let i = 0; i < a.rgb.length; i += 3) {
		const off = [0, 1, 2].some((colour) => Math.abs((a.rgb[i + colour] ?? 0) - (b.rgb[i + colour] ?? 0)) > 16);
		if (off) count++;
	}
	return count;
}
