/** A server of a test's own, on a copy of the record that the test may break. */
import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startArguments } from './start-arguments.ts';

const ROOT = join(import.meta.dirname, '../..');

/** A copy of the record, and a way back to what it was. */
export class Folder {
	readonly dir: string;

	private constructor(dir: string) {
		this.dir = dir;
	}

	/** @param source - the folder that is copied, from the top of the repository */
	static async create(source = 'data'): Promise<Folder> {
		const dir = await mkdtemp(join(tmpdir(), 'sarraf-record-'));
		await cp(join(ROOT, source), dir, { recursive: true });
		return new Folder(dir);
	}

	read(path: string): Promise<string> {
		return readFile(join(this.dir, path), 'utf8');
	}

	write(path: string, text: string): Promise<void> {
		return writeFile(join(this.dir, path), text);
	}

	remove(): Promise<void> {
		return rm(this.dir, { recursive: true, force: true });
	}
}

/** What a server that could not start left behind. */
export interface Ended {
	readonly code: number | null;
	readonly errors: string;
}

/** A server that was started for a test and is ended with it. */
export class OwnServer {
	readonly address: string;
	/** Its error messages so far. */
	readonly errors: () => string;
	/** What it has printed so far. */
	readonly output: () => string;
	readonly #process: ChildProcess;

	private constructor(address: string, process: ChildProcess, printed: Pick<OwnServer, 'errors' | 'output'>) {
		this.address = address;
		this.errors = printed.errors;
		this.output = printed.output;
		this.#process = process;
	}

	/**
	 * Starts a server, and waits until it says where it is or has ended.
	 *
	 * @param port - defaults to a free one
	 * @param settings - more of its environment
	 */
	static start(dataDir: string, port = 0, settings: Readonly<Record<string, string>> = {}): Promise<OwnServer | Ended> {
		const env = { ...process.env, HOST: '127.0.0.1', ...settings, PORT: String(port), DATA_DIR: dataDir };
		const child = spawn(process.execPath, startArguments(ROOT), { cwd: ROOT, env });
		let [out, errors] = ['', ''];
		child.stderr.on('data', (chunk) => (errors += chunk));
		return new Promise((resolve, reject) => {
			child.on('error', reject);
			child.on('close', (code) => resolve({ code, errors }));
			child.stdout.on('data', (chunk) => {
				out += chunk;
				const address = /http:\/\/\S+/.exec(out)?.[0];
				if (address) resolve(new OwnServer(address, child, { errors: () => errors, output: () => out }));
			});
		});
	}

	/**
	 * Starts a server that must run.
	 *
	 * @param port - defaults to a free one
	 * @param settings - more of its environment
	 * @throws {Error} with what it printed, when it ends before it listens
	 */
	static async run(dataDir: string, port = 0, settings: Readonly<Record<string, string>> = {}): Promise<OwnServer> {
		const server = await OwnServer.start(dataDir, port, settings);
		if (server instanceof OwnServer) return server;
		throw new Error(server.errors);
	}

	/** Leaves every request unanswered, as a line does that is there and brings nothing. */
	pause(): void {
		this.#process.kill('SIGSTOP');
	}

	resume(): void {
		this.#process.kill('SIGCONT');
	}

	/** Lets the server replace its processes. */
	reload(): void {
		this.#process.kill('SIGHUP');
	}

	/**
	 * Asks the server to end, as systemd does.
	 *
	 * @returns the code that it ends with
	 */
	end(): Promise<number | null> {
		return new Promise((resolve) => {
			this.#process.once('close', resolve);
			this.#process.kill('SIGTERM');
		});
	}

	/** Kills the server, and waits until it has ended. */
	stop(): Promise<void> {
		return new Promise((resolve) => {
			if (this.#process.exitCode !== null || this.#process.signalCode !== null) return resolve();
			this.#process.once('close', () => resolve());
			this.#process.kill('SIGKILL');
		});
	}
}
