import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { rawStore } from '../../../../src/keeper/fetch/raw-store.ts';

let folder: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'sarraf-raw-'));
});
afterEach(() => rm(folder, { recursive: true }));

const bytes = (text: string) => new TextEncoder().encode(text);
const facts = (at: string, status = 200, address = 'https://example.org/a') => ({
	source: 'test',
	kind: 'json' as const,
	address,
	at: `2026-11-29T${at}:00.000Z`,
	status,
	content_type: 'application/json'
});

it('has nothing before the first answer', async () => {
	expect(await rawStore(join(folder, 'none')).list()).toEqual([]);
	expect(await rawStore(join(folder, 'none')).latest('https://example.org/a')).toBeUndefined();
});

it('lists answers by time, whatever their address', async () => {
	const store = rawStore(folder);
	await store.add(facts('10:05'), bytes('2'));
	await store.add(facts('10:01', 200, 'https://example.org/b'), bytes('1'));
	await store.add(facts('10:09'), bytes('3'));
	expect((await store.list()).map(({ at }) => at.slice(11, 16))).toEqual(['10:01', '10:05', '10:09']);
});

it('knows the newest answer of an address that was one', async () => {
	const store = rawStore(folder);
	await store.add(facts('10:01'), bytes('1'));
	await store.add(facts('10:05'), bytes('2'));
	await store.add(facts('10:09', 500), bytes('3'));
	expect((await store.latest('https://example.org/a'))?.at).toBe('2026-11-29T10:05:00.000Z');
});

it('has equal bytes once, compressed under their hash', async () => {
	const store = rawStore(folder);
	const first = await store.add(facts('10:01'), bytes('equal'));
	const second = await store.add(facts('10:05'), bytes('equal'));
	expect(second.sha256).toBe(first.sha256);
	const inside = join(folder, 'bytes', first.sha256.slice(0, 2));
	expect(await readdir(inside)).toEqual([`${first.sha256}.gz`]);
	expect(gunzipSync(await readFile(join(inside, `${first.sha256}.gz`))).toString()).toBe('equal');
});

it('refuses bytes that are not those of their name', async () => {
	const store = rawStore(folder);
	const { sha256 } = await store.add(facts('10:01'), bytes('right'));
	await writeFile(join(folder, 'bytes', sha256.slice(0, 2), `${sha256}.gz`), gzipSync('wrong'));
	await expect(store.read(sha256)).rejects.toThrow('its bytes do not have the SHA-256 of its name');
});

it('leaves no draft behind and looks at none', async () => {
	const store = rawStore(folder);
	const { sha256 } = await store.add(facts('10:01'), bytes('1'));
	const [address = ''] = await readdir(join(folder, 'answers'));
	await writeFile(join(folder, 'answers', address, '.draft'), 'half');
	expect(await store.list()).toHaveLength(1);
	expect((await readdir(join(folder, 'bytes', sha256.slice(0, 2)))).some((name) => name.startsWith('.'))).toBe(false);
});
