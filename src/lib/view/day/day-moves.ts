import { m } from '#i18n/compiled/messages.js';
import { inRole } from '#lib/context/context.ts';
import { inUnitInUse } from '#lib/context/unit.ts';
import { formatDay } from '#lib/format/index.ts';
import {
	asOf,
	changeBetween,
	changeOver,
	isMissing,
	latest,
	startOf,
	type Change,
	type Day
} from '#lib/series/index.ts';
import { spanInWords } from '#lib/wording/base-note.ts';
import { moveCells, type MoveRow } from '#lib/wording/change.ts';
import { sinceInWords, withinInWords } from '#lib/wording/since.ts';
import type { OnDay } from './on-day.ts';

const PERIODS = ['week', 'month', 'year'] as const;

/**
 * The moves of the market that end on a day, and the one from it to the last quote of the page's context, in both readings.
 * Those that cannot be worked out are left out. Where the day has no rate of its own, they say on which day they end;
 * two from one day to another are one.
 */
export function dayMoves(on: OnDay): readonly MoveRow[] {
	const { day } = on;
	const then = inUnitInUse(on.then);
	const market = inRole(then, 'headline');
	if (!market) return [];
	const rows = PERIODS.flatMap((period) => {
		const change = changeOver(market.series, day, period);
		if (isMissing(change)) return [];
		const name = isOf(day, change) ? sinceInWords(then, change, period, 'short') : withinInWords(then, change, period);
		return [{ ...moveCells(then, change), name, note: spanInWords(then, market.info, change) }];
	});
	const distinct = rows.filter(({ name }, i) => rows[i - 1]?.name !== name);
	return [...distinct, ...moveSince(on)];
}

/** Whether a change ends on a day, or with a figure of its month or year. */
function isOf(day: Day, { to: { observed, precision } }: Change): boolean {
	return precision === 'day' ? observed === day : startOf(observed, precision) === startOf(day, precision);
}

/** The move from a day to the last quote after it; none where nothing came after. */
function moveSince({ context, then, day }: OnDay): readonly MoveRow[] {
	const [market, now] = [inRole(then, 'headline'), inRole(context, 'headline')];
	if (!market || !now) return [];
	const [from, to] = [asOf(market.series, day), latest(now.series)];
	if (isMissing(from) || isMissing(to) || to.observed <= day) return [];
	const change = changeBetween(from, to);
	if (isMissing(change)) return [];
	const until = formatDay(to.observed, to.precision, context.locale, 'short');
	const name = m.day_until({ day: until }, context.words);
	const { unit, otherUnit } = inUnitInUse(then);
	return [
		{ ...moveCells(context, change), name, note: spanInWords({ ...context, unit, otherUnit }, now.info, change) }
	];
}
