/** A fault that a command may meet while it adds to a record, and what must be true afterwards. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRecord, type Files } from '#lib/record/index.ts';
import { readFolder } from '#lib/server/store/folder.ts';
import type { Day } from '#lib/series/index.ts';
import { writeFiles } from '#tests/support/record/folder.ts';
import { withNewSource } from '#tests/support/record/new-source.ts';
import { goodFiles, TODAY } from '#tests/support/record/record.ts';

/** A record after a change of a source and a quote: without it, with it, or with the source that no quote names yet. */
export type State = 'old' | 'new' | 'source first';

export interface Fault {
	readonly name: string;
	/** Lets it happen to a command on the record of a folder. Gives, or throws, what the operator reads. */
	readonly happen: (dir: string) => Promise<string>;
	/** What the message must say. */
	readonly message: RegExp;
	/** What the command may leave; the old record where nothing is given. */
	readonly leaves?: readonly State[];
}

/** Two states of the same files. */
export interface Change {
	readonly before: Files;
	readonly after: Files;
	readonly today: Day;
}

const SMALL: Change = {
	before: goodFiles(),
	after: new Map([...goodFiles(), ...withNewSource(goodFiles())]),
	today: TODAY
};

/**
 * Lets a fault happen to a small record.
 *
 * @returns what is wrong afterwards; undefined where the record is as it may be and the message says what to do
 */
export async function problemAfter({ happen, message, leaves = ['old'] }: Fault): Promise<string | undefined> {
	return withFolder(SMALL.before, async (dir) => {
		const read = await happen(dir).catch((error: unknown) => (error instanceof Error ? error.message : String(error)));
		const state = await stateOf(dir, SMALL);
		if (!leaves.some((allowed) => allowed === state)) return `it left ${state}, not ${leaves.join(' or ')}`;
		return message.test(read) ? undefined : `the message is ${JSON.stringify(read)}, not ${String(message)}`;
	});
}

/** Which state a folder is in; otherwise what is wrong with it. */
export async function stateOf(dir: string, { before, after, today }: Change): Promise<string> {
	const files = await readFolder(dir);
	const result = readRecord(files, '', today);
	if ('problems' in result) return `a broken record (${result.problems[0]?.rule ?? ''})`;
	const differing = [...after].filter(([path, bytes]) => !isSame(files.get(path), bytes)).map(([path]) => path);
	if (differing.length === 0) return 'new';
	if ([...before].every(([path, bytes]) => isSame(files.get(path), bytes))) return 'old';
	const isSourceFirst = differing.every(
		(path) => path.startsWith('quotes/') && isSame(files.get(path), before.get(path))
	);
	return isSourceFirst ? 'source first' : `other bytes in ${differing.join(', ')}`;
}

/** Does something with a folder of files, which is removed afterwards. */
export async function withFolder<Result>(files: Files, work: (dir: string) => Promise<Result>): Promise<Result> {
	const dir = await mkdtemp(join(tmpdir(), 'sarraf-faults-'));
	try {
		await writeFiles(dir, files);
		return await work(dir);
	} finally {
		await rm(dir, { recursive: true, force: true });
	}
}

function isSame(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
	return a !== undefined && b !== undefined && Buffer.compare(a, b) === 0;
}
