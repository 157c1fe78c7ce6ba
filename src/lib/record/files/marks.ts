import { Numbers } from './numbers.ts';

/**
 * Things that are numbered in the order in which they are added, found by a mark that several may have. A map of millions of
 * entries would take four times the memory, and half of the time in which the record is read.
 */
export class Marks {
	/** The number of a thing plus one, at its mark or at the next free place; 0 where there is none. */
	#places = new Int32Array(2 ** 12);
	readonly #marks = new Numbers();

	/** The first thing with a mark that is the one meant. */
	find(mark: number, isMeant: (number: number) => boolean): number | undefined {
		for (let at = this.#start(mark); ; at = this.#next(at)) {
			const number = (this.#places[at] ?? 0) - 1;
			if (number < 0) return undefined;
			if (this.#marks.at(number) === mark && isMeant(number)) return number;
		}
	}

	/** Adds the next thing. */
	add(mark: number): void {
		const count = this.#marks.push(mark);
		if (count * 2 <= this.#places.length) return this.#put(mark, count - 1);
		this.#places = new Int32Array(this.#places.length * 4);
		let number = 0;
		for (const one of this.#marks) this.#put(one, number++);
	}

	#put(mark: number, number: number): void {
		let at = this.#start(mark);
		while (this.#places[at] !== 0) at = this.#next(at);
		this.#places[at] = number + 1;
	}

	#start(mark: number): number {
		return mark & (this.#places.length - 1);
	}

	#next(at: number): number {
		return (at + 1) & (this.#places.length - 1);
	}
}
