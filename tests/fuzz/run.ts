/**
 * `npm run test:fuzz`: files of a record that were damaged at random. The loader gives a record or its own problems for each,
 * and throws nothing. Prints how often each rule was broken; a failure prints the seed that shows it again.
 *
 *     npm run test:fuzz -- [files, 10000] [seed]
 */
import * as fc from 'fast-check';
import { damagedFiles, outcomeOf } from './files.ts';

const [files = 10_000, seed = Date.now() % 2 ** 31] = process.argv.slice(2).map(Number);
const counts = new Map<string, number>();

fc.assert(
	fc.property(damagedFiles, (damaged) => {
		for (const outcome of outcomeOf(damaged)) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
	}),
	{ numRuns: files, seed }
);

for (const [outcome, count] of [...counts].sort((a, b) => b[1] - a[1]))
	console.log(`${String(count).padStart(7)}  ${outcome}`);
console.log(
	`${files} damaged files, seed ${seed}: a record or problems of the loader's own, ${counts.size - 1} rules among them.`
);
