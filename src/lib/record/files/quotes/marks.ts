/** Two numbers for each place: the mark of a thing, and its number plus one; 0 where there is none. */
const PAIR = 2;

/**
 * Things that are numbered in the order in which they are added, found by a mark that several may have. A map of millions of
 * entries would take four times the memory, and half of the time in which the record is read.
 */
export class Marks {
	/** A thing stands at the place of its mark, or at the next free one; at least half of the places are free. */
	#places = new Int32Array(2 ** 13);
	#count = 0;

	/**
	 * Adds the next thing.
	 *
	 * @param isMeant - whether a thing with the same mark is one that is looked for
	 * @returns the number of the first that is; undefined when there is none
	 */
	add(mark: number, isMeant: (number: number) => boolean): number | undefined {
		if (this.#count * 2 * PAIR >= this.#places.length) this.#grow();
		let first = Infinity;
		let at = this.#start(mark);
		for (; this.#places[at + 1] !== 0; at = this.#next(at)) {
			const number = (this.#places[at + 1] ?? 0) - 1;
			if (this.#places[at] === mark && number < first && isMeant(number)) first = number;
		}
		this.#count += 1;
		this.#put(at, mark, this.#count);
		return first === Infinity ? undefined : first;
	}

	#grow(): void {
		const before = this.#places;
		this.#places = new Int32Array(before.length * 2);
		for (let from = 0; from < before.length; from += PAIR) {
			const [mark, number] = [before[from] ?? 0, before[from + 1] ?? 0];
			if (number === 0) continue;
			let at = this.#start(mark);
			while (this.#places[at + 1] !== 0) at = this.#next(at);
			this.#put(at, mark, number);
		}
	}

	#put(at: number, mark: number, number: number): void {
		this.#places[at] = mark;
		this.#places[at + 1] = number;
	}

	#start(mark: number): number {
		return (mark * PAIR) & (this.#places.length - PAIR);
	}

	#next(at: number): number {
		return (at + PAIR) & (this.#places.length - PAIR);
	}
}
