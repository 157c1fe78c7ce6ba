import { Worker } from 'node:worker_threads';
import type { Message } from './message.ts';
import type { Render, Rendered } from './renderer.ts';

/** What a rendering thread is started with. */
export interface ThreadOptions {
	/** The file that runs in the thread: `thread-entry.ts`, as the build has it. */
	readonly program: string;
	/** The framework's build, the file that exports its handler. */
	readonly handlerFile: string;
	/** Called with each version of the record that is served from then on. */
	readonly onVersion: (version: string) => void;
	/** Milliseconds after which a thread that does not answer is ended, and another is started. */
	readonly timeout: number;
}

/** A request to the thread: an address, and the public address of the site. */
export interface ToThread {
	readonly id: number;
	readonly address: string;
	readonly origin: string;
	/** Undefined for a page or a file. */
	readonly message: Message | undefined;
}

/** Messages from the thread. */
export type FromThread =
	| { readonly kind: 'ready' }
	| { readonly kind: 'version'; readonly version: string }
	| { readonly kind: 'rendered'; readonly id: number; readonly rendered: Rendered }
	| { readonly kind: 'failed'; readonly id: number; readonly message: string }
	| { readonly kind: 'unusable'; readonly message: string };

interface Waiting {
	readonly resolve: (rendered: Rendered) => void;
	readonly reject: (error: Error) => void;
	readonly timer: NodeJS.Timeout;
}

/** What came as plain bytes from the other thread, as the buffer that it was there. */
function asBuffer({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
	return Buffer.from(buffer, byteOffset, byteLength);
}

function revived({ status, headers, body, coded }: Rendered): Rendered {
	const rendered = { status, headers, body: asBuffer(body) };
	if (coded === undefined) return rendered;
	return { ...rendered, coded: { ...coded, brotli: coded.brotli && asBuffer(coded.brotli) } };
}

/**
 * The framework in a thread of its own: while a page is rendered, the thread that reads sockets goes on. A thread that
 * ends or hangs fails its pending renders, and another replaces it.
 */
export class RenderThread {
	readonly #options: ThreadOptions;
	readonly #waiting = new Map<number, Waiting>();
	#sent = 0;
	/** The thread that runs, or starts; none after one has ended. */
	#worker: Promise<Worker> | undefined;

	private constructor(options: ThreadOptions) {
		this.#options = options;
	}

	/**
	 * Starts the thread and loads the framework and the record in it.
	 *
	 * @throws {Error} with the lines to print, when the record breaks its rules or the build cannot be loaded
	 * @example (await RenderThread.start(options)).renderer('https://sarraf.example')('/')
	 */
	static async start(options: ThreadOptions): Promise<RenderThread> {
		const thread = new RenderThread(options);
		await thread.#running();
		return thread;
	}

	/**
	 * The function that renders addresses in the thread.
	 *
	 * @param origin - where readers meet the site
	 */
	renderer(origin: string): Render {
		return (address, message) => this.#ask({ address, origin, message });
	}

	/** Ends the thread; its pending renders fail. */
	async end(): Promise<void> {
		await (await this.#worker)?.terminate();
	}

	async #ask(request: Omit<ToThread, 'id'>): Promise<Rendered> {
		const worker = await this.#running();
		const id = (this.#sent += 1);
		return new Promise((resolve, reject) => {
			const timer = setTimeout(() => void worker.terminate(), this.#options.timeout);
			this.#waiting.set(id, { resolve, reject, timer });
			const question: ToThread = { id, ...request };
			worker.postMessage(question);
		});
	}

	/** The thread that runs; a new one where the last has ended. */
	#running(): Promise<Worker> {
		if (this.#worker !== undefined) return this.#worker;
		const { program, handlerFile } = this.#options;
		const worker = new Worker(program, { workerData: handlerFile });
		this.#worker = new Promise<Worker>((resolve, reject) => {
			worker.on('message', (message: FromThread) => {
				if (message.kind === 'ready') resolve(worker);
				else if (message.kind === 'unusable') reject(new Error(message.message));
				else this.#hear(message);
			});
			worker.on('error', reject);
			worker.on('exit', (code) => {
				reject(new Error(`the rendering thread ended with ${code}`));
				this.#lose();
			});
		});
		return this.#worker;
	}

	#hear(message: Exclude<FromThread, { kind: 'ready' | 'unusable' }>): void {
		if (message.kind === 'version') return this.#options.onVersion(message.version);
		const waiting = this.#waiting.get(message.id);
		if (waiting === undefined) return;
		this.#waiting.delete(message.id);
		clearTimeout(waiting.timer);
		if (message.kind === 'failed') return waiting.reject(new Error(message.message));
		waiting.resolve(revived(message.rendered));
	}

	/** Fails the renders that were pending when the thread ended. */
	#lose(): void {
		this.#worker = undefined;
		for (const { reject, timer } of this.#waiting.values()) {
			clearTimeout(timer);
			reject(new Error('the rendering thread ended'));
		}
		this.#waiting.clear();
	}
}
