import { describe, expect, it } from 'vitest';
import { Refiner } from '#lib/server/http/refiner.ts';
import { turns } from '#tests/support/front.ts';

describe('work that can wait', () => {
	it('is done one by one, once for each key, in a later turn', async () => {
		const done: string[] = [];
		let running = 0;
		const refiner = new Refiner(
			() => true,
			async (key) => {
				running += 1;
				expect(running).toBe(1);
				await turns(2);
				running -= 1;
				done.push(key);
			}
		);
		for (const key of ['a', 'b', 'a']) refiner.add(key);
		expect(refiner.size).toBe(2);
		expect(done).toEqual([]);
		await turns(20);
		expect(done).toEqual(['a', 'b']);
		expect(refiner.size).toBe(0);
		refiner.add('a');
		await turns(20);
		expect(done).toEqual(['a', 'b', 'a']);
	});

	it('stops for what is more urgent, and goes on when it is called again', async () => {
		let isFree = true;
		const done: string[] = [];
		const refiner = new Refiner(
			() => isFree,
			async (key) => {
				done.push(key);
				isFree = false;
			}
		);
		refiner.add('a');
		refiner.add('b');
		await turns(10);
		expect(done).toEqual(['a']);
		isFree = true;
		refiner.add('b');
		await turns(10);
		expect(done).toEqual(['a', 'b']);
	});

	it('is bounded, and forgotten on demand', () => {
		const refiner = new Refiner(
			() => false,
			async () => undefined
		);
		for (let n = 0; n < 300; n += 1) refiner.add(String(n));
		expect(refiner.size).toBe(256);
		refiner.clear();
		expect(refiner.size).toBe(0);
	});
});
