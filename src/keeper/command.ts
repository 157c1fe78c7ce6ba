/** What a command is made of, and what it is handed. */
import type { Command } from 'commander';
import type { Day } from '#lib/series/index.ts';
import type { Disk } from '#lib/server/store/disk.ts';
import type { Style } from './style.ts';
import type { Prompts } from './prompts.ts';

/** How a command ended, for scripts and monitoring. */
export const EXIT = {
	done: 0,
	/** The record breaks a rule, or something could not be read or written. */
	failed: 1,
	/** The command was not understood. */
	usage: 2,
	/** A rate is later than its source's habit. */
	late: 3,
	/** Rows wait for a review. */
	held: 4
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The machine around a run; tests hand in their own. */
export interface Surroundings {
	/** Takes a text for standard output, and one for standard error; a line end follows. */
	readonly out: (text: string) => void;
	readonly err: (text: string) => void;
	/** Whether somebody can answer questions. */
	readonly isInteractive: boolean;
	readonly hasColours: boolean;
	/** The clock, in milliseconds since 1970. */
	readonly now: () => number;
	readonly env: Readonly<Record<string, string | undefined>>;
	readonly disk: Disk;
	readonly prompts: Prompts;
}

/** One run of a command. */
export interface Session extends Surroundings {
	/** The folder of the record. */
	readonly dir: string;
	/** Whether a program reads the output. */
	readonly json: boolean;
	/** The day in Damascus. */
	readonly today: Day;
	readonly style: Style;
	/** Writes a value as JSON. */
	readonly outJson: (value: unknown) => void;
}

/** Does the work of a command, and turns what it throws into a message and an exit code. */
export type Act = (work: (session: Session) => Promise<ExitCode>) => Promise<void>;

/** A command: a small file each, all in the list of `commands/list.ts`. */
export interface KeeperCommand {
	readonly name: string;
	/** What it does, in a few words. */
	readonly summary: string;
	/** A command line that works with the record as it is. */
	readonly example: string;
	/** Adds arguments, options and the action. */
	readonly define: (command: Command, act: Act) => void;
}

/** A valid command line that cannot be carried out. The message says what is allowed. */
export class UsageError extends Error {
	override readonly name = 'UsageError';
}
