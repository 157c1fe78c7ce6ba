/**
 * The middle of some measurements, halfway between the middle two of an even number; NaN when there are none.
 *
 * @example median([4, 1, 3, 2]) // 2.5
 */
export function median(values: readonly number[]): number {
	const sorted = values.toSorted((a, b) => a - b);
	const middle = (sorted.length - 1) / 2;
	const [low = NaN, high = NaN] = [sorted[Math.floor(middle)], sorted[Math.ceil(middle)]];
	return (low + high) / 2;
}

/**
 * The value below which a part of some measurements lies; NaN when there are none.
 *
 * @example quantile([4, 1, 3, 2], 0.5) // 3
 */
export function quantile(values: readonly number[], part: number): number {
	return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? NaN;
}

/**
 * Several contenders, measured in turn so that what else the machine does meets all of them alike.
 *
 * @param contenders - by name, each measuring itself once
 * @param rounds - how often each is measured, after once for warming up
 * @returns the measures of a contender, round by round
 */
export async function inTurn<Name extends string, Measure extends string>(
	contenders: ReadonlyMap<Name, () => Promise<Readonly<Record<Measure, number>>>>,
	rounds: number
): Promise<(name: Name, measure: Measure) => readonly number[]> {
	const samples = new Map<Name, Readonly<Record<Measure, number>>[]>();
	for (const measured of contenders.values()) await measured();
	for (let round = 0; round < rounds; round += 1)
		for (const [name, measured] of contenders) samples.set(name, [...(samples.get(name) ?? []), await measured()]);
	return (name, measure) => (samples.get(name) ?? []).map((sample) => sample[measure]);
}
