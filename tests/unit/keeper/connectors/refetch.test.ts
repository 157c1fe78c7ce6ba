import { afterEach, beforeEach, expect, it } from 'vitest';
import { karamShaar } from '../../../../src/keeper/connectors/karam-shaar.ts';
import { refetchSource } from '../../../../src/keeper/connectors/run.ts';
import { rawStore } from '../../../../src/keeper/fetch/raw-store.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let folder: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'sarraf-raw-'));
});
afterEach(() => rm(folder, { recursive: true }));

const rows = (...days: readonly (readonly [string, number])[]) =>
	JSON.stringify(days.map(([timestamp, bid]) => ({ timestamp, bid, ask: bid + 100 })));

async function add(at: string, body: string, more: object = {}) {
	const facts = {
		source: 'karam-shaar-rates',
		kind: 'json' as const,
		address: 'https://a.example/',
		content_type: 'application/json'
	};
	await rawStore(folder).add(
		{ ...facts, at: `2026-11-29T${at}:00.000Z`, status: 200, ...more },
		new TextEncoder().encode(body)
	);
}

it('reads stored answers again: each day once, as the last answer has it', async () => {
	await add('10:00', rows(['2026-11-27', 11000], ['2026-11-28', 11500]));
	await add('11:00', rows(['2026-11-28', 11600]));
	const { quotes, answers } = await refetchSource(karamShaar, rawStore(folder), { from: '2026-01-01' });
	expect(quotes.map(({ date, bid }) => `${date} ${bid}`)).toEqual(['2026-11-27 11000', '2026-11-28 11600']);
	expect(answers).toBe(2);
});

it('leaves out other sources, refusals and pages in the place of data', async () => {
	await add('10:00', rows(['2026-11-27', 1]), { source: 'other' });
	await add('10:01', rows(['2026-11-27', 2]), { status: 500 });
	await add('10:02', '<html>busy</html>');
	expect(await refetchSource(karamShaar, rawStore(folder), {})).toMatchObject({ quotes: [], faults: [], answers: 1 });
});

it('names a stored answer that can no longer be read', async () => {
	await add('10:00', '{"rates":[]}');
	const { faults } = await refetchSource(karamShaar, rawStore(folder), {});
	expect(faults.join()).toContain('https://a.example/ [shape]');
});
