/** So many numbers are in one piece of memory. */
const PIECE = 2 ** 16;

/** Whole numbers of 32 bits that are added one by one. A list of millions is not copied as it grows, and takes half the memory. */
export class Numbers {
	readonly #pieces: Int32Array[] = [];
	#length = 0;

	push(number: number): void {
		const at = this.#length % PIECE;
		if (at === 0) this.#pieces.push(new Int32Array(PIECE));
		const piece = this.#pieces[this.#pieces.length - 1];
		if (piece) piece[at] = number;
		this.#length += 1;
	}

	/** The number at a place, from 0; undefined where there is none. */
	at(place: number): number | undefined {
		return place < this.#length ? this.#pieces[Math.floor(place / PIECE)]?.[place % PIECE] : undefined;
	}
}
