/** The feed of moves of a series beyond a threshold: an entry for the first observation beyond it. */
import { m } from '#i18n/compiled/messages.js';
import { listText } from '#i18n/language.ts';
import { figureWithUnit, unitOf } from '#lib/context/unit.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { formatFigure, textIn } from '#lib/format/index.ts';
import { ADDRESSES } from '#lib/query/addresses.ts';
import { pathTo } from '#lib/query/listed.ts';
import { writeChartQuery } from '#lib/query/index.ts';
import type { Composed, ComposedPoint, PublishedNumber } from '#lib/record/index.ts';
import {
	changeBetween,
	changeOver,
	isMissing,
	isoDay,
	observationAt,
	restateValue,
	type Change,
	type Missing,
	type Period
} from '#lib/series/index.ts';
import { namesOf } from '#lib/view/check/phrases.ts';
import { USUAL_MOVE } from '#lib/view/parts/feed-link.ts';
import { moveOverInWords, moveSinceInWords } from '#lib/wording/change-clause.ts';
import { currencyInWords, levelInWords } from '#lib/wording/level-clause.ts';
import { percentInWords, publishedPercentInWords } from '#lib/wording/percent.ts';
import { daysOfChange } from '#lib/wording/since.ts';
import { feedOf, latestOf, type Feed, type FeedEntry } from './feed.ts';
import { paragraph, quoteList } from './html.ts';

/** What a feed of moves waits for. */
export interface Thresholds {
	/** A move of so many percent, of the price or of the currency's value. */
	readonly move: PublishedNumber | undefined;
	/** Over which it is measured. */
	readonly period: Period;
	/** A value, in the unit in which the context shows the series. */
	readonly above: PublishedNumber | undefined;
}

/** Of a percentage, where a fraction was calculated: 25 from 100 to 125 is no less for being 24.999…. */
const ROUNDING = 1e-9;

const OVER = {
	day: m.feed_over_day,
	week: m.feed_over_week,
	month: m.feed_over_month,
	year: m.feed_over_year
} as const;

/**
 * The moves of a series beyond the thresholds.
 *
 * @param thresholds - a move of 5% where neither a move nor a value is named
 * @example moveFeed(context, parallel, { move: undefined, period: 'week', above: undefined }).entries[0]?.id // 'moves/syp-parallel/week/5/2024-12-06'
 */
export function moveFeed(context: ViewContext, composed: Composed, { move, period, above }: Thresholds): Feed {
	const { words } = context;
	const { info } = composed;
	const size = move ?? (above ? undefined : USUAL_MOVE);
	const waited = [
		size && m.feed_beyond({ size: publishedPercentInWords(size, context), period: OVER[period]({}, words) }, words),
		above &&
			m.feed_above({ amount: figureWithUnit(formatFigure(above, context.locale), unitOf(context, info), words) }, words)
	];
	return feedOf(
		context,
		{
			title: `${textIn(info.name, words)}: ${listText(
				waited.filter((one) => one !== undefined),
				words.locale
			)}`,
			about: m.feed_moves_about({}, words),
			path: pathTo(ADDRESSES.series, info)
		},
		[
			...(size
				? beyond(composed, size.value / 100, period).map((one) => moveEntry(context, composed, one, size, period))
				: []),
			...(above
				? overstepped(context, composed, above.value).map((one) => aboveEntry(context, composed, one, above))
				: [])
		]
	);
}

/** An observation, and the move that ends at it. */
interface Moved {
	readonly point: ComposedPoint;
	readonly change: Change;
}

/** The first observation of each row of observations that are moved beyond a threshold in one direction. */
function beyond({ points, series }: Composed, threshold: number, period: Period): readonly Moved[] {
	let direction = 0;
	return points.flatMap((point) => {
		const before = direction;
		const change = changeOver(series, point.day, period);
		direction = directionOf(change, threshold);
		return direction !== 0 && direction !== before && !isMissing(change) ? [{ point, change }] : [];
	});
}

/** 1 for a rise that reaches a threshold in either reading, −1 for a fall that does, 0 for what is less, or no change. */
function directionOf(change: Change | Missing, threshold: number): number {
	if (isMissing(change)) return 0;
	const size = Math.max(Math.abs(change.price), Math.abs(change.value));
	return size >= threshold - ROUNDING ? Math.sign(change.price) : 0;
}

/** Each observation above a value, of which the one before was not. */
function overstepped(context: ViewContext, { points, series, info }: Composed, above: number): readonly Moved[] {
	const limit = restateValue(above, unitOf(context, info), info.unit);
	return points.flatMap((point, index) => {
		const before = points[index - 1];
		if (!before || before.value > limit || point.value <= limit) return [];
		const change = changeBetween(observationAt(series, index - 1, point.day), observationAt(series, index, point.day));
		return isMissing(change) ? [] : [{ point, change }];
	});
}

function moveEntry(
	context: ViewContext,
	composed: Composed,
	moved: Moved,
	size: PublishedNumber,
	period: Period
): FeedEntry {
	const { words } = context;
	const { info } = composed;
	const { price, value } = moved.change;
	const inputs = {
		name: textIn(info.name, words),
		price: percentInWords(price, context),
		value: percentInWords(value, context),
		currency: currencyInWords(context, info),
		item: namesOf(context, info).item,
		...daysOfChange(context, moved.change)
	};
	const ofRate = price > 0 ? m.feed_dearer : m.feed_cheaper;
	const ofOther = price > 0 ? m.feed_more : m.feed_less;
	return {
		id: ['moves', info.id, period, size.value, isoDay(moved.point.day)].join('/'),
		title: info.quantity === 'rate' ? ofRate(inputs, words) : ofOther(inputs, words),
		...entryOf(context, composed, moved, moveOverInWords(context, info, moved.change, period))
	};
}

function aboveEntry(context: ViewContext, composed: Composed, moved: Moved, above: PublishedNumber): FeedEntry {
	const { words, locale } = context;
	const { info } = composed;
	const unit = unitOf(context, info);
	const amount = figureWithUnit(formatFigure(above, locale), unit, words);
	return {
		id: ['above', info.id, `${above.value}-${unit.id}`, isoDay(moved.point.day)].join('/'),
		title: `${textIn(info.name, words)}: ${m.feed_above({ amount }, words)}`,
		...entryOf(context, composed, moved, moveSinceInWords(context, info, moved.change, m.since_previous({}, words)))
	};
}

/** The content of every entry about a move: the value, the change in both readings, and the quotes behind the value. */
function entryOf(
	context: ViewContext,
	{ info }: Composed,
	{ point }: Moved,
	moveText: string
): Omit<FeedEntry, 'id' | 'title'> {
	const clauses = { a: levelInWords(context, info, point), b: moveText };
	const { defaults, query } = context;
	const { unit } = query;
	return {
		html: paragraph(`${m.sentence_then(clauses, context.words)}.`) + quoteList(context, point.quotes),
		path: pathTo(ADDRESSES.series, info) + writeChartQuery({ ...defaults, unit, asOf: point.day }, defaults),
		published: point.day,
		updated: latestOf([point.day, ...point.quotes.map(({ recorded }) => recorded)])
	};
}
