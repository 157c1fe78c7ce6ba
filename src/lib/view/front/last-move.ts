import { m } from '#i18n/compiled/messages.js';
import type { ViewContext } from '#lib/context/context.ts';
import type { Composed } from '#lib/record/index.ts';
import { changeOver, isMissing, type Period } from '#lib/series/index.ts';
import { markedBase } from '#lib/wording/base-note.ts';
import { moveInWords } from '#lib/wording/change.ts';
import { comparedInWords } from '#lib/wording/since.ts';

const WITHIN: readonly Period[] = ['week', 'month', 'year'];

/**
 * The last move of a rate, in both readings, with the rate and the day that it counts from: over the shortest period that
 * can be calculated.
 *
 * @returns blank where there is none
 * @example lastMove(context, parallel) // 'Compared with a week earlier (13,750 on 27 September 2026, a mid price), the dollar rose 0.4%; …'
 */
export function lastMove(context: ViewContext, { series, info, points }: Composed): string {
	const last = points.at(-1);
	if (!last) return '';
	for (const period of WITHIN) {
		const change = changeOver(series, last.day, period);
		if (isMissing(change)) continue;
		const move = moveInWords(context, change);
		const { since, base } = comparedInWords(context, change, period);
		return m.move_since({ since, base: markedBase(context, info, change, base), move }, context.words);
	}
	return '';
}
