import type { ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { longText, serve, textHandler } from '#tests/support/front.ts';

/** Something that is waited for, and its end. */
function gate() {
	let open = (): void => undefined;
	const opened = new Promise<void>((resolve) => (open = resolve));
	return { open, opened };
}

describe('a miss', () => {
	it('is rendered once however many ask', async () => {
		const { open, opened } = gate();
		const { ask, front, arrived } = await serve({ handler: textHandler((url) => opened.then(() => longText(url))) });
		const requests = Array.from({ length: 50 }, (_, index) => ask(`/?utm_id=${index}`));
		await arrived(50);
		open();
		const replies = await Promise.all(requests);
		expect(front.stats().renders).toBe(1);
		for (const { status, body } of replies) {
			expect(status).toBe(200);
			expect(body.toString()).toBe(longText('/'));
		}
	});

	it('that fails is answered 500 to all who waited, logged once, and tried anew', async () => {
		let broken = true;
		const { open, opened } = gate();
		const handler = textHandler(async (url) => {
			await opened;
			if (broken) throw new Error('the record is away');
			return longText(url);
		});
		const { ask, front, logged, arrived } = await serve({ handler });
		const requests = Array.from({ length: 20 }, () => ask('/'));
		await arrived(20);
		open();
		const replies = await Promise.all(requests);
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
