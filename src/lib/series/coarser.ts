import { PRECISIONS, type Precision } from './day.ts';

/** Codes are read so many at a time, as one whole number. */
const AT_ONCE = 4;

/**
 * Whether any observation is dated more coarsely than to a day, a month or a year.
 *
 * @param precisions codes of observations, as a series has them
 * @example
 * hasCoarser(Uint8Array.of(0, 1, 0), 'day') // true
 * hasCoarser(Uint8Array.of(0, 1, 0), 'month') // false
 */
export function hasCoarser(precisions: Uint8Array, precision: Precision): boolean {
	const { buffer, byteOffset, length } = precisions;
	const from = Math.min(length, -byteOffset & (AT_ONCE - 1));
	const count = Math.floor((length - from) / AT_ONCE);
	const words = count > 0 ? new Uint32Array(buffer, byteOffset + from, count) : new Uint32Array();
	let bits = 0;
	for (let k = 0; k < words.length; k++) bits |= words[k] ?? 0;
	bits |= bits >>> 16;
	bits |= bits >>> 8;
	for (let i = 0; i < from; i++) bits |= precisions[i] ?? 0;
	for (let i = from + count * AT_ONCE; i < length; i++) bits |= precisions[i] ?? 0;
	// Each code has a bit of its own: 0 for a day has none, 1 for a month the first, 2 for a year the second.
	return (bits & 0xff) >>> PRECISIONS.indexOf(precision) !== 0;
}
