import { describe, expect, it } from 'vitest';
import type { NodeHandler } from '#lib/server/http/renderer.ts';
import { longText, serve, turns } from '#tests/support/front.ts';

const ROOM = { atOnce: 2, waiting: 3 };

/** A handler whose answers are held until they are let go, and that counts how many it holds. */
function held() {
	const waiting: (() => void)[] = [];
	const state = { running: 0, most: 0, free: false };
	const handler: NodeHandler = async (req, res) => {
		state.most = Math.max(state.most, ++state.running);
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
	it('is rendered a few at a time, kept waiting up to a bound, and beyond that asked to come back', async () => {
		const { handler, letGo, state } = held();
		const { ask, front } = await serve({ handler, room: ROOM });
		const asked = Array.from({ length: 8 }, (_, i) => ask(`/?page=${i + 1}`));
		const replies = Promise.all(asked);
		await until(() => front.stats().renders === asked.length);
		expect(state.running).toBe(ROOM.atOnce);
		letGo();
		const statuses = (await replies).map(({ status }) => status);
		expect(statuses.filter((status) => status === 200)).toHaveLength(ROOM.atOnce + ROOM.waiting);
		const refused = (await replies).filter(({ status }) => status === 503);
		expect(refused).toHaveLength(3);
		for (const { headers } of refused) {
			expect(headers['cache-control']).toBe('no-store');
			expect(Number(headers['retry-after'])).toBeGreaterThan(0);
		}
		expect(state.most).toBe(ROOM.atOnce);
		expect(front.stats().entries).toBe(ROOM.atOnce + ROOM.waiting);
	});

	it('does not hold up what is kept, the health, or a picture', async () => {
		const { handler, letGo, state } = held();
		const { ask, front } = await serve({ handler, room: ROOM });
		const first = ask('/');
		await until(() => state.running === 1);
		letGo();
		await first;
		state.free = false;
		const crowd = Array.from({ length: 5 }, (_, i) => ask(`/?page=${i + 2}`));
		await until(() => front.stats().renders === 1 + crowd.length);
		expect((await ask('/')).status).toBe(200);
		expect(state.running).toBe(ROOM.atOnce);
		const beside = [ask('/picture.png'), ask('/healthz')];
		await until(() => state.running === ROOM.atOnce + beside.length);
		letGo();
		for (const { status } of await Promise.all([...beside, ...crowd])) expect(status).toBe(200);
	});

	it('that asks for one page takes one place', async () => {
		const { handler, letGo, state } = held();
		const { ask } = await serve({ handler, room: { atOnce: 1, waiting: 0 } });
		const replies = Promise.all(Array.from({ length: 20 }, (_, i) => ask(`/?utm_id=${i}`)));
		await until(() => state.running === 1);
		letGo();
		expect((await replies).map(({ status }) => status)).toEqual(Array(20).fill(200));
	});
});
