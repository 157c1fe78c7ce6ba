import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');

/** A running Sarraf of its own, for a measurement. */
export interface RunningServer {
	readonly address: string;
	readonly stop: () => Promise<void>;
}

/**
 * Starts the server as `npm start` does, on a port that is free.
 *
 * @param settings - for its environment
 * @throws when it ends before it listens
 */
export async function startServer(settings: Readonly<Record<string, string>> = {}): Promise<RunningServer> {
	const child = spawn(process.execPath, ['--import', 'tsx', 'src/serve.ts'], {
		cwd: ROOT,
		env: { ...process.env, PORT: '0', ...settings },
		stdio: ['ignore', 'pipe', 'inherit']
	});
	const ended = new Promise<void>((done) => child.once('exit', () => done()));
	const address = await new Promise<string>((found, failed) => {
		let told = '';
		child.stdout.on('data', (chunk: Buffer) => {
			told += chunk.toString();
			const at = /Sarraf is on (http:\S+)/.exec(told)?.[1];
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
