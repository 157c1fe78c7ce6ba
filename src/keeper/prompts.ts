/** The questions that a command asks: the few of @clack/prompts that are used, so that a test can answer them. */
import type { Readable, Writable } from 'node:stream';
import * as clack from '@clack/prompts';

/** One of a list of answers. */
export interface Choice {
	readonly value: string;
	readonly label: string;
	readonly hint?: string;
}

/** Asks an operator. Every question throws `Cancelled` when it is answered by Ctrl+C. */
export interface Prompts {
	/** @param check - what is wrong with an answer; undefined where it will do */
	text(message: string, initial: string, check: (answer: string) => string | undefined): Promise<string>;
	select(message: string, choices: readonly Choice[]): Promise<string>;
	confirm(message: string): Promise<boolean>;
}

/** A question was answered by Ctrl+C. */
export class Cancelled extends Error {
	override readonly name = 'Cancelled';

	constructor() {
		super('Cancelled. Nothing was changed.');
	}
}

/** How many answers of a list are seen at once. */
const LISTED = 8;

/** What is typed into a list and is in no answer; Enter on it answers nothing. */
const NO_MATCH = 'Nothing in the list matches. Delete what you typed, or a part of it, then choose with the arrows.';

/**
 * Asks on a terminal.
 *
 * @param streams - the terminal; defaults to that of the process
 * @example await terminalPrompts().confirm('Add it?') // true
 */
export function terminalPrompts(streams: { readonly input?: Readable; readonly output?: Writable } = {}): Prompts {
	return {
		async text(message, initial, check) {
			const validate = (answer: string | undefined) => check(answer?.trim() ?? '');
			const answer = await clack.text({ ...streams, message, initialValue: initial, validate });
			if (clack.isCancel(answer)) throw new Cancelled();
			return answer.trim();
		},
		async select(message, choices) {
			const options = choices.map((choice) => ({ ...choice }));
			const validate = (answer: unknown) => (answer === undefined ? NO_MATCH : undefined);
			const answer = await clack.autocomplete({ ...streams, message, options, maxItems: LISTED, validate });
			if (clack.isCancel(answer)) throw new Cancelled();
			return answer;
		},
		async confirm(message) {
			const answer = await clack.confirm({ ...streams, message });
			if (clack.isCancel(answer)) throw new Cancelled();
			return answer;
		}
	};
}
