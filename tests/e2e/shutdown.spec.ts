/** The end of the server: what is under way is answered, nobody is let in, and a connection that dallies is cut. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { expect, test } from '@playwright/test';
import { OwnServer } from '#tests/support/own-server.ts';

test.describe.configure({ timeout: 120_000 });

/** A connection with a text on its way, and all that comes back until it is closed. */
async function sent(port: number, text: string): Promise<{ readonly socket: Socket; readonly all: Promise<string> }> {
	const socket = connect(port, '127.0.0.1');
	await once(socket, 'connect');
	const all = new Promise<string>((resolve, reject) => {
		let received = '';
		socket.setEncoding('utf8').on('data', (chunk: string) => (received += chunk));
		socket.on('close', () => resolve(received)).on('error', reject);
	});
	await new Promise((written) => socket.write(text, written));
	return { socket, all };
}

/**
 * What becomes of an attempt to connect. A server that is closing may take a connection that waited for it and reset it at
 * once: whatever happens to the connection later changes nothing.
 */
function attempt(port: number): Promise<string> {
	return new Promise((resolve) => {
		const socket = connect(port, '127.0.0.1', () => {
			resolve('connected');
			socket.destroy();
		});
		socket.on('error', ({ message }) => resolve(message));
	});
}

const get = (path: string, header = '') =>
	`GET ${path} HTTP/1.1\r\nHost: a\r\nAccept-Encoding: identity\r\n${header}\r\n`;
/** Days that nobody has requested, so that each page is rendered. */
const UNSEEN = ['/?asof=2024-06-10', '/?asof=2024-06-11'];

for (const workers of [1, 3]) {
	test(`what WORKERS=${workers} has begun is answered whole, and nobody is let in meanwhile`, async () => {
		const server = await OwnServer.run('data', 0, { WORKERS: String(workers) });
		const port = Number(new URL(server.address).port);
		// The first page of a process takes long on a busy machine, and the end of a server is bounded.
		for (let i = 0; i < workers; i += 1) await (await sent(port, get('/', 'Connection: close\r\n'))).all;
		const dallying = await sent(port, 'GET / HTTP/1.1\r\n');
		const late = await sent(port, get('/').slice(0, -2));
		const begun = await Promise.all(UNSEEN.map((path) => sent(port, get(path))));
		// Connections are taken in their order: when this one is answered all of them are inside.
		expect((await fetch(`${server.address}/readyz`)).status).toBe(200);

		const ended = server.end();
		await expect(async () => expect(await attempt(port)).toContain('ECONNREFUSED')).toPass();
		late.socket.write('\r\n');
		for (const { all } of [...begun, late]) expect(await all).toMatch(/^HTTP\/1\.1 200 OK\r\n.*<\/html>\s*$/s);
		expect(await ended).toBe(0);
		expect(await dallying.all).not.toContain('200 OK');
		expect(server.errors()).toBe('');
	});
}
