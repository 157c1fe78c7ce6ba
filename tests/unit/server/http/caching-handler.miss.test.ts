import type { ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { longText, serve, textHandler, turns } from '#tests/support/front.ts';

/** Turns of the event loop in which fifty requests arrive. */
const ARRIVAL = 400;

describe('a miss', () => {
	it('is rendered once however many ask', async () => {
		const handler = textHandler(async (url) => {
			await turns(ARRIVAL);
			return longText(url);
		});
		const { ask, front } = await serve({ handler });
		const replies = await Promise.all(Array.from({ length: 50 }, (_, index) => ask(`/?utm_id=${index}`)));
		expect(front.stats().renders).toBe(1);
		for (const { status, body } of replies) {
			expect(status).toBe(200);
			expect(body.toString()).toBe(longText('/'));
		}
	});

	it('that fails is answered 500 to all who waited, logged once, and tried anew', async () => {
		let broken = true;
		const handler = textHandler(async (url) => {
			await turns(ARRIVAL);
			if (broken) throw new Error('the record is away');
			return longText(url);
		});
		const { ask, front, logged } = await serve({ handler });
		const replies = await Promise.all(Array.from({ length: 20 }, () => ask('/')));
		for (const { status, headers, body } of replies) {
			expect(status).toBe(500);
			expect(headers).toMatchObject({ 'cache-control': 'no-store', 'content-type': 'text/plain; charset=utf-8' });
			expect(body.toString()).not.toContain('record is away');
		}
		expect(front.stats().renders).toBe(1);
		expect(logged).toEqual(['/: the record is away']);
		expect(front.stats().entries).toBe(0);
		broken = false;
		expect((await ask('/')).status).toBe(200);
		expect((await ask('/')).body.toString()).toBe(longText('/'));
	});

	it.each([
		[
			'thrown at once',
			() => {
				throw new Error('thrown');
			}
		],
		['passed to next', (_req: unknown, _res: unknown, next: (error: unknown) => void) => next(new Error('passed'))],
		[
			'broken off half way',
			(_req: unknown, res: ServerResponse) => {
				res.writeHead(200, { 'content-type': 'text/html' });
				res.write('half');
				res.destroy();
			}
		]
	])('that fails by an error %s is a 500', async (_what, handler) => {
		const { ask, front, logged } = await serve({ handler });
		expect((await ask('/')).status).toBe(500);
		expect(front.stats().entries).toBe(0);
		expect(logged).toHaveLength(1);
	});

	it('that never ends is given up', async () => {
		const { ask } = await serve({ handler: () => undefined, timeout: 20 });
		expect((await ask('/')).status).toBe(500);
	});
});
