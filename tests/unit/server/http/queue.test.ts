import { beforeEach, afterEach, describe, expect, it, vi } from 'vitest';
import { FairQueue } from '#lib/server/http/queue.ts';
import { turns } from '#tests/support/front.ts';

/** Tasks that end when they are let go, and a list of those that have begun. */
function heldTasks() {
	const begun: string[] = [];
	const ends: (() => void)[] = [];
	const task = (name: string) => async () => {
		begun.push(name);
		await new Promise<void>((end) => ends.push(end));
		return name;
	};
	const letOneGo = async () => {
		ends.shift()?.();
		await turns(3);
	};
	return { begun, task, letOneGo };
}

const LIMITS = { atOnce: 1, waiting: 6, perClient: 3, patience: 1000 };

describe('a fair queue', () => {
	it('takes clients in turn, and the tasks of one as they came', async () => {
		const { begun, task, letOneGo } = heldTasks();
		const queue = new FairQueue<string>(LIMITS);
		const requested = [
			['a', 'a1'],
			['a', 'a2'],
			['a', 'a3'],
			['b', 'b1'],
			['b', 'b2'],
			['c', 'c1']
		].map(([client = '', name = '']) => queue.run(client, name, task(name)));
		await turns(3);
		for (let n = 0; n < 6; n += 1) await letOneGo();
		expect(begun).toEqual(['a1', 'a2', 'b1', 'c1', 'a3', 'b2']);
		expect(await Promise.all(requested)).toEqual(['a1', 'a2', 'a3', 'b1', 'b2', 'c1']);
		expect(queue.isIdle).toBe(true);
	});

	it('runs as many as it may, and one more for each that ends', async () => {
		const { begun, task, letOneGo } = heldTasks();
		const queue = new FairQueue<string>({ ...LIMITS, atOnce: 2 });
		void Promise.all(['1', '2', '3'].map((name) => queue.run('a', name, task(name))));
		await turns(3);
		expect(begun).toEqual(['1', '2']);
		await letOneGo();
		expect(begun).toEqual(['1', '2', '3']);
		expect(queue.isIdle).toBe(false);
	});

	it('turns away a client with too many waiting, and nobody else', async () => {
		const { task } = heldTasks();
		const queue = new FairQueue<string>(LIMITS);
		const names = ['1', '2', '3', '4'];
		void names.map((name) => queue.run('a', name, task(name)));
		await turns(3);
		// One of them runs; what runs does not wait.
		expect(await Promise.race([queue.run('a', '5', task('5')), turns(5)])).toBe('too-many');
		expect(await Promise.race([queue.run('b', '6', task('6')), turns(5)])).toBeUndefined();
	});

	it('is full for everyone when as many wait as may', async () => {
		const { task } = heldTasks();
		const queue = new FairQueue<string>({ ...LIMITS, waiting: 2 });
		void ['1', '2'].map((name) => queue.run(name, name, task(name)));
		await turns(3);
		void queue.run('c', '3', task('3'));
		expect(await queue.run('d', '4', task('4'))).toBe('full');
	});

	it('runs a task once for all who ask for its key, in the lane that comes first', async () => {
		const { begun, task, letOneGo } = heldTasks();
		const queue = new FairQueue<string>(LIMITS);
		void ['a1', 'a2', 'same'].map((name) => queue.run('a', name, task(name)));
		const joined = queue.run('b', 'same', task('never'));
		await turns(3);
		for (let n = 0; n < 3; n += 1) await letOneGo();
		expect(begun).toEqual(['a1', 'a2', 'same']);
		expect(await joined).toBe('same');
		void queue.run('a', 'same', task('again'));
		await turns(3);
		expect(begun.at(-1)).toBe('again');
	});

	it('lets whoever joins go before what else the first client waits for', async () => {
		const { begun, task, letOneGo } = heldTasks();
		const queue = new FairQueue<string>(LIMITS);
		void ['a1', 'a2', 'a3', 'a4'].map((name) => queue.run('a', name, task(name)));
		await turns(3);
		void queue.run('b', 'a4', task('never'));
		for (let n = 0; n < 3; n += 1) await letOneGo();
		expect(begun).toEqual(['a1', 'a2', 'a4', 'a3']);
	});

	it('fails as a task does, and goes on with the next', async () => {
		const queue = new FairQueue<string>(LIMITS);
		const failing = queue.run('a', 'fails', () => Promise.reject(new Error('broken')));
		const next = queue.run('a', 'next', async () => 'made');
		await expect(failing).rejects.toThrow('broken');
		expect(await next).toBe('made');
	});

	it('lets the event loop turn before each task', async () => {
		const queue = new FairQueue<string>(LIMITS);
		let begun = false;
		const made = queue.run('a', '1', async () => {
			begun = true;
			return 'made';
		});
		await Promise.resolve().then(() => undefined);
		expect(begun).toBe(false);
		expect(await made).toBe('made');
	});

	it.each([{ atOnce: 0 }, { waiting: 0 }, { perClient: 0 }, { patience: 0 }, { atOnce: NaN }])(
		'needs room for one task: %o',
		(wrong) => {
			expect(() => new FairQueue({ ...LIMITS, ...wrong })).toThrow(RangeError);
		}
	);
});

describe('patience', () => {
	beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
	afterEach(() => void vi.useRealTimers());

	it('ends for what has not begun, for all who wait for it', async () => {
		const { begun, task, letOneGo } = heldTasks();
		const queue = new FairQueue<string>(LIMITS);
		const runs = queue.run('a', '1', task('1'));
		const waits = [queue.run('a', '2', task('2')), queue.run('b', '2', task('2'))];
		await turns(3);
		vi.advanceTimersByTime(LIMITS.patience - 1);
		expect(await Promise.race([...waits, turns(5)])).toBeUndefined();
		vi.advanceTimersByTime(1);
		expect(await Promise.all(waits)).toEqual(['late', 'late']);
		await letOneGo();
		expect(await runs).toBe('1');
		await turns(3);
		expect(begun).toEqual(['1']);
		expect(queue.isIdle).toBe(true);
	});

	it('does not end what has begun', async () => {
		const { task, letOneGo } = heldTasks();
		const queue = new FairQueue<string>(LIMITS);
		const runs = queue.run('a', '1', task('1'));
		await turns(3);
		vi.advanceTimersByTime(LIMITS.patience);
		await letOneGo();
		expect(await runs).toBe('1');
	});

	it('leaves the places of what is given up to others, and what came later in its lane', async () => {
		const { begun, task, letOneGo } = heldTasks();
		const queue = new FairQueue<string>(LIMITS);
		void ['1', '2', '3'].map((name) => queue.run('a', name, task(name)));
		await turns(3);
		vi.advanceTimersByTime(LIMITS.patience - 1);
		void queue.run('a', '4', task('4'));
		expect(await queue.run('a', '5', task('5'))).toBe('too-many');
		vi.advanceTimersByTime(1);
		const again = ['2', '6'].map((name) => queue.run('a', name, task(name)));
		for (let n = 0; n < 4; n += 1) await letOneGo();
		expect(begun).toEqual(['1', '4', '2', '6']);
		expect(await Promise.all(again)).toEqual(['2', '6']);
	});
});
