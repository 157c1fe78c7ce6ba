import { expect, it } from 'vitest';
import { readPageMessage, secondsToLook } from '#lib/browser/offline/words.ts';

const ORIGIN = 'https://sarraf.example';
const word = { say: 'look', address: `${ORIGIN}/ar?unit=new`, mark: '9c11' };

it('reads what a page says', () => {
	expect(readPageMessage(word, ORIGIN)).toEqual(word);
	expect(readPageMessage({ ...word, say: 'keep', more: 1 }, ORIGIN)).toEqual({ ...word, say: 'keep' });
});

it.each([
	['nothing', null],
	['a text', 'look'],
	['another word', { ...word, say: 'delete' }],
	['a word without an address', { say: 'look', mark: '' }],
	['another site’s address', { ...word, address: 'https://other.example/' }],
	['an address that only begins like ours', { ...word, address: `${ORIGIN}.other.example/` }],
	['a mark that is no text', { ...word, mark: 1 }]
])('does not read %s', (_what, said) => {
	expect(readPageMessage(said, ORIGIN)).toBeUndefined();
});

it('looks less and less often, and at least every five minutes', () => {
	const all = Array.from({ length: 20 }, (_one, looks) => secondsToLook(looks));
	expect(all.slice(0, 3)).toEqual([8, 16, 32]);
	expect(all.every((seconds, i) => seconds >= (all[i - 1] ?? 0) && seconds <= 300)).toBe(true);
	expect(all.at(-1)).toBe(300);
});
