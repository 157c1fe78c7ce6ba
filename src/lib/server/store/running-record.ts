import { describeProblem, readRecord, type Problem, type RateRecord } from '#lib/record/index.ts';
import { contentName, fingerprint, readFolder } from './folder.ts';

/** The record on disk breaks its rules. The message tells every problem, a line each. */
export class BrokenRecord extends Error {
	override readonly name = 'BrokenRecord';
	readonly problems: readonly Problem[];

	constructor(dir: string, problems: readonly Problem[]) {
		const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
		super(
			[`The record in ${dir} has ${count}:`, ...problems.map((problem) => `  ${describeProblem(problem)}`)].join('\n')
		);
		this.problems = problems;
	}
}

/** How the running record is. */
export interface Health {
	/** `ok`, or `stale` while newer files on disk cannot be used and the last good record is served. */
	readonly status: 'ok' | 'stale';
	readonly version: string;
	/** When the served record was loaded, as an instant in ISO 8601. */
	readonly loaded: string;
	/** What is wrong with the files on disk, a line each. */
	readonly problems: readonly string[];
}

/** How many problems a health report tells; the command line tells all. */
const TOLD = 20;

/** The record that is being served, and the folder it comes from. It is swapped whole or not at all. */
export class RunningRecord {
	readonly #dir: string;
	readonly #now: () => number;
	#seen = '';
	#settled = '';
	#current: RateRecord;
	#loaded: string;
	#problems: readonly string[] = [];

	private constructor(dir: string, now: () => number, record: RateRecord) {
		this.#dir = dir;
		this.#now = now;
		this.#current = record;
		this.#loaded = new Date(now()).toISOString();
	}

	/**
	 * Loads the record of a folder.
	 *
	 * @throws {BrokenRecord} when it breaks its rules
	 */
	static async open(dir: string, now: () => number): Promise<RunningRecord> {
		// Taken before the files are read: what is written meanwhile is news at the next look.
		const print = await fingerprint(dir);
		const running = new RunningRecord(dir, now, await loadRecord(dir));
		running.#seen = running.#settled = print;
		return running;
	}

	get current(): RateRecord {
		return this.#current;
	}

	get health(): Health {
		const status = this.#problems.length > 0 ? 'stale' : 'ok';
		return { status, version: this.#current.version, loaded: this.#loaded, problems: this.#problems };
	}

	/**
	 * Looks whether the folder has changed and, once it has been quiet for one look, takes the new record. A record with
	 * problems is told in `health` and changes nothing else.
	 *
	 * @returns true when another record is served than before
	 */
	async refresh(): Promise<boolean> {
		const print = await fingerprint(this.#dir).catch((error: unknown) => `unreadable: ${String(error)}`);
		const quiet = print === this.#seen;
		this.#seen = print;
		if (!quiet || print === this.#settled) return false;
		this.#settled = print;
		return this.#swap();
	}

	async #swap(): Promise<boolean> {
		try {
			const record = await loadRecord(this.#dir);
			this.#problems = [];
			if (record.version === this.#current.version) return false;
			this.#current = record;
			this.#loaded = new Date(this.#now()).toISOString();
			return true;
		} catch (error) {
			// Health is public: it tells what is wrong with the record, not where the folder lies.
			this.#problems =
				error instanceof BrokenRecord
					? error.problems.slice(0, TOLD).map(describeProblem)
					: ['the folder of the record cannot be read'];
			return false;
		}
	}
}

/**
 * Reads, checks and names the record of a folder.
 *
 * @throws {BrokenRecord} when it breaks its rules
 */
export async function loadRecord(dir: string): Promise<RateRecord> {
	const files = await readFolder(dir);
	const result = readRecord(files, contentName(files));
	if ('problems' in result) throw new BrokenRecord(dir, result.problems);
	return result.record;
}
