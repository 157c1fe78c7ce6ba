/** What one line of a chart did in its window, and what that is counted from. */
import { textIn } from '#lib/format/index.ts';
import { changeOver, isMissing, type Day } from '#lib/series/index.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { sidesApart, type Sides } from '#lib/wording/base-note.ts';
import { lastMoveOf, moveOf, type Move } from './move-title.ts';
import { isOne, type TitleSpan } from './span.ts';

/** The move that a line shows; undefined for what is no move: a premium, a distance, a percentage, a single value. */
export function moveIn(context: ViewContext, span: TitleSpan): Move | undefined {
	const { show } = context.query;
	if (context.series(span.line.id).info.quantity === 'percent' || show === 'premium' || show === 'drawdown') return undefined;
	if (show === 'week' || show === 'month' || show === 'year') return lastMoveOf(context, span, show);
	return isOne(span) ? undefined : moveOf(context, span);
}

/** Which prices the move of a line compares, where they are not the same. */
export function sidesOf(context: ViewContext, span: TitleSpan): Sides | undefined {
	const move = moveIn(context, span);
	const { line, last } = span;
	const from = move && baseDayOf(context, span);
	if (!move || from === undefined) return undefined;
	const ends = { from: { observed: from }, to: { observed: last.day }, multiple: move.multiple };
	return sidesApart(context, line, ends);
}

/** The day that a move is counted from: of a change over a period its base. */
function baseDayOf(context: ViewContext, { line, first, last }: TitleSpan): Day | undefined {
	const { show } = context.query;
	if (show !== 'week' && show !== 'month' && show !== 'year') return first.day;
	const change = changeOver(context.series(line.id).series, last.day, show);
	return isMissing(change) ? undefined : change.from.observed;
}

/** The whole name of a line’s series. */
export function fullName(context: ViewContext, { line }: TitleSpan): string {
	return textIn(context.series(line.id).info.name, context.words);
}
