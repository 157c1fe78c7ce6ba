/** How many answers wait to be made smaller; where more are in demand there is no time for it. */
const MOST = 256;

/** Does work that can wait: each task by its key, one at a time, for as long as nothing else is to do. */
export class Refiner {
	readonly #keys = new Set<string>();
	readonly #isFree: () => boolean;
	readonly #refine: (key: string) => Promise<void>;
	#isRunning = false;

	/**
	 * @param isFree - whether nothing else is to do
	 * @param refine - does the work of a key
	 */
	constructor(isFree: () => boolean, refine: (key: string) => Promise<void>) {
		this.#isFree = isFree;
		this.#refine = refine;
	}

	/** How many keys wait. */
	get size(): number {
		return this.#keys.size;
	}

	/** Notes a key. Its work begins in a turn of the event loop in which there is time. */
	add(key: string): void {
		if (this.#keys.size < MOST) this.#keys.add(key);
		if (this.#isRunning) return;
		this.#isRunning = true;
		setImmediate(() => void this.#run().finally(() => (this.#isRunning = false)));
	}

	/** Forgets every key. */
	clear(): void {
		this.#keys.clear();
	}

	async #run(): Promise<void> {
		for (const key of this.#keys) {
			if (!this.#isFree()) return;
			await this.#refine(key);
			this.#keys.delete(key);
		}
	}
}
