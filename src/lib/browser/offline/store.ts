import { leaving, type StoreLimits } from './bounds.ts';
import { measureOf, stamped, usedNow } from './stamp.ts';

/** One store of the browser: answers under whole addresses, within bounds. */
export class Store {
	readonly #name: string;
	readonly #bounds: StoreLimits | undefined;

	/** @param bounds - where more could come than should stay */
	constructor(name: string, bounds?: StoreLimits) {
		this.#name = name;
		this.#bounds = bounds;
	}

	/** The answer stored under an address. */
	async find(key: string): Promise<Response | undefined> {
		const cache = await caches.open(this.#name);
		return cache.match(key, { ignoreVary: true });
	}

	/** Keeps an answer in place of an older one. */
	async keep(key: string, response: Response, body: string): Promise<void> {
		const cache = await caches.open(this.#name);
		await cache.put(key, await stamped(response, body, Date.now()));
		await this.#trim(cache);
	}

	/** Notes that an answer was used, so that it stays longer than others. */
	async use(key: string): Promise<void> {
		const saved = await this.find(key);
		if (saved) await (await caches.open(this.#name)).put(key, usedNow(saved, Date.now()));
	}

	async #trim(cache: Cache): Promise<void> {
		if (!this.#bounds) return;
		const entries = await Promise.all(
			(await cache.keys()).map(async (request) => {
				const saved = await cache.match(request, { ignoreVary: true });
				return { key: request.url, ...(saved ? measureOf(saved) : { used: 0, bytes: 0 }) };
			})
		);
		for (const key of leaving(entries, this.#bounds)) await cache.delete(key, { ignoreVary: true });
	}
}
