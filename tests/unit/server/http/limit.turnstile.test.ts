import { describe, expect, it } from 'vitest';
import { createTurnstile } from '#lib/server/http/limit.ts';

/** Tasks that end when they are told to. */
function tasks() {
	const ends: (() => void)[] = [];
	const state = { running: 0, most: 0 };
	const task = async () => {
		state.most = Math.max(state.most, ++state.running);
		await new Promise<void>((end) => ends.push(end));
		state.running--;
		return 'made';
	};
	const finish = async () => {
		while (ends.length > 0) {
			ends.shift()?.();
			await new Promise(setImmediate);
		}
	};
	return { task, finish, state };
}

describe('a turnstile of two with room for three to wait', () => {
	it('runs two at a time, keeps three waiting and turns the rest away at once', async () => {
		const through = createTurnstile({ atOnce: 2, waiting: 3 });
		const { task, finish, state } = tasks();
		const asked = Array.from({ length: 7 }, () => through(task));
		expect(await Promise.all(asked.slice(5))).toEqual(['full', 'full']);
		expect(state.running).toBe(2);
		await finish();
		expect(await Promise.all(asked.slice(0, 5))).toEqual(Array(5).fill('made'));
		expect(state.most).toBe(2);
	});

	it('has room again afterwards, also after a task that failed', async () => {
		const through = createTurnstile({ atOnce: 1, waiting: 0 });
		await expect(through(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
		expect(await through(async () => 1)).toBe(1);
		expect(await through(async () => 2)).toBe(2);
	});

	it('lets them in in the order in which they came', async () => {
		const through = createTurnstile({ atOnce: 1, waiting: 5 });
		const order: number[] = [];
		await Promise.all([1, 2, 3, 4].map((n) => through(async () => order.push(n))));
		expect(order).toEqual([1, 2, 3, 4]);
	});
});

it.each([
	[0, 1],
	[1, -1],
	[NaN, 0]
])('at once %d, waiting %d is refused', (atOnce, waiting) => {
	expect(() => createTurnstile({ atOnce, waiting })).toThrow(RangeError);
});
