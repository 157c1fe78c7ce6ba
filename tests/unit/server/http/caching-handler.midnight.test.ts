import { describe, expect, it } from 'vitest';
import { dayInDamascus } from '#lib/format/damascus.ts';
import { longText, serve, textHandler, turns } from '#tests/support/front.ts';

const MIDNIGHT = Date.UTC(2024, 11, 6, 21);

describe('the turn of the day in Damascus', () => {
	it('renders anew, and no answer is fresh beyond its day', async () => {
		let instant = MIDNIGHT - 3_600_000;
		const handler = textHandler(() => longText(dayInDamascus(instant)));
		const { ask, front } = await serve({ handler, now: () => instant });
		const cases = [
			[MIDNIGHT - 3_600_000, 300, '2024-12-06', 1],
			[MIDNIGHT - 300_000, 300, '2024-12-06', 1],
			[MIDNIGHT - 90_500, 90, '2024-12-06', 1],
			[MIDNIGHT - 1, 0, '2024-12-06', 1],
			[MIDNIGHT, 300, '2024-12-07', 2],
			[MIDNIGHT + 1, 300, '2024-12-07', 2]
		] as const;
		for (const [at, maxAge, day, renders] of cases) {
			instant = at;
			const { headers, body } = await ask('/');
			expect(headers['cache-control']).toContain(`max-age=${maxAge},`);
			expect(body.toString()).toBe(longText(day));
			expect(front.stats()).toMatchObject({ renders, entries: 1 });
		}
	});

	it('tells the freshness of the moment on a 304 too', async () => {
		let instant = MIDNIGHT - 3_600_000;
		const { ask } = await serve({ handler: textHandler(longText), now: () => instant });
		const { headers } = await ask('/');
		instant = MIDNIGHT - 60_000;
		const again = await ask('/', { headers: { 'if-none-match': String(headers.etag) } });
		expect(again.status).toBe(304);
		expect(again.headers['cache-control']).toContain('max-age=60,');
	});

	it('is not missed by a render that began before it', async () => {
		let instant = MIDNIGHT - 1;
		let release = (): void => undefined;
		const held = new Promise<void>((resolve) => (release = resolve));
		const handler = textHandler(async () => {
			const day = dayInDamascus(instant);
			if (day === '2024-12-06') await held;
			return longText(day);
		});
		const { ask, front } = await serve({ handler, now: () => instant });
		const early = ask('/');
		while (front.stats().renders === 0) await turns(1);
		instant = MIDNIGHT;
		release();
		expect((await early).body.toString()).toBe(longText('2024-12-07'));
		expect((await ask('/')).body.toString()).toBe(longText('2024-12-07'));
		expect(front.stats()).toMatchObject({ renders: 2, entries: 1 });
	});

	it('leaves nothing fresh when it comes under every render', async () => {
		let instant = MIDNIGHT - 3_600_000;
		const handler = textHandler(() => {
			instant += 86_400_000;
			return longText('page');
		});
		const { ask, front } = await serve({ handler, now: () => instant });
		expect((await ask('/')).headers['cache-control']).toContain('max-age=0,');
		expect(front.stats()).toMatchObject({ renders: 3, entries: 0 });
	});
});
