/** Files of any size, read piece by piece: what reads them holds one piece in memory, not the whole. */
import { closeSync, openSync, readSync } from 'node:fs';

/** The bytes of a file in their order; they can be walked through more than once. */
export type Pieces = Iterable<Uint8Array>;

const PIECE = 2 ** 18;

/**
 * The bytes of a file on disk. Each walk opens it, and closes it at its end.
 *
 * @param path - its path; the walk throws where it cannot be read
 * @example [...piecesOf('wfp.csv')].length // 23, of a file of 6 MB
 */
export function piecesOf(path: string): Pieces {
	return again(() => walk(path));
}

function* walk(path: string): Generator<Uint8Array> {
	const file = openSync(path, 'r');
	try {
		for (;;) {
			const piece = new Uint8Array(PIECE);
			const length = readSync(file, piece);
			if (length === 0) return;
			yield piece.subarray(0, length);
		}
	} finally {
		closeSync(file);
	}
}

/** All bytes at once, for formats that cannot be read in pieces. */
export function wholeOf(pieces: Pieces): Uint8Array {
	return Buffer.concat([...pieces]);
}

/** The first bytes of a file; all of it where it is shorter. */
export function startOf(pieces: Pieces, length: number): Uint8Array {
	const [first] = pieces;
	return (first ?? new Uint8Array()).subarray(0, length);
}

/**
 * What a generator gives, for more than one walk.
 *
 * @example const twice = again(function* () { yield 1; }); // [...twice, ...twice] is [1, 1]
 */
export function again<Item>(generate: () => Generator<Item>): Iterable<Item> {
	return { [Symbol.iterator]: generate };
}
