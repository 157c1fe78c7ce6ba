import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsPages, leaving, outdated, storesOf } from '#lib/browser/offline/bounds.ts';

const entry = (key: string, used: number, bytes = 10) => ({ key, used, bytes });

describe('leaving', () => {
	it.each([
		['nothing while there is room', [entry('a', 1), entry('b', 2)], { entries: 2, bytes: 20 }, []],
		['what was used longest ago', [entry('a', 3), entry('b', 1), entry('c', 2)], { entries: 2, bytes: 99 }, ['b']],
		['what has no room', [entry('a', 1), entry('b', 2), entry('c', 3)], { entries: 9, bytes: 20 }, ['a']],
		[
			'what alone is too large, not what was there before',
			[entry('a', 1), entry('b', 2, 50)],
			{ entries: 9, bytes: 20 },
			['b']
		]
	])('%s', (_what, entries, bounds, gone) => {
		expect(leaving(entries, bounds)).toEqual(gone);
	});

	it('always leaves as much as there is room for', () => {
		const entries = fc.array(fc.record({ used: fc.nat(), bytes: fc.nat(1000) }));
		fc.assert(
			fc.property(entries, fc.nat(20), fc.nat(5000), (list, most, bytes) => {
				const all = list.map((one, i) => ({ ...one, key: String(i) }));
				const gone = leaving(all, { entries: most, bytes });
				const stay = all.filter(({ key }) => !gone.includes(key));
				expect(stay.length).toBeLessThanOrEqual(most);
				expect(stay.reduce((sum, one) => sum + one.bytes, 0)).toBeLessThanOrEqual(bytes);
			})
		);
	});
});

describe('the stores of a build', () => {
	const [old, now] = [Object.values(storesOf('1a')), Object.values(storesOf('2b'))];

	it('go when another build takes over, and nobody else’s do', () => {
		expect(outdated([...old, ...now, 'somebody-1a'], '2b')).toEqual(old);
	});

	it('hold pages in one of them', () => {
		expect(now.filter(holdsPages)).toEqual([storesOf('2b').pages]);
	});
});
