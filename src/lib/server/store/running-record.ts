import { dayInDamascus } from '#lib/format/damascus.ts';
import { describeProblem, readRecord, type Files, type Problem, type RateRecord } from '#lib/record/index.ts';
import { day, type Day } from '#lib/series/index.ts';
import { contentName, fingerprint, listFiles, readFolder } from './folder.ts';
import { FolderFiles } from './folder-files.ts';

/** The record on disk breaks its rules. The message lists every problem, one per line. */
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
	/** What became of the files on disk. */
	readonly record: 'loaded' | 'rejected';
	readonly version: string;
	/** When the served record was loaded, as an instant in ISO 8601. */
	readonly loaded: string;
	/** What is wrong with the files on disk, a line each. */
	readonly problems: readonly string[];
}

/** How many problems a health report lists; the command line lists all. */
const MOST_LISTED = 20;

/** How many of them the log's one line quotes. */
const MOST_LOGGED = 3;

/** What a running record depends on apart from its folder. */
export interface Surroundings {
	/** The clock, in milliseconds since 1970. */
	readonly now: () => number;
	/** Takes a line for the operator: the record was rejected, or is good again. */
	readonly log: (line: string) => void;
}

/** The record that is being served, and the folder it comes from. It is swapped whole or not at all. */
export class RunningRecord {
	readonly #dir: string;
	readonly #surroundings: Surroundings;
	#seen = '';
	#settled = '';
	#current: LoadedRecord;
	#loaded: string;
	#problems: readonly string[] = [];
	#rejectedOn: Day | undefined;

	private constructor(dir: string, surroundings: Surroundings, record: LoadedRecord) {
		this.#dir = dir;
		this.#surroundings = surroundings;
		this.#current = record;
		this.#loaded = new Date(surroundings.now()).toISOString();
	}

	/**
	 * Loads the record of a folder.
	 *
	 * @throws {BrokenRecord} when it breaks its rules
	 */
	static async open(dir: string, surroundings: Surroundings): Promise<RunningRecord> {
		// Taken before the files are read: what is written meanwhile is news at the next look.
		const print = await fingerprint(dir);
		const running = new RunningRecord(dir, surroundings, await loadFolder(dir, todayAt(surroundings.now())));
		running.#seen = running.#settled = print;
		return running;
	}

	get current(): RateRecord {
		return this.#current.record;
	}

	/** The files that the served record was read from, whatever is in the folder now. */
	get files(): Files {
		return this.#current.files;
	}

	get health(): Health {
		const problems = this.#problems;
		return {
			status: problems.length > 0 ? 'stale' : 'ok',
			record: problems.length > 0 ? 'rejected' : 'loaded',
			version: this.current.version,
			loaded: this.#loaded,
			problems
		};
	}

	/**
	 * Looks whether the folder has changed and, once it has been quiet for one look, takes the new record. A record with
	 * problems is reported in `health` and in the log, and changes nothing else. It is read again on another day, too: what
	 * was dated too early may be right by then.
	 *
	 * @returns true when another record is served than before
	 */
	async refresh(): Promise<boolean> {
		const print = await fingerprint(this.#dir).catch((error: unknown) => `unreadable: ${String(error)}`);
		const quiet = print === this.#seen;
		this.#seen = print;
		const today = todayAt(this.#surroundings.now());
		const isNews = print !== this.#settled || (this.#rejectedOn ?? today) !== today;
		if (!quiet || !isNews) return false;
		this.#settled = print;
		return this.#swap(today);
	}

	async #swap(today: Day): Promise<boolean> {
		try {
			const loaded = await loadFolder(this.#dir, today);
			const swapped = loaded.record.version !== this.current.version;
			if (swapped) {
				this.#current = loaded;
				this.#loaded = new Date(this.#surroundings.now()).toISOString();
			}
			this.#accept();
			return swapped;
		} catch (error) {
			// Health is public: it reports problems of the record, not where the folder is.
			const problems =
				error instanceof BrokenRecord
					? error.problems.map(describeProblem)
					: ['the folder of the record cannot be read'];
			this.#reject(problems, today);
			return false;
		}
	}

	#accept(): void {
		const wasRejected = this.#rejectedOn !== undefined;
		this.#problems = [];
		this.#rejectedOn = undefined;
		if (wasRejected) this.#surroundings.log(`The record is good again: version ${this.current.version} is served.`);
	}

	#reject(problems: readonly string[], today: Day): void {
		this.#problems = problems.slice(0, MOST_LISTED);
		this.#rejectedOn = today;
		const rest = problems.length - MOST_LOGGED;
		const first = problems.slice(0, MOST_LOGGED).join(' | ');
		const more = rest > 0 ? ` | and ${rest} more` : '';
		this.#surroundings.log(
			`The record on disk was rejected, version ${this.current.version} stays served: ${first}${more}`
		);
	}
}

/**
 * The day in Damascus at an instant.
 *
 * @param instant - milliseconds since 1970
 */
export function todayAt(instant: number): Day {
	return day(dayInDamascus(instant));
}

/** A record and the files that it was read from. */
interface LoadedRecord {
	readonly record: RateRecord;
	readonly files: Files;
}

/**
 * Reads, checks and names the record of a folder, once more where a file changed meanwhile: its name is that of what was read.
 *
 * @param today - the day in Damascus: what is dated later than the day after it is a problem
 * @throws {BrokenRecord} when it breaks its rules
 */
export async function loadRecord(dir: string, today: Day): Promise<RateRecord> {
	const before = await fingerprint(dir);
	const record = recordOf(dir, new FolderFiles(dir, await listFiles(dir)), today);
	return (await fingerprint(dir)) === before ? record : loadRecord(dir, today);
}

/** The record of a folder, and its files. */
async function loadFolder(dir: string, today: Day): Promise<LoadedRecord> {
	const files = await readFolder(dir);
	return { record: recordOf(dir, files, today), files };
}

function recordOf(dir: string, files: Files | FolderFiles, today: Day): RateRecord {
	const result = readRecord(files, contentName(files), today);
	if ('problems' in result) throw new BrokenRecord(dir, result.problems);
	return result.record;
}
