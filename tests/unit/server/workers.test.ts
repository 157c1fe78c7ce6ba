import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Workers } from '#lib/server/workers.ts';
import { eventually, freePort } from '#tests/support/processes.ts';

const program = join(import.meta.dirname, '../../support/answering-process.js');

async function started(count: number, patience = 60_000) {
	const folder = mkdtempSync(join(tmpdir(), 'sarraf-workers-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	const port = await freePort();
	const [obstacle, chain] = [join(folder, 'obstacle'), join(folder, 'chain')];
	const lines: string[] = [];
	const env = { SHARED_PORT: String(port), CANNOT_START: obstacle, CANNOT_END: chain };
	const options = { program, count, env, patience, log: (line: string) => void lines.push(line) };
	/** The id of the process that answers. */
	const ask = async () => Number(await (await fetch(`http://127.0.0.1:${port}`)).text());
	const start = async () => {
		const { workers, address } = await Workers.start(options);
		onTestFinished(() => workers.end());
		return { workers, address };
	};
	return { start, ask, lines, port, obstacle, chain };
}

describe('several processes on one port', () => {
	it('answer in turn, and end together', async () => {
		const { start, ask, port } = await started(2);
		const { workers, address } = await start();
		expect(address.port).toBe(port);
		const answered = new Set([await ask(), await ask(), await ask(), await ask()]);
		expect([...answered].sort()).toEqual([...workers.ids].sort());
		expect(answered.size).toBe(2);
		await workers.end();
		await expect(ask()).rejects.toThrow();
	});

	it('are replaced when they end by themselves', async () => {
		const { start, ask, lines } = await started(2);
		const { workers } = await start();
		const [lost = 0, other = 0] = workers.ids;
		process.kill(lost, 'SIGKILL');
		await eventually(async () => {
			expect(workers.ids).toHaveLength(2);
			expect(workers.ids).not.toContain(lost);
		});
		expect(workers.ids).toContain(other);
		expect(lines).toEqual([`Process ${lost} ended with SIGKILL; another takes its place.`]);
		expect(workers.ids).toContain(await ask());
	});

	it('are tried again where they cannot start', async () => {
		const { start, obstacle } = await started(1);
		const { workers } = await start();
		writeFileSync(obstacle, '');
		process.kill(workers.ids[0] ?? 0, 'SIGKILL');
		await eventually(async () => expect(workers.ids).toEqual([]));
		rmSync(obstacle);
		await eventually(async () => expect(workers.ids).toHaveLength(1));
	});

	it('are replaced one after the other, and answer all the while', async () => {
		const { start, ask } = await started(2);
		const { workers } = await start();
		const before = workers.ids;
		const restart = workers.restart();
		expect(workers.restart()).toBe(restart);
		let isOver = false;
		void restart.then(() => (isOver = true));
		while (!isOver) await ask();
		expect(workers.ids).toHaveLength(2);
		for (const id of before) expect(workers.ids).not.toContain(id);
	});

	it('are killed where they do not end', async () => {
		const { start, ask, chain } = await started(2, 50);
		writeFileSync(chain, '');
		const { workers } = await start();
		await workers.end();
		await expect(ask()).rejects.toThrow();
	});

	it('stay when their successors cannot start', async () => {
		const { start, lines, obstacle } = await started(1);
		const { workers } = await start();
		const before = workers.ids;
		writeFileSync(obstacle, '');
		await workers.restart();
		expect(workers.ids).toEqual(before);
		expect(lines).toEqual(['A new process could not start: those that run go on as they are.']);
	});

	it('do not start where the first cannot', async () => {
		const { start, obstacle } = await started(2);
		writeFileSync(obstacle, '');
		await expect(start()).rejects.toThrow('a process ended with 3 before it listened');
	});
});
