import { m } from '#i18n/compiled/messages.js';
import { inRole, type ViewContext } from '#lib/context/context.ts';
import { formatDay, formatDayOfYear, formatNumber } from '#lib/format/index.ts';
import type { RecordEvent, SeriesInfo } from '#lib/record/index.ts';
import { after, changeAfter, isMissing, isoDay, type Change, type Missing } from '#lib/series/index.ts';
import { daysAfterEvent, overDays } from '#lib/wording/age.ts';
import { spanInWords } from '#lib/wording/base-note.ts';
import { moveCells, reasonInWords, type MoveRow } from '#lib/wording/change.ts';

/** The first move after an event. */
export interface FirstMove {
	readonly price: string;
	readonly value: string;
	/** Both of its days. */
	readonly days: string;
	/** That the move is of other events, too; blank where it took a day or two, or spans no other event. */
	readonly others: string;
}

/** What the market did after an event. */
export interface EventMoves {
	/** The first move after it, in one line; undefined where there is none. */
	readonly first: FirstMove | undefined;
	/** Each named by the day on which it ends; empty where there is none. */
	readonly rows: readonly MoveRow[];
	/** Set where there are no rows: why. Blank in a record without a headline, too. */
	readonly none: string;
}

const PERIODS = ['day', 'week', 'month'] as const;

/**
 * The market's moves after an event, as of the context's day: to the last quotes within a day, a week and a month of it. Two
 * that end on one day are one.
 *
 * @example eventMoves(context, fallOfHama).rows[0] // { name: '6 December 2024, a day after the event', price: '+4.3%', … }
 */
export function eventMoves(context: ViewContext, event: RecordEvent): EventMoves {
	const { words } = context;
	if (event.precision !== 'day') return noMoves(context, m.after_event_coarse({}, words));
	const market = inRole(context, 'headline');
	if (!market) return { first: undefined, rows: [], none: '' };
	const all = PERIODS.map((period) => changeAfter(market.series, event.date, period));
	const changes = all.flatMap((change) => (isMissing(change) ? [] : [change]));
	const distinct = changes.filter(({ to }, i) => changes[i - 1]?.to.observed !== to.observed);
	const [first] = distinct;
	if (!first) return noMoves(context, whyNone(context, event, all.at(-1)));
	return {
		first: firstOf(context, event, first),
		rows: distinct.map((change) => rowOf(context, market.info, event, change)),
		none: ''
	};
}

function noMoves({ words }: ViewContext, reason: string): EventMoves {
	return { first: undefined, rows: [], none: m.after_none({ reason }, words) };
}

function whyNone(context: ViewContext, { date }: RecordEvent, last: Change | Missing | undefined): string {
	return last && isMissing(last) ? reasonAfter(context, last, after(date, 'month') > context.day) : '';
}

function firstOf(context: ViewContext, event: RecordEvent, change: Change): FirstMove {
	const { words } = context;
	const { price, value } = moveCells(context, change);
	return {
		price: m.event_price({ price }, words),
		value: m.event_value({ value }, words),
		days: daysOf(context, change),
		others: othersIn(context, event, change)
	};
}

/** A move of at most so many days is its event's own. */
const OWN_DAYS = 2;

function othersIn({ record, locale, words }: ViewContext, { id }: RecordEvent, { from, to }: Change): string {
	if (to.observed - from.observed <= OWN_DAYS) return '';
	const isWithin = ({ date, precision }: RecordEvent) =>
		precision === 'day' && date > from.observed && date <= to.observed;
	const count = record.events.filter((event) => event.id !== id && isWithin(event)).length;
	return count === 0 ? '' : m.event_others({ count, shown: formatNumber(count, locale) }, words);
}

/** From when to when, without the year where it is one, for the event's own day has it. */
function daysOf({ locale, words }: ViewContext, { from, to }: Change): string {
	const isOneYear = isoDay(from.observed).slice(0, 4) === isoDay(to.observed).slice(0, 4);
	const text = ({ observed, precision }: Change['to']) =>
		isOneYear && precision === 'day'
			? formatDayOfYear(observed, locale, 'short')
			: formatDay(observed, precision, locale, 'short');
	return m.from_to({ from: text(from), to: text(to) }, words);
}

/** A move, named by the day on which it ends and how long after the event that is; its note says how long it took. */
function rowOf(context: ViewContext, info: SeriesInfo, { date }: RecordEvent, change: Change): MoveRow {
	const { observed, precision } = change.to;
	const day = formatDay(observed, precision, context.locale);
	const name =
		precision === 'day'
			? m.after_ends({ day, distance: daysAfterEvent(context, observed - date) }, context.words)
			: day;
	return { ...moveCells(context, change), name, note: noteOf(context, info, change) };
}

function noteOf(context: ViewContext, info: SeriesInfo, change: Change): string {
	const [day, distance] = [spanInWords(context, info, change), tookOf(context, change)];
	return distance === undefined ? day : m.after_ends({ day, distance }, context.words);
}

/** How many days a move took, where both of them are known. */
function tookOf(context: ViewContext, { from, to }: Change): string | undefined {
	if (from.precision !== 'day' || to.precision !== 'day') return undefined;
	return overDays(context, to.observed - from.observed);
}

/**
 * Why the change in a period after a day cannot be calculated.
 *
 * @param open - the period is not over yet
 */
export function reasonAfter(context: ViewContext, why: Missing, open: boolean): string {
	const { words } = context;
	if (why.missing === 'end-missing') return (open ? m.after_open : m.after_no_end)({}, words);
	return why.missing === 'too-coarse' ? m.after_coarse({}, words) : reasonInWords(context, why);
}
