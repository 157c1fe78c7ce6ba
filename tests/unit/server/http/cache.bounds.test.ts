import { describe, expect, it } from 'vitest';
import { serve, longText, textHandler } from '#tests/support/front.ts';

const MAX = 200_000;

describe('the memory of the cache', () => {
	it('stays within its bound however many addresses are asked for', async () => {
		const { ask, front } = await serve({ handler: textHandler((url) => longText(url)), maxBytes: MAX });
		let most = 0;
		for (let batch = 0; batch < 60; batch += 1) {
			await Promise.all(Array.from({ length: 50 }, (_, index) => ask(`/a?n=${batch * 50 + index}`)));
			most = Math.max(most, front.stats().bytes);
		}
		expect(front.stats().renders).toBe(3000);
		expect(most).toBeLessThanOrEqual(MAX);
		expect(most).toBeGreaterThan(MAX / 2);
		expect(front.stats().entries).toBeLessThan(100);
		expect(front.stats().shortcuts).toBeLessThanOrEqual(2048);
	}, 60_000);

	it('stays within its bound when gzip is kept too', async () => {
		const { ask, front } = await serve({ handler: textHandler((url) => longText(url)), maxBytes: 30_000 });
		for (let n = 0; n < 60; n += 1) {
			await ask(`/a?n=${n}`, { headers: { 'accept-encoding': 'gzip' } });
			expect(front.stats().bytes).toBeLessThanOrEqual(30_000);
		}
		expect(front.stats().entries).toBeGreaterThan(1);
	});

	it('serves an answer that is larger than the bound without keeping it', async () => {
		const picture = Buffer.alloc(MAX, 1);
		const { ask, front } = await serve({
			handler: (_req, res) => res.writeHead(200, { 'content-type': 'image/png' }).end(picture),
			maxBytes: 10_000
		});
		expect((await ask('/a.png')).body.equals(picture)).toBe(true);
		expect(front.stats()).toMatchObject({ entries: 0, bytes: 0, shortcuts: 0 });
	});

	it('keeps what is asked for and forgets what is not', async () => {
		const { ask, front } = await serve({ handler: textHandler((url) => longText(url)), maxBytes: 20_000 });
		await ask('/often');
		for (let n = 0; n < 40; n += 1) {
			await ask(`/seldom?n=${n}`);
			await ask('/often');
		}
		expect(front.stats().renders).toBe(41);
		await ask('/seldom?n=0');
		expect(front.stats().renders).toBe(42);
	});

	it.each([0, -1, 1.5, Number.NaN])('refuses the bound %d', async (maxBytes) => {
		await expect(serve({ handler: textHandler(() => ''), maxBytes })).rejects.toThrow(/maxBytes/);
	});
});

describe('shortcuts', () => {
	it('answer an address with trackers the short way the second time', async () => {
		const { ask, front } = await serve({ handler: textHandler((url) => longText(url)) });
		await ask('/?fbclid=1');
		expect(front.stats().hits).toBe(0);
		await ask('/?fbclid=1');
		expect(front.stats()).toMatchObject({ hits: 1, renders: 1, entries: 1 });
	});

	it('are made again after they have started over, and never for an address that is very long', async () => {
		const { ask, front } = await serve({ handler: textHandler((url) => longText(url)) });
		const named = (n: number) => `/?utm_id=${n}`;
		for (let n = 0; n < 2048; n += 1) await ask(named(n));
		expect(front.stats().shortcuts).toBe(2048);
		await ask(named(2048));
		expect(front.stats()).toMatchObject({ hits: 0, shortcuts: 1 });
		for (const n of [2048, 0, 0]) await ask(named(n));
		expect(front.stats()).toMatchObject({ hits: 2, renders: 1, shortcuts: 2 });
		for (const length of [512, 513, 513]) await ask(`/?utm_id=${'a'.repeat(length - '/?utm_id='.length)}`);
		expect(front.stats()).toMatchObject({ hits: 2, renders: 1, shortcuts: 3 });
	});
});
