/** What is used of a service worker's global scope: the compiler knows either a document's globals or a worker's. */

import type { Defaults } from '#lib/query/query.ts';

interface Extendable extends Event {
	waitUntil(work: Promise<unknown>): void;
}

/** A request of a page in the worker's scope. */
export interface FetchEvent extends Extendable {
	readonly request: Request;
	respondWith(answer: Promise<Response>): void;
}

/** A page's word to the worker. */
export interface PageMessageEvent extends Extendable {
	readonly data: unknown;
	readonly ports: readonly MessagePort[];
}

interface WorkerEvents {
	readonly install: Extendable;
	readonly activate: Extendable;
	readonly fetch: FetchEvent;
	readonly message: PageMessageEvent;
}

export interface WorkerScope {
	/** The name of the program's build. */
	readonly build: string;
	/** Defaults of an address. */
	readonly defaults: Defaults;
	readonly clients: { claim(): Promise<void> };
	skipWaiting(): Promise<void>;
	addEventListener<Name extends keyof WorkerEvents>(name: Name, listener: (event: WorkerEvents[Name]) => void): void;
}
