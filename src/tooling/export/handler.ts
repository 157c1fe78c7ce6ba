/** The server's own handler, called without a socket. */
import inject from 'light-my-request';
import { createCachingHandler, type CachingHandler } from '#lib/server/http/caching-handler.ts';
import { openBuiltSite, type BuiltSite } from '#lib/server/built-site.ts';
import type { Settings } from '#lib/server/settings.ts';

/** An answer as a reader gets it, decoded. */
export interface Answer {
	readonly status: number;
	/** By their names in lower case. */
	readonly headers: ReadonlyMap<string, string>;
	readonly body: Buffer;
}

/** Where the site is built, where its readers meet it, and how many threads render. */
export interface HandlerOptions {
	readonly root: string;
	readonly settings: Settings;
	readonly origin: string;
	readonly threads: number;
}

/** How many questions may wait: more than anyone asks at once here. */
const WAITING = { waiting: 10_000, perClient: 10_000, patience: 600_000 } as const;

/** The site of a build, as the server would answer for it. */
export class SiteHandler {
	readonly #sites: readonly BuiltSite[];
	readonly #handler: CachingHandler;

	private constructor(sites: readonly BuiltSite[], handler: CachingHandler) {
		this.#sites = sites;
		this.#handler = handler;
	}

	/**
	 * Loads the build and the record, once for each thread.
	 *
	 * @throws {Error} with the lines to print, when the record breaks its rules or the build cannot be loaded
	 */
	static async open({ root, settings, origin, threads }: HandlerOptions): Promise<SiteHandler> {
		let version = '';
		const opened = Array.from({ length: threads }, () => openBuiltSite(root, settings, (one) => (version = one)));
		const sites = await Promise.all(opened);
		const renderers = sites.map((site) => site.renderer(origin));
		let started = 0;
		const limits = { ...WAITING, atOnce: threads };
		const handler = createCachingHandler({
			render: async (address) => {
				const render = renderers[(started += 1) % threads];
				if (!render) throw new RangeError('an export takes one thread at least');
				return render(address);
			},
			version: () => version,
			now: settings.now,
			frameAncestors: settings.frameAncestors,
			limits: { pages: limits, pictures: limits }
		});
		return new SiteHandler(sites, handler);
	}

	/** The paths of the files that are served as they are. */
	get files(): readonly string[] {
		return this.#sites[0]?.files ?? [];
	}

	/**
	 * Asks for an address.
	 *
	 * @example (await handler.ask('/rate.txt')).headers.get('content-type') // 'text/plain; charset=utf-8'
	 */
	async ask(address: string): Promise<Answer> {
		const headers = { 'accept-encoding': 'identity' };
		const reply = await inject(this.#handler, { method: 'GET', url: address, headers });
		const named = Object.entries(reply.headers).map(([name, value]): [string, string] => [name, String(value)]);
		return { status: reply.statusCode, headers: new Map(named), body: reply.rawPayload };
	}

	/** Ends the threads. */
	async end(): Promise<void> {
		await Promise.all(this.#sites.map((site) => site.end()));
	}
}
