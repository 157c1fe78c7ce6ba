import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { USUAL_LIMITS } from '#lib/server/http/caching-handler.ts';
import type { NodeHandler } from '#lib/server/http/renderer.ts';
import { longText, serve, turns } from '#tests/support/front.ts';

const PATIENCE = 20_000;
const PAGES = { atOnce: 2, waiting: 3, perClient: 3, patience: PATIENCE };
const LIMITS = { pages: PAGES, pictures: { atOnce: 1, waiting: 1, perClient: 1, patience: PATIENCE } };

/** A handler whose answers are held until they are let go, and that counts how many it holds. */
function held() {
	const waiting: (() => void)[] = [];
	const state: { running: number; most: number; free: boolean; order: string[] } = {
		running: 0,
		most: 0,
		free: false,
		order: []
	};
	const handler: NodeHandler = async (req, res) => {
		state.most = Math.max(state.most, ++state.running);
		state.order.push(req.url ?? '');
		if (!state.free) await new Promise<void>((go) => waiting.push(go));
		state.running--;
		res.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(longText(req.url ?? ''));
	};
	const letGo = () => {
		state.free = true;
		waiting.splice(0).forEach((go) => go());
	};
	return { handler, letGo, state };
}

/** Waits until something has come about. */
async function until(come: () => boolean): Promise<void> {
	while (!come()) await turns(1);
}

describe('a crowd that asks for different pages', () => {
	it('is rendered a few at a time, and beyond a bound answered with “come back later”', async () => {
		const { handler, letGo, state } = held();
		const { ask, front, arrived } = await serve({ handler, limits: LIMITS });
		const replies = Promise.all(Array.from({ length: 8 }, (_, i) => ask(`/?page=${i + 1}`)));
		await until(() => state.running === PAGES.atOnce);
		await arrived(8);
		letGo();
		const statuses = (await replies).map(({ status }) => status);
		expect(statuses.filter((status) => status === 200)).toHaveLength(PAGES.atOnce + PAGES.waiting);
		const refused = (await replies).filter(({ status }) => status === 429);
		expect(refused).toHaveLength(3);
		for (const { headers } of refused) {
			expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
			expect(Number(headers['retry-after'])).toBeGreaterThan(0);
		}
		expect(state.most).toBe(PAGES.atOnce);
		expect(front.stats()).toMatchObject({ entries: PAGES.atOnce + PAGES.waiting, renders: 5 });
	});

	it('hears that it asks too much only after a while, in which others are answered', async () => {
		const { handler, letGo, state } = held();
		const { ask, arrived } = await serve({ handler, limits: { ...LIMITS, pages: { ...PAGES, atOnce: 1 } } });
		const first = ask('/?page=1');
		await until(() => state.running === 1);
		letGo();
		await first;
		state.free = false;
		const waiting = Promise.all([2, 3, 4, 5].map((page) => ask(`/?page=${page}`)));
		await until(() => state.running === 1);
		await arrived(5);
		vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
		onTestFinished(() => void vi.useRealTimers());
		let refused: number | undefined;
		void ask('/?page=6').then(({ status }) => (refused = status));
		await arrived(6);
		expect(refused).toBeUndefined();
		expect((await ask('/?page=1')).status).toBe(200);
		vi.advanceTimersByTime(499);
		await turns(100);
		expect(refused).toBeUndefined();
		vi.advanceTimersByTime(1);
		await until(() => refused !== undefined);
		expect(refused).toBe(429);
		letGo();
		expect((await waiting).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
	});

	it('is turned away where all clients together are too many', async () => {
		const { handler, letGo, state } = held();
		const { ask, arrived } = await serve({ handler, limits: LIMITS, trustedProxies: ['127.0.0.1'] });
		const from = (client: number) => ask(`/?page=${client}`, { headers: { 'x-forwarded-for': `203.0.113.${client}` } });
		const replies = Promise.all([1, 2, 3, 4, 5].map(from));
		await until(() => state.running === PAGES.atOnce);
		await arrived(5);
		const last = await from(6);
		expect(last.status).toBe(503);
		expect(Number(last.headers['retry-after'])).toBeGreaterThan(0);
		letGo();
		expect((await replies).map(({ status }) => status)).toEqual(Array(5).fill(200));
	});

	it('is answered whole where none of eight clients waits for more than it may', async () => {
		const { handler, letGo, state } = held();
		const { ask } = await serve({ handler, limits: USUAL_LIMITS, trustedProxies: ['127.0.0.1'] });
		const from = (n: number) =>
			ask(`/?page=${n}`, { headers: { 'x-forwarded-for': `203.0.113.${n % 8}`, 'accept-encoding': 'br' } });
		const replies = Promise.all(Array.from({ length: 8 * 48 }, (_, n) => from(n + 1)));
		await until(() => state.running === 1);
		await turns(300);
		letGo();
		expect([...new Set((await replies).map(({ status }) => status))]).toEqual([200]);
	});

	it('is answered before connections are cut, where turns do not come', async () => {
		vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
		onTestFinished(() => void vi.useRealTimers());
		const { handler, letGo, state } = held();
		let version = 'v1';
		const limits = { ...LIMITS, pages: { ...PAGES, atOnce: 1 } };
		const { ask, arrived } = await serve({ handler, timeout: 1e9, limits, version: () => version });
		const first = ask('/?page=1');
		await until(() => state.running === 1);
		const second = ask('/?page=2');
		await arrived(2);
		// A new record is no reason to wait once more.
		version = 'v2';
		vi.advanceTimersByTime(PATIENCE);
		const { status, headers } = await second;
		expect(status).toBe(503);
		expect(Number(headers['retry-after'])).toBeGreaterThan(0);
		expect(headers['cache-control']).toBe('no-store');
		letGo();
		expect((await first).status).toBe(200);
		expect(state.order).not.toContain('/?page=2');
	});

	it('from one client does not keep another from its turn', async () => {
		const { handler, letGo, state } = held();
		const limits = { ...LIMITS, pages: { ...PAGES, atOnce: 1, waiting: 100, perClient: 50 } };
		const { ask, arrived } = await serve({ handler, limits, trustedProxies: ['127.0.0.1'] });
		const flood = Array.from({ length: 40 }, (_, i) =>
			ask(`/?page=${i}`, { headers: { 'x-forwarded-for': '203.0.113.1' } })
		);
		await until(() => state.running === 1);
		await arrived(40);
		const other = ask('/other', { headers: { 'x-forwarded-for': '203.0.113.2' } });
		await arrived(41);
		letGo();
		expect((await other).status).toBe(200);
		expect(state.order.indexOf('/other')).toBeLessThanOrEqual(2);
		await Promise.all(flood);
	});

	it('does not hold up what is kept, the health, or a picture', async () => {
		const { handler, letGo, state } = held();
		const { ask, front, arrived } = await serve({ handler, limits: LIMITS });
		const first = ask('/');
		await until(() => state.running === 1);
		letGo();
		await first;
		state.free = false;
		const crowd = Array.from({ length: 5 }, (_, i) => ask(`/?page=${i + 2}`));
		await until(() => front.stats().renders === 1 + PAGES.atOnce);
		await arrived(6);
		expect((await ask('/')).status).toBe(200);
		expect(state.running).toBe(PAGES.atOnce);
		const beside = [ask('/picture.png'), ask('/healthz')];
		await until(() => state.running === PAGES.atOnce + beside.length);
		letGo();
		for (const { status } of await Promise.all([...beside, ...crowd])) expect(status).toBe(200);
	});

	it('that asks for one page takes one place', async () => {
		const { handler, letGo, state } = held();
		const { ask } = await serve({
			handler,
			limits: { ...LIMITS, pages: { ...PAGES, atOnce: 1, waiting: 1, perClient: 1 } }
		});
		const replies = Promise.all(Array.from({ length: 20 }, (_, i) => ask(`/?utm_id=${i}`)));
		await until(() => state.running === 1);
		letGo();
		expect((await replies).map(({ status }) => status)).toEqual(Array(20).fill(200));
	});
});
