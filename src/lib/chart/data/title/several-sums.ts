/** What each of several lines of a chart did. */
import { m } from '#i18n/compiled/messages.js';
import { listText } from '#i18n/language.ts';
import { isolate, LARGE } from '#lib/format/index.ts';
import { isHomeRate } from '#lib/record/index.ts';
import type { LineSums } from '#lib/chart/layout/chart-input.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { isOfChange } from '#lib/chart/data/transform.ts';
import { valueText } from '#lib/chart/data/line-of.ts';
import { movesText } from './move-title.ts';
import { fullName, moveIn, sidesOf } from './shown-move.ts';
import { spanWords, whenLast, type TitleSpan } from './span.ts';
import { drawdownText } from './state-title.ts';

/** Both ends of a line may differ from those of the leading one by so many days, and by this part of its days, without a word. */
const SAME_DAYS = 45;
const SAME_PART = 0.1;

/**
 * What each of several lines did; of one market in several places also that their periods differ, where they do.
 *
 * @param lead - the line that the title is about
 * @example sumsOf(context, spans, lead).sums // ['Market: dollar × 1.25, pound −20.0%', 'Official: dollar × 4, pound −75.0%']
 */
export function sumsOf(context: ViewContext, spans: readonly TitleSpan[], lead: TitleSpan): LineSums {
	const isLarge = (span: TitleSpan) => isThrough(context, span) && (moveIn(context, span)?.multiple ?? 0) >= LARGE;
	const inMultiples = spans.some(isLarge);
	const sums = spans.map((span) => eachText(context, span, lead, inMultiples));
	const isUneven = isByPlace(context, spans) && spans.some((span) => isThrough(context, span) && isApart(context, span, lead));
	return { sums, remark: isUneven ? m.title_uneven({}, context.words) : '' };
}

/** Whether what a line did is a move from its first value to its last. */
function isThrough(context: ViewContext, span: TitleSpan): boolean {
	return moveIn(context, span) !== undefined && !isOfChange(context);
}

/** Whether the days of a line are so far from those of the leading one that they are named. */
function isApart(context: ViewContext, span: TitleSpan, lead: TitleSpan): boolean {
	const [first, last] = [Math.abs(span.first.day - lead.first.day), Math.abs(span.last.day - lead.last.day)];
	const apart = isThrough(context, span) ? Math.max(first, last) : last;
	return apart > Math.min(SAME_DAYS, SAME_PART * (lead.last.day - lead.first.day));
}

/** What one of several lines did, or what it is, with its own days where they are not those of the leading line. */
function eachText(context: ViewContext, span: TitleSpan, lead: TitleSpan, inMultiples: boolean): string {
	const move = moveIn(context, span);
	const value = isolate(valueText(context, context.series(span.line.id), span.last.value), context.locale);
	const isDrawdown = context.query.show === 'drawdown';
	const text = move ? movesText(context, move, inMultiples) : isDrawdown ? drawdownText(context, span, value) : value;
	const during = isThrough(context, span)
		? spanWords(context, { ...span, isCurrent: false })
		: (move?.during ?? whenLast(context, span));
	const name = span.line.label || fullName(context, span);
	const sides = sidesOf(context, span);
	const remarks = [...(isApart(context, span, lead) ? [during] : []), ...(sides ? [m.title_sides(sides, context.words)] : [])];
	const named = remarks.length > 0 ? m.title_named({ name, during: listText(remarks, context.language) }, context.words) : name;
	return m.title_each({ name: named, text }, context.words);
}

/** Whether several lines are one market in several places, so that the title has to name its own. */
export function isByPlace(context: ViewContext, spans: readonly TitleSpan[]): boolean {
	const infos = spans.map(({ line }) => context.series(line.id).info);
	const markets = new Set(infos.map(({ market }) => market));
	return infos.length > 1 && markets.size === 1 && infos.every((info) => isHomeRate(context.record, info));
}
