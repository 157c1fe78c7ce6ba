/** The server in several processes on one port, so that it uses more than one core. */
import cluster, { type Address, type Worker } from 'node:cluster';

/** What several processes are started with. */
export interface WorkersOptions {
	/** The file that each process runs: it listens where the one process would, and ends after `disconnect`. */
	readonly program: string;
	/** How many run at once. */
	readonly count: number;
	/** What differs in the environment of each. */
	readonly env: Readonly<Record<string, string>>;
	/** Milliseconds that a process has to end before it is killed. */
	readonly patience: number;
	/** Takes a line for the operator. */
	readonly log: (line: string) => void;
}

/** Milliseconds before a process that cannot start is started once more; twice as many each time after that. */
const PAUSE = { first: 1000, longest: 30_000 } as const;

/**
 * Processes that share a port. One that ends is replaced; a restart replaces each when its successor listens, so that
 * there is always one that answers.
 */
export class Workers {
	readonly #options: WorkersOptions;
	readonly #running = new Set<Worker>();
	#restart: Promise<void> | undefined;
	#isEnding = false;

	private constructor(options: WorkersOptions) {
		this.#options = options;
		cluster.setupPrimary({ exec: options.program });
	}

	/**
	 * Starts one process, and the others when it listens: the reason that keeps one from starting is logged once.
	 *
	 * @returns the processes, and where they listen
	 * @throws {Error} when the first ends before it listens; it has printed why
	 * @example await Workers.start({ program: 'build/serve.js', count: 2, env: {}, patience: 10_000, log: console.log })
	 */
	static async start(options: WorkersOptions): Promise<{ readonly workers: Workers; readonly address: Address }> {
		const workers = new Workers(options);
		const address = await workers.#add();
		const others = Array.from({ length: options.count - 1 }, () => workers.#add());
		await Promise.all(others);
		return { workers, address };
	}

	/** The ids of the processes that listen, in the order in which they began. */
	get ids(): readonly number[] {
		return [...this.#running].flatMap(({ process: { pid } }) => pid ?? []);
	}

	/** Replaces every process that runs now, one after the other. While that goes on, asking again changes nothing. */
	restart(): Promise<void> {
		this.#restart ??= this.#replaceAll().finally(() => (this.#restart = undefined));
		return this.#restart;
	}

	/** Ends every process when it has sent what it began; one that does not end in time is killed. */
	async end(): Promise<void> {
		this.#isEnding = true;
		await Promise.all([...this.#running].map((worker) => this.#retire(worker)));
	}

	async #replaceAll(): Promise<void> {
		for (const old of [...this.#running]) {
			if (this.#isEnding || !this.#running.has(old)) continue;
			try {
				await this.#add();
			} catch {
				return this.#options.log('A new process could not start: those that run go on as they are.');
			}
			this.#running.delete(old);
			await this.#retire(old);
		}
	}

	/** Starts a process; it is replaced when it ends by itself. */
	#add(): Promise<Address> {
		const worker = cluster.fork(this.#options.env);
		return new Promise((resolve, reject) => {
			worker.once('listening', (address) => {
				this.#running.add(worker);
				resolve(address);
			});
			worker.once('exit', (code, signal) => {
				reject(new Error(`a process ended with ${signal || code} before it listened`));
				if (this.#running.delete(worker) && !this.#isEnding) void this.#replace(worker, signal || String(code));
			});
		});
	}

	async #replace({ process: { pid } }: Worker, reason: string): Promise<void> {
		this.#options.log(`Process ${pid} ended with ${reason}; another takes its place.`);
		for (let pause: number = PAUSE.first; !this.#isEnding; pause = Math.min(2 * pause, PAUSE.longest)) {
			try {
				await this.#add();
				return;
			} catch {
				await new Promise((resolve) => setTimeout(resolve, pause));
			}
		}
	}

	/**
	 * Gives a process no further connection, and waits for its end. The end of its channel tells it: a signal could
	 * overtake a connection that is on its way to it.
	 */
	async #retire(worker: Worker): Promise<void> {
		const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
		const deadline = setTimeout(() => worker.process.kill('SIGKILL'), this.#options.patience);
		worker.disconnect();
		await ended;
		clearTimeout(deadline);
	}
}
