import { createServer, type Server } from 'node:http';

const TYPE = 'text/plain; version=0.0.4; charset=utf-8';

/**
 * Answers `/metrics` on a port of its own, which readers do not reach.
 *
 * @param text - the figures of the moment
 * @returns the server; it listens nowhere yet
 * @example metricsServer(() => registry.metrics()).listen(9464, '127.0.0.1')
 */
export function metricsServer(text: () => Promise<string>): Server {
	return createServer((req, res) => {
		if (req.url !== '/metrics') return void res.writeHead(404).end();
		text().then(
			(body) => res.writeHead(200, { 'content-type': TYPE }).end(body),
			(error: unknown) => {
				console.error('could not collect metrics:', error);
				res.writeHead(500).end();
			}
		);
	});
}
