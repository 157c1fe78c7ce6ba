import { createServer, get, type RequestListener } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import { watched, type ServedRequest } from '#lib/server/metrics/served-request.ts';
import { eventually, portOf } from '#tests/support/processes.ts';

async function serving(listener: RequestListener) {
	const served: ServedRequest[] = [];
	const server = createServer(watched(listener, (one) => served.push(one)));
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	onTestFinished(() => void server.close().closeAllConnections());
	return { served, origin: `http://127.0.0.1:${portOf(server)}` };
}

it.each([
	['/', '/'],
	['/?asof=2024-12-06', '/'],
	['/ar/series/syp-parallel.csv?unit=new', '/series/[id].csv'],
	['/compare.chart.json', '/compare.chart.json'],
	['/_app/immutable/a.js', 'file'],
	['/wp-login.php', 'other'],
	['/%ff', 'other']
])('%s is counted as %s', async (path, address) => {
	const { served, origin } = await serving((_req, res) => void res.writeHead(404).end('47'));
	await fetch(origin + path);
	await eventually(async () => expect(served).toHaveLength(1));
	expect(served[0]).toMatchObject({ method: 'GET', address, status: 404 });
	expect(served[0]?.seconds).toBeGreaterThan(0);
	expect(served[0]?.seconds).toBeLessThan(60);
});

it('tells of a client that left before its answer was whole', async () => {
	const { served, origin } = await serving((_req, res) => void res.writeHead(200).write('part'));
	const request = get(origin, () => request.destroy());
	request.on('error', () => undefined);
	await eventually(async () => expect(served).toMatchObject([{ address: '/', status: 499 }]));
});
