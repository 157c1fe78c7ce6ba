/** Ends commands by `kill -9` at random instants, while they write to copies of the real record. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { readFolder } from '#lib/server/store/folder.ts';
import { todayAt } from '#lib/server/store/running-record.ts';
import { NEW_QUOTE, NEW_SOURCE } from '#tests/support/record/new-source.ts';
import { filesWith } from '../../src/keeper/intake/new-files.ts';
import { stateOf, withFolder, type Change } from './fault.ts';

const ROOT = join(import.meta.dirname, '../..');

/** The steps of a commit of two files. A kill waits for one of them, or for none, and then up to so many milliseconds. */
const STEPS = 16;
const BEFORE_STEPS = 1500;
const AFTER_STEP = 3;

/** The record, and the record with a new source and a quote of it. */
async function realChange(): Promise<Change> {
	const before = await readFolder(join(ROOT, 'data'));
	const after = new Map([...before, ...filesWith(before, [NEW_QUOTE], [NEW_SOURCE])]);
	return { before, after, today: todayAt(Date.now()) };
}

/**
 * Kills as many writers, those that add rows and those that remove them in turn.
 *
 * @returns how often the record was left in which state; the old one, the new one, or what is wrong with it
 */
export async function killWriters(count: number): Promise<ReadonlyMap<string, number>> {
	const change = await realChange();
	const counts = new Map<string, number>();
	for (let i = 0; i < count; i++) {
		const [from, to] = i % 2 === 0 ? [change.before, change.after] : [change.after, change.before];
		const state = await withFolder(from, (dir) =>
			withFolder(to, async (files) => {
				await killedAt(Math.floor(Math.random() * (STEPS + 1)), dir, files);
				return stateOf(dir, change);
			})
		);
		counts.set(state, (counts.get(state) ?? 0) + 1);
	}
	return counts;
}

/** Starts a writer and kills it at a random instant after a step; 0 is its start. */
function killedAt(step: number, dir: string, files: string): Promise<void> {
	const command = ['--import', 'tsx', join(import.meta.dirname, 'writer.ts'), dir, files];
	const child = spawn(process.execPath, command, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
	const kill = (within: number) => setTimeout(() => child.kill('SIGKILL'), Math.random() * within);
	if (step === 0) kill(BEFORE_STEPS);
	let steps = 0;
	child.stdout.on('data', (dots: Buffer) => {
		const isReached = steps < step && steps + dots.length >= step;
		steps += dots.length;
		if (isReached) kill(AFTER_STEP);
	});
	return new Promise((resolve) => child.on('close', () => resolve()));
}
