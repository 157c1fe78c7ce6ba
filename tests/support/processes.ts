/** Processes that a run starts beside itself: the ports they listen on, waiting for them, and their end. */
import type { ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';

/**
 * The port on which a server listens.
 *
 * @throws TypeError when it does not listen on a TCP port
 */
export function portOf(server: { address(): AddressInfo | string | null }): number {
	const address = server.address();
	if (address === null || typeof address === 'string') throw new TypeError(`a TCP port was expected, got ${address}`);
	return address.port;
}

/** A port of 127.0.0.1 on which nothing listens. */
export async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const port = portOf(server);
	await new Promise((resolve) => server.close(resolve));
	return port;
}

/**
 * Tries until it works, ten times a second.
 *
 * @param attempt - fails by throwing
 * @param tries - how many times
 * @throws what the last attempt threw
 */
export async function eventually<T>(attempt: () => Promise<T>, tries = 150): Promise<T> {
	for (let tried = 1; ; tried += 1) {
		try {
			return await attempt();
		} catch (error) {
			if (tried === tries) throw error;
			await new Promise((resolve) => setTimeout(resolve, 100));
		}
	}
}

/** Ends processes that still run, the last started first, and waits for each. */
export async function end(children: readonly ChildProcess[]): Promise<void> {
	for (const child of children.toReversed()) {
		if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) continue;
		const ended = new Promise((resolve) => child.once('exit', resolve));
		child.kill('SIGTERM');
		await ended;
	}
}
