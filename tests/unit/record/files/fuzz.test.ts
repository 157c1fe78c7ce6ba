/** A small part of `npm run test:fuzz`, always the same. */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { damagedFiles, outcomeOf } from '#tests/fuzz/files.ts';
import { goodFiles } from '#tests/support/record/record.ts';

it('gives a record or problems of its own for damaged files, and throws nothing', () => {
	const seen = new Set<string>();
	fc.assert(
		fc.property(damagedFiles, (files) => outcomeOf(files).forEach((outcome) => seen.add(outcome))),
		{ numRuns: 300, seed: 1 }
	);
	expect(seen.has('record')).toBe(true);
	expect(seen.size).toBeGreaterThan(20);
});

it('notices an answer that is none', () => {
	expect(outcomeOf(goodFiles())).toEqual(['record']);
	expect(outcomeOf(new Map())).not.toEqual(['record']);
});
