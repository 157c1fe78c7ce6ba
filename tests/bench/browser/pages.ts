import { createServer } from 'node:http';
import { brotliCompressSync } from 'node:zlib';
import { portOf } from '#tests/support/processes.ts';
import type { RunningServer } from '../server.ts';

/**
 * Serves pages from memory as our server does: compressed once by brotli at its best, with their length.
 *
 * @param pages - HTML by path
 * @param host - the name that a browser asks for: `localhost` and `127.0.0.1` are two sites
 */
export async function servePages(pages: Readonly<Record<string, string>>, host = '127.0.0.1'): Promise<RunningServer> {
	const bodies = new Map(Object.entries(pages).map(([path, html]) => [path, brotliCompressSync(html)]));
	const server = createServer((request, response) => {
		const body = bodies.get(request.url ?? '');
		if (!body) return response.writeHead(404).end();
		const headers = { 'Content-Type': 'text/html', 'Content-Encoding': 'br', 'Content-Length': body.length };
		return response.writeHead(200, headers).end(body);
	});
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	return {
		address: `http://${host}:${portOf(server)}`,
		stop: () =>
			new Promise((stopped) => {
				server.close(() => stopped());
				server.closeAllConnections();
			})
	};
}
