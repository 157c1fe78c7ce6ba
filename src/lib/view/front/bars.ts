import type { ViewContext } from '#lib/context/context.ts';
import type { Change } from '#lib/series/index.ts';
import { moveCells } from '#lib/wording/change.ts';

/** A change as a row with two bars that begin at one line: the dollar's price, and the pound's value below it. */
export interface BarRow {
	readonly name: string;
	readonly note: string;
	readonly price: string;
	readonly value: string;
	/** How far each bar reaches, of the room on its side: above 0 for more, below 0 for less; beyond 1 it is cut. */
	readonly bars: readonly [price: number, value: number];
}

/** A change with its words. */
export interface NamedChange {
	readonly name: string;
	readonly note: string;
	readonly change: Change;
}

/**
 * Changes as rows with bars. All bars have one scale: the longest fills the room on its side, but one of more than 100%
 * leaves the scale to the others and is cut.
 *
 * @example barRows(context, [{ name: '1 year', note: '', change: from11350To13800 }])[0]?.bars // [1, -0.82]
 */
export function barRows(context: ViewContext, changes: readonly NamedChange[]): readonly BarRow[] {
	const sizes = changes.flatMap(({ change: { price, value } }) => [Math.abs(price), Math.abs(value)]);
	const longest = Math.min(1, Math.max(...sizes));
	const share = (fraction: number) => (fraction === 0 ? 0 : fraction / longest);
	return changes.map(({ name, note, change }) => {
		const { price, value } = moveCells(context, change);
		return { name, note, price, value, bars: [share(change.price), share(change.value)] };
	});
}
