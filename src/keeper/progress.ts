/** How far long work has come. */
import type { Session } from './command.ts';

/**
 * Reports how far long work has come to somebody at a terminal, beside what the command prints.
 *
 * @param every - how many steps lie between two lines
 * @returns is to be called with the number of steps that are done, and the line for it
 * @example progressOf(session, 25)(50, '50 of 801 addresses') // a line on standard error
 */
export function progressOf(
	{ isInteractive, json, err }: Pick<Session, 'isInteractive' | 'json' | 'err'>,
	every: number
): (done: number, line: string) => void {
	return (done, line) => {
		if (isInteractive && !json && done % every === 0) err(line);
	};
}
