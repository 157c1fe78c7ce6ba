import { describe, expect, it } from 'vitest';
import type { NodeHandler } from '#lib/server/http/renderer.ts';
import { serve, turns } from '#tests/support/front.ts';

/** A page in which one version's name stands a thousand times. */
function pageOf(version: string): string {
	return `${version}\n`.repeat(1000);
}

/** Renders from the version that is current when the render begins, as the running record does, and says so. */
function recordHandler(version: () => string, wait: () => Promise<void>): NodeHandler {
	return async (_req, res) => {
		const rendered = version();
		await wait();
		res.writeHead(200, { 'content-type': 'text/plain', 'x-record-version': rendered }).end(pageOf(rendered));
	};
}

describe('a swap of the data', () => {
	it('under load never mixes versions nor serves an old one to who asks later', async () => {
		let number = 1;
		const version = () => `v${number}`;
		const { ask, front } = await serve({ handler: recordHandler(version, () => turns(3)), version });
		const load = async (client: number): Promise<void> => {
			for (let request = 0; request < 25; request += 1) {
				const first = number;
				const { status, headers, body } = await ask(`/?n=${(client + request) % 4}`);
				const served = body.toString().split('\n', 1)[0] ?? '';
				expect(status).toBe(200);
				expect(body.toString()).toBe(pageOf(served));
				expect(Number(served.slice(1))).toBeGreaterThanOrEqual(first);
				expect(headers['x-record-version']).toBeUndefined();
			}
		};
		const swap = async (): Promise<void> => {
			for (let swaps = 0; swaps < 20; swaps += 1) {
				await turns(30);
				number += 1;
			}
		};
		await Promise.all([...Array.from({ length: 8 }, (_, client) => load(client)), swap()]);
		expect(number).toBe(21);
		expect((await ask('/?n=0')).body.toString()).toBe(pageOf('v21'));
		expect(front.stats().entries).toBeLessThanOrEqual(4);
	});

	it.each([
		['that tells its version', true],
		['that does not tell its version', false]
	])('is not undone by a slow render %s', async (_what, tells) => {
		let current = 'v1';
		let release = (): void => undefined;
		const held = new Promise<void>((resolve) => (release = resolve));
		const handler: NodeHandler = async (_req, res) => {
			const rendered = current;
			if (rendered === 'v1') await held;
			if (tells) res.setHeader('x-record-version', rendered);
			res.writeHead(200, { 'content-type': 'text/plain' }).end(pageOf(rendered));
		};
		const { ask, front } = await serve({ handler, version: () => current });
		const early = ask('/');
		while (front.stats().renders === 0) await turns(1);
		current = 'v2';
		expect((await ask('/')).body.toString()).toBe(pageOf('v2'));
		release();
		expect((await early).body.toString()).toBe(pageOf('v2'));
		expect((await ask('/')).body.toString()).toBe(pageOf('v2'));
		expect(front.stats()).toMatchObject({ renders: 2, entries: 1 });
	});

	it('that the front learns of late is neither kept as the old version nor served as fresh', async () => {
		let known = 'v1';
		const { ask, front } = await serve({
			handler: recordHandler(
				() => 'v2',
				async () => undefined
			),
			version: () => known
		});
		const before = await ask('/');
		expect(before.headers['cache-control']).toContain('max-age=0');
		expect(front.stats().entries).toBe(0);
		known = 'v2';
		await ask('/');
		expect((await ask('/')).headers['cache-control']).toContain('max-age=300');
		expect(front.stats()).toMatchObject({ entries: 1, renders: 2 });
	});

	it('drops what was kept for the old version', async () => {
		let current = 'v1';
		const { ask, front } = await serve({
			handler: recordHandler(
				() => current,
				async () => undefined
			),
			version: () => current
		});
		for (let n = 0; n < 10; n += 1) await ask(`/?n=${n}`);
		const full = front.stats().bytes;
		expect(front.stats()).toMatchObject({ entries: 10, rawUrls: 10 });
		current = 'v2';
		await ask('/?n=0');
		expect(front.stats()).toMatchObject({ entries: 1, rawUrls: 1 });
		expect(front.stats().bytes).toBeLessThan(full / 5);
	});

	it('ends when the record turns under every render', async () => {
		let number = 0;
		const version = () => `v${number}`;
		const handler = recordHandler(version, async () => {
			number += 1;
		});
		const { ask, front } = await serve({ handler, version });
		const { status, headers } = await ask('/');
		expect(status).toBe(200);
		expect(headers['cache-control']).toContain('max-age=0');
		expect(front.stats()).toMatchObject({ renders: 3, entries: 0 });
	});
});
