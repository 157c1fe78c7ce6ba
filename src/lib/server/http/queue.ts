/** How much may be under way at once, how much may wait for it, how much of that for one client, and how long. */
export interface Limits {
	readonly atOnce: number;
	readonly waiting: number;
	readonly perClient: number;
	/** Milliseconds after which a task that has not begun is given up. */
	readonly patience: number;
}

/** Why a task is not run: its client has too many waiting, or all clients together have, or its turn did not come in time. */
export type Refused = 'too-many' | 'full' | 'late';

/** A task, for everyone who waits for its result. */
interface Job<Result> {
	readonly key: string;
	readonly run: () => void;
	readonly result: Promise<Result | 'late'>;
	started: boolean;
}

/**
 * Runs tasks a few at a time and takes clients in turn, so that a client with many requests waits for them, and others do not.
 * Tasks of one key are one: it runs once, and waits in the lane of each client that requested it.
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
	 * @example new FairQueue<RenderResult>({ atOnce: 1, waiting: 512, perClient: 48, patience: 20_000 })
	 */
	constructor(limits: Limits) {
		const { atOnce, waiting, perClient, patience } = limits;
		if (!(atOnce >= 1 && waiting >= 1 && perClient >= 1 && patience >= 1))
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
	 * @returns its result, or why it is not run: at once, or when it has waited too long; fails as the task does
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
		let [begin, giveUp] = [(): void => undefined, (): void => undefined];
		const turn = new Promise<void>((resolve) => (begin = resolve));
		const late = new Promise<'late'>((resolve) => (giveUp = () => resolve('late')));
		const result = turn.then(task).finally(() => this.#end(key));
		const timer = setTimeout(() => {
			this.#drop(job);
			giveUp();
		}, this.#limits.patience);
		const run = (): void => {
			clearTimeout(timer);
			// A turn of the event loop between two tasks: sockets are read however many wait.
			setImmediate(begin);
		};
		const job: Job<Result> = { key, run, result: Promise.race([result, late]), started: false };
		return job;
	}

	/** Takes a job that has not begun out of every lane. */
	#drop(job: Job<Result>): void {
		this.#jobs.delete(job.key);
		for (const [client, lane] of this.#lanes) {
			const rest = lane.filter((other) => other !== job);
			if (rest.length > 0) this.#lanes.set(client, rest);
			else this.#lanes.delete(client);
		}
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
