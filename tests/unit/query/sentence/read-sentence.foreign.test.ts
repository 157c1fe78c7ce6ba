import { expect, it } from 'vitest';
import { day } from '#lib/series/index.ts';
import { tryForeignWords } from '#tests/support/query/foreign-words.ts';

it('a sentence with one foreign word is refused by that word', () => {
	const { claims, passedOver } = tryForeignWords(2000, 7, day('2026-11-28'));
	expect(passedOver).toEqual([]);
	expect(claims).toBeGreaterThan(1500);
});
