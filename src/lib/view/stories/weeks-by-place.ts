import { ADDRESSES } from '#lib/query/addresses.ts';
import { pathTo } from '#lib/query/listed.ts';
import { m } from '#i18n/compiled/messages.js';
import {
	changeBetween,
	isMissing,
	lastIndexUpTo,
	length,
	observationAt,
	slice,
	summary,
	type Dated,
	type Series
} from '#lib/series/index.ts';
import type { Story } from '#lib/record/index.ts';
import { spanInWords } from '#lib/wording/base-note.ts';
import { baseInWords, moveCells, type MoveRow } from '#lib/wording/change.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { storySubjects } from './story-chart.ts';

/**
 * The weeks of a story by place: the first and the last quote, how far it went, and both readings of the move; a place without two quotes in them is left out.
 */
export function weeksByPlace(context: ViewContext, story: Story): readonly MoveRow[] {
	return storySubjects(context, story).flatMap(({ id, label }): MoveRow[] => {
		const series = slice(context.series(id).series, story.fromDate, story.toDate);
		const figures = summary(series);
		if (isMissing(figures) || figures.count < 2) return [];
		const [first, last] = [0, length(series) - 1].map((index) => observationAt(series, index, context.day));
		if (!first || !last) return [];
		const change = changeBetween(first, last);
		if (isMissing(change)) return [];
		const [low, high] = [figures.low, figures.high].map((one) => datedText(context, series, one));
		const reach = m.stories_low_high({ low: low ?? '', high: high ?? '' }, context.words);
		const note = m.sentence_then({ a: spanInWords(context, { id }, change), b: reach }, context.words);
		return [{ ...moveCells(context, change), name: label, path: pathTo(ADDRESSES.series, { id }), note }];
	});
}

/** A value with its day, as exactly as both are known. */
function datedText(context: ViewContext, series: Series, { day }: Dated): string {
	return baseInWords(context, observationAt(series, lastIndexUpTo(series.days, day), context.day), 'short');
}
