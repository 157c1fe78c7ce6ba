import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * How the server of a checkout is started, as arguments of Node: what its start script says. Old checkouts run their
 * sources by tsx.
 *
 * @param root - the checkout's folder
 * @throws {Error} when the script starts another program
 * @example startArguments('.') // ['--single-threaded-gc', 'src/start.js']
 */
export function startArguments(root: string): readonly string[] {
	const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
	const [program, ...rest] = String(scripts.start).split(' ');
	if (program === 'node') return rest;
	if (program === 'tsx') return ['--import', 'tsx', ...rest];
	throw new Error(`the start script of ${root} runs neither node nor tsx: ${scripts.start}`);
}
