import { describe, expect, it } from 'vitest';
import type { Source } from '#lib/record/index.ts';
import { archivedCopies, checkLinks } from '../../../../src/keeper/links/check-links.ts';

const name = { en: 'Example', ar: 'مثال' };
const source = (id: string, address: string): Source => ({
	id,
	publisher: name,
	title: undefined,
	address,
	licence: '',
	cadenceDays: undefined
});

describe('archived copies', () => {
	const copy = 'https://web.archive.org/web/2024/http://example.org/a';

	it.each([
		['https://example.org/a', [copy]],
		['http://example.org/a', [copy]],
		['https://example.org/', []],
		['https://example.org/b', []],
		[copy, []]
	])('of %s', (address, found) => {
		expect(
			archivedCopies(address, [{ address: 'https://example.org/a' }, { address: copy }, { address: copy }])
		).toEqual(found);
	});
});

describe('checking links', () => {
	it('asks one machine one thing at a time with a pause in between, each address once, and four machines at most', async () => {
		const sources = Array.from({ length: 12 }, (_, i) =>
			source(`s${i}`, `https://m${i % 6}.example/${Math.floor(i / 6)}`)
		);
		const steps: string[] = [];
		const busy = new Set<string>();
		let most = 0;
		const look = async (address: string) => {
			const { host } = new URL(address);
			expect(busy.has(host)).toBe(false);
			busy.add(host);
			most = Math.max(most, busy.size);
			steps.push(address);
			await Promise.resolve();
			busy.delete(host);
			return { state: 'alive', found: 'status 200' } as const;
		};
		const pause = async () => void steps.push('pause');
		const progress: string[] = [];
		const tell = (done: number, total: number) => void progress.push(`${done}/${total}`);
		const again = source('again', 'https://m0.example/0');
		const checked = await checkLinks([...sources, again], [], { look, pause }, tell);
		expect(most).toBe(4);
		expect(steps.filter((step) => step === 'pause')).toHaveLength(6);
		expect(steps.filter((step) => step !== 'pause').sort()).toEqual(sources.map(({ address }) => address).sort());
		expect(checked.map(({ sources: ids }) => ids.join(' '))).toEqual([
			's0 again',
			...sources.slice(1).map(({ id }) => id)
		]);
		expect(progress.at(-1)).toBe('12/12');
	});
});
