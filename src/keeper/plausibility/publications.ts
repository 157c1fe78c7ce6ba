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

/**
 * The publications at the end of a list that stand at one level.
 *
 * @param list - by ascending day
 * @example levelAtEnd([{ value: 1 }, { value: 2 }, { value: 2 }]).length // 2
 */
export function levelAtEnd(list: readonly Publication[]): readonly Publication[] {
	let [low, high] = [Infinity, -Infinity];
	let from = list.length;
	for (; from > 0; from--) {
		const value = list[from - 1]?.value ?? NaN;
		[low, high] = [Math.min(low, value), Math.max(high, value)];
		if (!(high - low < SAME_LEVEL * low)) break;
	}
	return list.slice(from);
}

/** Whether publications at one level are so many, or span so long, that nobody can have looked at a market. */
export function isStandstill(level: readonly Publication[]): boolean {
	return level.length >= MANY || (level.length >= FEW && spanOf(level) >= DAYS);
}

/** The publications of a standstill that the last level followed; undefined where it followed none. */
export function standstillBefore(list: readonly Publication[]): readonly Publication[] | undefined {
	const before = levelAtEnd(list.slice(0, list.length - levelAtEnd(list).length));
	return isStandstill(before) ? before : undefined;
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

/**
 * Adds a publication to the list of a key, behind those of its day and before later ones.
 *
 * @example insertByDay(lists, 'syp-parallel', { day: day('2026-10-05'), value: 13800 })
 */
export function insertByDay<One extends Publication>(lists: Map<string, One[]>, key: string, one: One): void {
	const list = lists.get(key) ?? [];
	lists.set(key, list);
	const after = list.findLastIndex(({ day }) => day <= one.day) + 1;
	list.splice(after, 0, one);
}
