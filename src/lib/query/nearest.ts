/**
 * How many letters must be changed, left out, put in or swapped with their neighbour to make one text of another.
 *
 * @returns 0 for equal texts
 * @example editDistance('syp-paralel', 'syp-parallel') // 1
 */
export function editDistance(a: string, b: string): number {
	let [before, last] = [new Array<number>(), Array.from({ length: b.length + 1 }, (_, j) => j)];
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const isSame = a[i - 1] === b[j - 1];
			const changed = (last[j - 1] ?? 0) + (isSame ? 0 : 1);
			const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
			const swapped = isSwapped ? (before[j - 2] ?? 0) + 1 : changed;
			row.push(Math.min(changed, swapped, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
		}
		[before, last] = [last, row];
	}
	return last[b.length] ?? 0;
}

/** At most so many are near, one letter in so many may be wrong, and no name has more letters than so many. */
const MOST = 3;
const LETTERS_A_MISTAKE = 3;
const LONGEST = 64;

/**
 * What somebody may have meant who typed a name that there is not: those that differ in one letter of three at most, or
 * that begin or end with what was typed.
 *
 * @param keyOf - the name of a candidate
 * @returns at most three, the nearest first, of equals the first
 * @example nearest('syp-paralel', ['syp-official', 'syp-parallel'], (id) => id) // ['syp-parallel']
 */
export function nearest<One>(typed: string, candidates: readonly One[], keyOf: (one: One) => string): readonly One[] {
	const given = typed.toLowerCase();
	if (given === '' || given.length > LONGEST) return [];
	return candidates
		.map((one) => ({ one, distance: distanceTo(given, keyOf(one).toLowerCase()) }))
		.filter(({ distance }) => distance <= given.length / LETTERS_A_MISTAKE)
		.sort((a, b) => a.distance - b.distance)
		.slice(0, MOST)
		.map(({ one }) => one);
}

function distanceTo(given: string, key: string): number {
	const isPart = given.length >= LETTERS_A_MISTAKE && (key.startsWith(given) || key.endsWith(given));
	return isPart ? 1 : editDistance(given, key);
}
