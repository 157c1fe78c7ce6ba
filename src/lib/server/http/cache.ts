import { LRUCache } from 'lru-cache';
import { endingOf, type Ending } from '#lib/query/endings.ts';
import { pathOf } from './address.ts';
import {
	refined,
	sizeOf,
	toRenderResult,
	type CachedResponse,
	type RenderResult,
	type Variant
} from './cached-response.ts';
import { FairQueue, type Limits, type Refused } from './queue.ts';
import { Refiner } from './refiner.ts';
import type { Render, Rendered } from './renderer.ts';

export interface CacheOptions {
	readonly render: Render;
	/** The version of the record that is current now. */
	readonly version: () => string;
	/** The day that it is now in Damascus, `YYYY-MM-DD`. */
	readonly day: () => string;
	readonly maxBytes: number;
	/** The origins that may frame an embed; empty means everyone. */
	readonly frameAncestors: readonly string[];
	/** Called with each failed render, once however many waited for it. */
	readonly log: (error: unknown, address: string) => void;
	/** How many renders may run and wait; pictures and workbooks take longer and wait by themselves. */
	readonly limits: { readonly pages: Limits; readonly pictures: Limits };
}

/** Counters of an answer cache, for tests and for the operator. */
export interface CacheStats {
	/** Requests that were answered the short way. */
	readonly hits: number;
	/** Renders that were started. */
	readonly renders: number;
	/** Answers that are in the cache. */
	readonly entries: number;
	/** Bytes that these answers are counted with. */
	readonly bytes: number;
	/** Refusals that are remembered. */
	readonly refusals: number;
	/** Request targets that are known as they came. */
	readonly rawUrls: number;
	/** Answers requested again, which are to be compressed further. */
	readonly refinable: number;
}

/** How many request targets are known as they came, and how long they may be: memory stays below 2,048 × 512 characters. */
const RAW_URLS = { most: 2048, longest: 512 } as const;

/** The share of the bound that refusals may take. */
const REFUSALS = 1 / 16;

/** The forms that take longer than a page, and wait by themselves. */
const SLOW = ['png', 'xlsx'] as const satisfies readonly Ending[];

/** How often one request is rendered when the record or the day turns under each render. */
const MOST_RENDERS = 3;

function cacheKey({ version, day, address }: Pick<CachedResponse, 'version' | 'day' | 'address'>): string {
	return `${version} ${day} ${address}`;
}

/** Answers by (record version, day, address), bounded in bytes; each is rendered once for all concurrent requests. */
export class AnswerCache {
	readonly #options: CacheOptions;
	readonly #answers: LRUCache<string, CachedResponse>;
	readonly #refusals: LRUCache<string, CachedResponse>;
	/** From request targets as they came to the keys of their answers, so that a hit is not parsed. */
	readonly #rawUrls = new Map<string, string>();
	readonly #pages: FairQueue<RenderResult>;
	readonly #pictures: FairQueue<RenderResult>;
	readonly #refiner = new Refiner(
		() => this.#pages.isIdle && this.#pictures.isIdle,
		(key) => this.#refine(key)
	);
	readonly #counts = { hits: 0, renders: 0 };
	#version = '';
	#day = '';

	/**
	 * An empty cache.
	 *
	 * @param options where renders, version and day come from, and the bounds
	 * @throws RangeError when a bound is not a positive whole number
	 * @example
	 * new AnswerCache({ render, version, day, maxBytes: 64 * 2 ** 20, frameAncestors: [], log, limits });
	 */
	constructor(options: CacheOptions) {
		const { maxBytes, limits } = options;
		if (!Number.isSafeInteger(maxBytes) || maxBytes <= 0) {
			throw new RangeError(`maxBytes must be a positive whole number of bytes, such as 67108864; it is ${maxBytes}`);
		}
		this.#options = options;
		this.#answers = new LRUCache({ maxSize: maxBytes, sizeCalculation: sizeOf });
		this.#refusals = new LRUCache({ maxSize: Math.ceil(maxBytes * REFUSALS), sizeCalculation: sizeOf });
		this.#pages = new FairQueue(limits.pages);
		this.#pictures = new FairQueue(limits.pictures);
	}

	/** The counters as they are now. */
	get stats(): CacheStats {
		const { size: entries, calculatedSize: bytes } = this.#answers;
		return {
			...this.#counts,
			entries,
			bytes,
			refusals: this.#refusals.size,
			rawUrls: this.#rawUrls.size,
			refinable: this.#refiner.size
		};
	}

	/**
	 * Fast path: the cached answer to a raw request target seen before, without parsing it.
	 *
	 * @param raw the request target
	 * @returns the answer, of the current version and day; or undefined when it must be looked up the long way
	 * @example
	 * cache.hit('/?utm_source=x'); // undefined, the first time
	 */
	hit(raw: string): CachedResponse | undefined {
		this.#turn();
		const key = this.#rawUrls.get(raw);
		if (key === undefined) return undefined;
		const answer = this.#answers.get(key);
		if (answer === undefined) return undefined;
		this.#counts.hits += 1;
		if (answer.isRefinable) this.#refiner.add(key);
		return answer;
	}

	/**
	 * Slow path: the cached answer of an address, or the outcome of rendering it once. When the record or the day turns
	 * while it is rendered, it is rendered again.
	 *
	 * @param raw the request target as it came, to be remembered for the short way
	 * @param address its canonical address
	 * @param client - whose turn the render waits for
	 * @returns the outcome; a failed render is an outcome too, and is not cached; or why it is not rendered at all
	 * @example
	 * (await cache.obtain('/?utm_source=x', '/', '203.0.113.7')).kind; // 'answer'
	 */
	async obtain(raw: string, address: string, client: string): Promise<RenderResult | Refused> {
		const queue = SLOW.some((ending) => ending === endingOf(pathOf(address))) ? this.#pictures : this.#pages;
		for (let renders = 1; ; renders += 1) {
			const key = this.#key(address);
			const known = this.#answers.get(key) ?? this.#refusals.get(key);
			const outcome = known ?? (await queue.run(client, key, () => this.#render(address)));
			if (typeof outcome === 'string') return outcome;
			const turned = key !== this.#key(address);
			if (turned && renders < MOST_RENDERS) continue;
			if (this.#answers.has(key)) this.#remember(raw, key);
			return outcome;
		}
	}

	/**
	 * The answer to a message: rendered in its client's turn, as pages are, and never cached.
	 *
	 * @param client whose turn the render waits for
	 * @param key the message: equal ones that wait are rendered once
	 * @param render renders the answer
	 * @returns the answer, or why it is not rendered; fails as the render does
	 * @example
	 * await cache.pass('203.0.113.7', body, () => render('/mcp', message)); // { kind: 'passed', rendered: { status: 200, … } }
	 */
	pass(client: string, key: string, render: () => Promise<Rendered>): Promise<RenderResult | Refused> {
		return this.#pages.run(client, key, async () => ({ kind: 'passed', rendered: await render() }));
	}

	/**
	 * Keeps a gzip variant with its answer and counts its bytes, unless the answer has left the cache meanwhile.
	 *
	 * @param answer the answer
	 * @param gzip its gzip variant
	 * @example
	 * cache.keepGzip(answer, gzip); // cache.stats.bytes grows by gzip.body.length
	 */
	keepGzip(answer: CachedResponse, gzip: Variant): void {
		this.#update(cacheKey(answer), answer, { gzip });
	}

	/** Changes a variant of an answer that is still the one in the cache. */
	#update(key: string, answer: CachedResponse, change: Partial<CachedResponse>): void {
		const current = this.#answers.peek(key);
		if (current?.shared === answer.shared) this.#answers.set(key, Object.freeze({ ...current, ...change }));
	}

	/**
	 * Notes a shortcut. When there are too many they start over: the addresses in use come back at the cost of
	 * one look the long way, and a flood of invented ones gains nothing.
	 */
	#remember(raw: string, key: string): void {
		if (raw.length > RAW_URLS.longest) return;
		if (this.#rawUrls.size >= RAW_URLS.most) this.#rawUrls.clear();
		this.#rawUrls.set(raw, key);
	}

	/** Drops everything when the record or the day has changed. */
	#turn(): void {
		const version = this.#options.version();
		const day = this.#options.day();
		if (version === this.#version && day === this.#day) return;
		this.#version = version;
		this.#day = day;
		for (const store of [this.#answers, this.#refusals, this.#rawUrls, this.#refiner]) store.clear();
	}

	#key(address: string): string {
		this.#turn();
		return cacheKey({ version: this.#version, day: this.#day, address });
	}

	async #render(address: string): Promise<RenderResult> {
		const { render, frameAncestors, log } = this.#options;
		const renderKey = { address, version: this.#version, day: this.#day, frameAncestors };
		this.#counts.renders += 1;
		try {
			const result = toRenderResult(await render(address), renderKey);
			if (result.kind === 'answer') this.#keep(result);
			return result;
		} catch (error) {
			log(error, address);
			return { kind: 'failed', error };
		}
	}

	/** Keeps an answer under the version that it was rendered from, if that is the current one. */
	#keep(answer: CachedResponse): void {
		const key = cacheKey(answer);
		const store = answer.status === 200 ? this.#answers : this.#refusals;
		if (key === this.#key(answer.address)) store.set(key, answer);
	}

	/** Compresses an answer that is requested again as far as possible. */
	async #refine(key: string): Promise<void> {
		const answer = this.#answers.peek(key);
		if (!answer?.isRefinable) return;
		const { stored, isRefinable } = await refined(answer);
		this.#update(key, answer, { stored, isRefinable });
	}
}
