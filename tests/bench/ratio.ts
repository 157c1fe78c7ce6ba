/** What a bench found: ours beside a peer, both measured in one run. */
import { median } from './median.ts';

export interface Ratio {
	/** What was measured, and in what. */
	readonly what: string;
	/** What it was measured beside. */
	readonly peer: string;
	/** Ours divided by the peer's: the median, and the quartiles of the rounds. */
	readonly ratio: number;
	readonly low: number;
	readonly high: number;
	/** How much it may be at most, or has to be at least; undefined where there is no limit. */
	readonly most?: number;
	readonly least?: number;
}

/**
 * The ratio of two measures of the same rounds.
 *
 * @returns the ratio of the medians, and the lower and the upper quartile of the ratios round by round
 * @example ratioOf([1, 2, 3], [2, 4, 6]) // { ratio: 0.5, low: 0.5, high: 0.5 }
 */
export function ratioOf(ours: readonly number[], peers: readonly number[]): Pick<Ratio, 'ratio' | 'low' | 'high'> {
	const each = ours.map((one, i) => one / (peers[i] ?? NaN)).sort((a, b) => a - b);
	const last = each.length - 1;
	const [low = NaN, high = NaN] = [each[Math.floor(last * 0.25)], each[Math.ceil(last * 0.75)]];
	return { ratio: median(ours) / median(peers), low, high };
}

/** Whether a ratio keeps its limits; one that could not be measured does not. */
export function isWithin({ ratio, most = Infinity, least = -Infinity }: Ratio): boolean {
	return ratio <= most && ratio >= least;
}

/** A ratio in words. */
export function textOf(found: Ratio): string {
	const { what, peer, ratio, low, high } = found;
	const spread = low === ratio && high === ratio ? '' : ` (${low.toFixed(2)}–${high.toFixed(2)})`;
	return `${what}: ${ratio.toFixed(2)} of ${peer}${spread}${limitOf(found)}${isWithin(found) ? '' : ', MISSED'}`;
}

/** The limit of a ratio in words; blank where there is none. */
export function limitOf({ most, least }: Ratio): string {
	if (most !== undefined) return `, at most ${most}`;
	return least === undefined ? '' : `, at least ${least}`;
}

/**
 * Prints a ratio, and sends it to the run that this bench is a part of. A missed limit has the bench end with 1.
 */
export function report(found: Ratio): void {
	console.log(textOf(found));
	process.send?.(found);
	if (!isWithin(found)) process.exitCode = 1;
}
