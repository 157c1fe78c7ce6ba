import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { startArguments } from '#tests/support/start-arguments.ts';

/** This checkout's folder. */
export const ROOT = resolve(import.meta.dirname, '../..');

/** A running Sarraf of its own, for a measurement. */
export interface RunningServer {
	readonly address: string;
	readonly stop: () => Promise<void>;
}

/**
 * Starts the server as `npm start` does, on a port that is free.
 *
 * @param settings - for its environment
 * @param root - the folder of the checkout
 * @throws when it ends before it listens
 */
export async function startServer(
	settings: Readonly<Record<string, string>> = {},
	root = ROOT
): Promise<RunningServer> {
	const child = spawn(process.execPath, startArguments(root), {
		cwd: root,
		env: { ...process.env, PORT: '0', ...settings },
		stdio: ['ignore', 'pipe', 'inherit']
	});
	const ended = new Promise<void>((done) => child.once('exit', () => done()));
	const address = await new Promise<string>((found, failed) => {
		let output = '';
		child.stdout.on('data', (chunk: Buffer) => {
			output += chunk.toString();
			const at = /Sarraf is on (http:\S+)/.exec(output)?.[1];
			if (at) found(at);
		});
		void ended.then(() => failed(new Error('the server ended before it listened')));
	});
	return {
		address,
		stop: () => {
			child.kill();
			return ended;
		}
	};
}
