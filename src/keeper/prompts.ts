/** The questions that a command asks: the few of @clack/prompts that are used, so that a test can answer them. */
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

/** Asks on the terminal. */
export const TERMINAL_PROMPTS: Prompts = {
	async text(message, initial, check) {
		const validate = (answer: string | undefined) => check(answer?.trim() ?? '');
		const answer = await clack.text({ message, initialValue: initial, validate });
		if (clack.isCancel(answer)) throw new Cancelled();
		return answer.trim();
	},
	async select(message, choices) {
		const options = choices.map((choice) => ({ ...choice }));
		const answer = await clack.autocomplete({ message, options, maxItems: LISTED });
		if (clack.isCancel(answer)) throw new Cancelled();
		return answer;
	},
	async confirm(message) {
		const answer = await clack.confirm({ message });
		if (clack.isCancel(answer)) throw new Cancelled();
		return answer;
	}
};
