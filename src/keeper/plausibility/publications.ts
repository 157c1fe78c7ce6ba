/** What one source has published of one rate, in order, and whether it moves. */
import { isoDay, type Day } from '#lib/series/index.ts';

/** One published value, in the unit in which its rate is compared. */
export interface Publication {
	readonly day: Day;
	readonly value: number;
}

/** Values within this share of each other are one level. */
const SAME_LEVEL = 0.0005;

/** So many publications at one level are a standstill; so are three that span so many days. */
const MANY = 30;
const FEW = 3;
const DAYS = 60;

/** The two levels at which a source stood last, each by ascending day and of its last 30 publications at most. */
export interface Levels {
	readonly last: readonly Publication[];
	readonly before: readonly Publication[];
}

/**
 * The levels at the end of a source's publications.
 *
 * @param newestFirst - walked through no further than the levels reach
 * @example lastLevels([{ value: 2 }, { value: 2 }, { value: 1 }]) // { last: [{ value: 2 }, { value: 2 }], before: [{ value: 1 }] }
 */
export function lastLevels(newestFirst: Iterable<Publication>): Levels {
	const [last, before] = [new Array<Publication>(), new Array<Publication>()];
	let [level, low, high] = [last, Infinity, -Infinity];
	for (const one of newestFirst) {
		[low, high] = [Math.min(low, one.value), Math.max(high, one.value)];
		if (!(high - low < SAME_LEVEL * low)) {
			if (level === before) break;
			[level, low, high] = [before, one.value, one.value];
		}
		if (level.push(one) === MANY) break;
	}
	return { last: last.reverse(), before: before.reverse() };
}

/** Whether publications at one level are so many, or span so long, that nobody can have looked at a market. */
export function isStandstill(level: readonly Publication[]): boolean {
	return level.length >= MANY || (level.length >= FEW && spanOf(level) >= DAYS);
}

/** Publications in words. @example levelText(level) // '4 publications from 2025-11-01 to 2026-01-02 between 11056.8 and 11058.4' */
export function levelText(level: readonly Publication[]): string {
	const values = level.map(({ value }) => value);
	const [first, last] = [level[0], level[level.length - 1]];
	if (!first || !last) return 'no publication';
	const digits = (value: number) => Number(value.toPrecision(6));
	return `${level.length} publications from ${isoDay(first.day)} to ${isoDay(last.day)} between ${digits(Math.min(...values))} and ${digits(Math.max(...values))}`;
}

function spanOf(level: readonly Publication[]): number {
	return (level[level.length - 1]?.day ?? 0) - (level[0]?.day ?? 0);
}

/** Publications of one rate by ascending day, those of one day in the order in which they came. */
export class Publications<One extends Publication> {
	readonly #all: One[] = [];

	add(one: One): void {
		this.#all.splice(this.#countUpTo(one.day), 0, one);
	}

	first(): One | undefined {
		return this.#all[0];
	}

	/** The last on or before a day. */
	lastUpTo(day: Day): One | undefined {
		return this.#all[this.#countUpTo(day) - 1];
	}

	/** Those before a day, the newest first. */
	*before(day: Day): Generator<One> {
		for (let i = this.#countUpTo(day - 1) - 1; i >= 0; i -= 1) {
			const one = this.#all[i];
			if (one) yield one;
		}
	}

	/** How many are of a day or of one before it, by halving. */
	#countUpTo(day: number): number {
		let [low, high] = [0, this.#all.length];
		while (low < high) {
			const mid = (low + high) >>> 1;
			if ((this.#all[mid]?.day ?? Infinity) <= day) low = mid + 1;
			else high = mid;
		}
		return low;
	}
}
