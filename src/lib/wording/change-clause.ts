import { m } from '#i18n/compiled/messages.js';
import type { Composed, ComposedPoint, SeriesInfo } from '#lib/record/index.ts';
import {
	changeBetween,
	changeOver,
	isMissing,
	length,
	missing,
	observationAt,
	slice,
	type Change,
	type Day,
	type Missing,
	type Period
} from '#lib/series/index.ts';
import { currencyInWords, itemInWords, marketInWords, placedBase } from './level-clause.ts';
import { LARGE } from '#lib/format/index.ts';
import { markedBase } from './base-note.ts';
import { baseInWords, foldInWords, reasonInWords, timesInWords } from './change.ts';
import { percentInWords } from './percent.ts';
import { comparedInWords, type Compared } from './since.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { unitsInUse } from '#lib/context/unit.ts';

/** A change in words, or the reason why there is none; both blank where a series has no changes. */
export interface ChangeWords {
	/** Without a full stop. */
	readonly text: string;
	readonly reason: string;
	/** The day of the value that it is counted from; undefined where there is none. */
	readonly from: Day | undefined;
}

/**
 * The change that ends at a point, in both readings: over the period that the chart shows, else over the shortest one that
 * can be calculated; of a distance from the best, since that.
 *
 * @example changeInWords(context, parallel, point).text // 'compared with a week earlier (14,700 on 29 November 2024), the price of …'
 */
export function changeInWords(context: ViewContext, composed: Composed, point: ComposedPoint): ChangeWords {
	const { query } = context;
	const { info, series } = composed;
	if (info.quantity === 'percent') return noChange('');
	if (query.show === 'drawdown') return sinceBest(context, composed, point);
	const { show } = query;
	const periods =
		show === 'week' || show === 'month' || show === 'year' ? [show] : (['week', 'month', 'year'] as const);
	let why: Missing = missing('base-missing');
	for (const period of periods) {
		const change = changeOver(series, point.day, period);
		if (!isMissing(change))
			return { text: moveOverInWords(context, info, change, period), reason: '', from: change.from.observed };
		why = change;
	}
	// A period that was chosen has no other in its place.
	const previous = periods.length > 1 ? sincePrevious(context, composed, point) : undefined;
	return previous ?? noChange(reasonInWords(context, why));
}

/** The change since the figure before, of what is set by decree and holds until the next one. */
function sincePrevious(
	context: ViewContext,
	{ info, series }: Composed,
	{ day }: ComposedPoint
): ChangeWords | undefined {
	const known = slice(series, undefined, day);
	const last = length(known) - 1;
	if (info.quantity === 'rate' || info.draw !== 'step' || last < 1) return undefined;
	const change = changeBetween(observationAt(known, last - 1, day), observationAt(known, last, day));
	if (isMissing(change) || change.to.observed - change.from.observed > info.carryDays) return undefined;
	const text = moveSinceInWords(context, info, change, m.since_figure_before({}, context.words));
	return { text, reason: '', from: change.from.observed };
}

function sinceBest(context: ViewContext, { info, series, points }: Composed, point: ComposedPoint): ChangeWords {
	const { day } = point;
	const { words } = context;
	const known = slice(series, undefined, day);
	const [best, last] = [known.values.lastIndexOf(Math.min(...known.values)), length(known) - 1];
	const peak = points[best] ?? point;
	const where = marketInWords(context, info, peak);
	const currency = currencyInWords(context, info);
	if (best === last) return { text: m.sentence_at_best({ where, currency }, words), reason: '', from: undefined };
	const change = changeBetween(observationAt(known, best, day), observationAt(known, last, day));
	if (isMissing(change)) return noChange(reasonInWords(context, change));
	const then = inUnitOf(context, change);
	const base = placedBase(context, info, peak, baseInWords(then, change.from));
	const text = moveInClause(then, info, change, { since: m.sentence_best({ where, currency }, words), base });
	return { text, reason: '', from: change.from.observed };
}

function noChange(reason: string): ChangeWords {
	return { text: '', reason, from: undefined };
}

/**
 * A change over a period, in both readings where it is one of a rate, without a full stop.
 *
 * @param change - one that `changeOver` calculated
 * @example moveOverInWords(context, parallel, change, 'week') // 'compared with 26 November 2024 (14,700), the price of …'
 */
export function moveOverInWords(context: ViewContext, info: SeriesInfo, change: Change, period: Period): string {
	const then = inUnitOf(context, change);
	return moveInClause(then, info, change, comparedInWords(then, change, period));
}

/**
 * A change since something, in both readings where it is one of a rate, without a full stop.
 *
 * @param since - what it is compared with: “the last announcement”
 */
export function moveSinceInWords(context: ViewContext, info: SeriesInfo, change: Change, since: string): string {
	const then = inUnitOf(context, change);
	return moveInClause(then, info, change, { since, base: baseInWords(then, change.from) });
}

/** The base is in the unit of the value beside it: before 2026 that is the old pound. */
function inUnitOf(context: ViewContext, { to }: Change): ViewContext {
	const [unit] = unitsInUse({ ...context, day: to.observed });
	return { ...context, unit };
}

function moveInClause(context: ViewContext, info: SeriesInfo, change: Change, compared: Compared): string {
	const { words } = context;
	const { price, value, multiple } = change;
	const { since } = compared;
	const base = markedBase(context, info, change, compared.base);
	const size = (fraction: number) => percentInWords(fraction, context);
	if (info.quantity !== 'rate') {
		if (multiple >= LARGE) return m.sentence_more_times({ times: timesInWords(context, multiple), since, base }, words);
		const figure = { change: size(price), since, base };
		return (price > 0 ? m.sentence_more : price < 0 ? m.sentence_less : m.sentence_unchanged)(figure, words);
	}
	const both = {
		since,
		base,
		fold: foldInWords(context, multiple),
		item: itemInWords(info, words),
		currency: currencyInWords(context, info),
		price: size(price),
		value: size(value)
	};
	if (multiple >= LARGE) return m.sentence_times(both, words);
	return (price > 0 ? m.sentence_dearer : price < 0 ? m.sentence_cheaper : m.sentence_same)(both, words);
}
