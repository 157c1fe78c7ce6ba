import { createServer, type Server } from 'node:http';
import { connect, type Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { boundConnections, closeServer } from '#lib/server/http/connections.ts';
import { eventually, portOf } from '#tests/support/processes.ts';

async function listening(answer: (path: string) => Promise<string>): Promise<Server> {
	const server = createServer((req, res) => void answer(req.url ?? '').then((text) => res.end(text)));
	boundConnections(server);
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	onTestFinished(() => {
		server.closeAllConnections();
		server.close();
	});
	return server;
}

/** A connection, and all that came over it once the server has closed it. */
function connection(server: Server, bytes: string): { socket: Socket; all: Promise<string> } {
	const socket = connect(portOf(server), '127.0.0.1', () => socket.write(bytes));
	const all = new Promise<string>((resolve, reject) => {
		let text = '';
		socket.setEncoding('latin1').on('data', (data: string) => (text += data));
		socket.on('close', () => resolve(text)).on('error', reject);
	});
	return { socket, all };
}

const GET = 'GET / HTTP/1.1\r\nHost: a\r\n';

describe('a request that cannot be read', () => {
	it.each([
		['no HTTP at all', 'hello\r\n\r\n', 400],
		['a head that is too large', `${GET}X: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
		['an unknown transfer coding', `POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: rot13\r\n\r\n`, 501]
	])('is refused as all others are: %s', async (_what, bytes, status) => {
		const server = await listening(async () => 'never');
		const reply = await connection(server, bytes).all;
		expect(reply).toContain(`HTTP/1.1 ${status} `);
		for (const header of ['X-Content-Type-Options: nosniff', 'Cache-Control: no-store', 'Connection: close'])
			expect(reply).toContain(`\r\n${header}\r\n`);
		const [head = '', body = ''] = reply.split('\r\n\r\n');
		expect(/Content-Length: (\d+)/.exec(head)?.[1]).toBe(String(body.length));
	});
});

describe('the end of a server', () => {
	it('waits for what is under way, and closes each connection behind its next answer', async () => {
		let answer = (): void => undefined;
		const held = new Promise<void>((resolve) => (answer = resolve));
		const requested: string[] = [];
		const server = await listening(async (path) => {
			requested.push(path);
			await held;
			return `all of ${path}`;
		});
		const get = (path: string) => `GET ${path} HTTP/1.1\r\nHost: a\r\n\r\n`;
		const { socket, all } = connection(server, get('/1'));
		const idle = connection(server, get('/2'));
		await eventually(async () => expect(requested).toHaveLength(2));
		const closed = closeServer(server, 60_000);
		socket.write(get('/3'));
		await eventually(async () => expect(requested).toHaveLength(3));
		answer();
		expect(await all).toMatch(/all of \/1.*Connection: close.*all of \/3/s);
		expect(await idle.all).toContain('all of /2');
		await closed;
		expect(server.listening).toBe(false);
	});

	it('cuts what is still open at the deadline', async () => {
		const server = await listening(async () => 'never');
		const { all } = connection(server, '');
		await new Promise((done) => server.once('connection', done));
		await closeServer(server, 1);
		expect(await all).toBe('');
	});
});
