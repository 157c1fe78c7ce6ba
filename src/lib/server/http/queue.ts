/** How much may be under way at once, how much may wait for it, and how much of that for one client. */
export interface Limits {
	readonly atOnce: number;
	readonly waiting: number;
	readonly perClient: number;
}

/** Why a task is not taken: its client has too many waiting, or all clients together have. */
export type Refused = 'too-many' | 'full';

/** A task, for everyone who waits for its result. */
interface Job<Result> {
	readonly key: string;
	readonly run: () => void;
	readonly result: Promise<Result>;
	started: boolean;
}

/**
 * Runs tasks a few at a time and takes clients in turn, so that a client with many requests waits for them, and others do not.
 * Tasks of one key are one: it runs once, and waits in the lane of each client who asked for it.
 */
export class FairQueue<Result> {
	readonly #limits: Limits;
	/** What waits or runs, by its key. */
	readonly #jobs = new Map<string, Job<Result>>();
	/** What waits for each client; the first lane is the next. */
	readonly #lanes = new Map<string, Job<Result>[]>();
	#running = 0;

	/**
	 * An empty queue.
	 *
	 * @param limits - how many tasks may run and wait
	 * @throws {RangeError} when not even one may run or wait
	 * @example new FairQueue<Outcome>({ atOnce: 1, waiting: 256, perClient: 48 })
	 */
	constructor(limits: Limits) {
		const { atOnce, waiting, perClient } = limits;
		if (!(atOnce >= 1 && waiting >= 1 && perClient >= 1))
			throw new RangeError(`a queue needs room for one task at least; given ${JSON.stringify(limits)}`);
		this.#limits = limits;
	}

	/** Whether nothing runs and nothing waits. */
	get isIdle(): boolean {
		return this.#jobs.size === 0;
	}

	/**
	 * Runs a task when it is its client's turn, or waits for the one of the same key that is under way.
	 *
	 * @param client - whose turn it takes
	 * @param key - what the task makes
	 * @param task - makes it
	 * @returns its result, or at once why it is not taken; fails as the task does
	 * @example await queue.run('203.0.113.7', '/compare', () => render('/compare')) // { status: 200, … }
	 */
	run(client: string, key: string, task: () => Promise<Result>): Promise<Result | Refused> {
		const known = this.#jobs.get(key);
		if (known !== undefined) {
			this.#wait(client, known);
			return known.result;
		}
		if (this.#waitingFor(client) >= this.#limits.perClient) return Promise.resolve('too-many');
		if (this.#jobs.size - this.#running >= this.#limits.waiting) return Promise.resolve('full');
		const job = this.#jobOf(key, task);
		this.#jobs.set(key, job);
		this.#wait(client, job);
		this.#next();
		return job.result;
	}

	#waitingFor(client: string): number {
		return this.#lanes.get(client)?.length ?? 0;
	}

	#jobOf(key: string, task: () => Promise<Result>): Job<Result> {
		let run = (): void => undefined;
		// A turn of the event loop between two tasks: sockets are read however many wait.
		const turn = new Promise<void>((resolve) => (run = () => setImmediate(resolve)));
		const result = turn.then(task).finally(() => this.#end(key));
		return { key, run, result, started: false };
	}

	/** Puts a job into the lane of a client, where it has room; a job in several lanes runs in the first that comes. */
	#wait(client: string, job: Job<Result>): void {
		const lane = this.#lanes.get(client) ?? [];
		if (job.started || lane.includes(job) || lane.length >= this.#limits.perClient) return;
		lane.push(job);
		this.#lanes.set(client, lane);
	}

	#next(): void {
		if (this.#running >= this.#limits.atOnce) return;
		const job = this.#take();
		if (job === undefined) return;
		job.started = true;
		this.#running += 1;
		job.run();
	}

	/** The first job of the first lane. What is left of the lane goes behind all others. */
	#take(): Job<Result> | undefined {
		for (const [client, lane] of this.#lanes) {
			this.#lanes.delete(client);
			const waiting = lane.filter(({ started }) => !started);
			const [job, ...rest] = waiting;
			if (rest.length > 0) this.#lanes.set(client, rest);
			if (job !== undefined) return job;
		}
		return undefined;
	}

	#end(key: string): void {
		this.#jobs.delete(key);
		this.#running -= 1;
		this.#next();
	}
}
