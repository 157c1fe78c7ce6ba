import { before, shift, startOf, type Day, type Period } from '#lib/series/index.ts';
import { beginningOf } from './beginning.ts';
import type { DatePart, Parts, SpanPart } from './parts.ts';
import type { NoRate } from './subject.ts';

/** The days of a claim: what it counts from and to. */
export interface ClaimDays {
	readonly from: Day | undefined;
	readonly to: Day | undefined;
	readonly period: Period | undefined;
	/** The last day that it can count from, where the first is a month or a year. */
	readonly began: Day | undefined;
	/** Nothing states its day. */
	readonly undated: boolean;
}

/** The days of a claim that names none. */
const NONE: ClaimDays = { from: undefined, to: undefined, period: undefined, began: undefined, undated: true };

/** The days of a rate: one, or the first and the last of several. */
export function rateDays({ dates, spans }: Parts, latest: Day): ClaimDays | NoRate {
	const since = dates.find(({ role }) => role === 'since');
	if (since) return { fault: 'left-over', given: since.text };
	const [date, other] = dates;
	if (other) return { fault: 'several-dates', given: other.text };
	const [span, second] = spans;
	if (span && (date || second)) return { fault: 'several-dates', given: (second ?? span).text };
	if (date) return onDays(date, latest);
	return span ? duringSpan(span, latest) : NONE;
}

function onDays({ from, to, role, exact, before: eve }: DatePart, latest: Day): ClaimDays {
	const last = from <= latest && to > latest ? latest : to;
	const day = exact || eve || role === 'to';
	return {
		from: day || from >= last ? undefined : from,
		to: exact || eve ? to : last,
		period: undefined,
		began: undefined,
		undated: false
	};
}

function duringSpan({ period, count, mode, begins, arabicSince, text }: SpanPart, latest: Day): ClaimDays | NoRate {
	if (begins) return { fault: 'left-over', given: text };
	const day = (to: Day): ClaimDays => ({ ...NONE, to, undated: false });
	if (mode === 'ago' || arabicSince || (mode === 'last' && period === 'week'))
		return day(before(latest, period, count));
	if (mode === 'last') {
		const [from, to] = lastPeriod(period, latest);
		return { ...day(to), from };
	}
	if (mode === 'past') return { ...day(latest), from: before(latest, period, count) };
	if (mode === 'this') {
		const from = startOf(latest, period);
		return { ...day(latest), from: from < latest ? from : undefined };
	}
	return { fault: 'left-over', given: text };
}

/** The calendar period before the one of a day. */
function lastPeriod(period: Period, latest: Day): readonly [from: Day, to: Day] {
	const to = shift(startOf(latest, period), -1);
	return [startOf(to, period), to];
}

/** The days of a move: from one to another, or over a period to one. */
export function moveDays({ dates, spans }: Parts, latest: Day): ClaimDays | NoRate {
	const since = dates.filter(({ role }) => role === 'since');
	const ends = dates.filter(({ role }) => role !== 'since');
	const extra = since[1] ?? ends[1] ?? undefined;
	if (extra) return { fault: 'several-dates', given: extra.text };
	const [base, end] = [since[0], ends[0]];
	const [span, second] = spans;
	if (second) return { fault: 'several-dates', given: second.text };
	if (span && base) return { fault: 'several-dates', given: span.text };
	if (span) return periodDays(span, end, latest);
	const common = { period: undefined, began: undefined, undated: false } as const;
	const began = base?.compared && !base.exact ? base.to : undefined;
	if (base) return { ...common, from: base.from, began, to: end && endOf(end, latest) };
	if (!end) return { ...NONE, undated: false };
	if (end.relative) return { ...common, from: undefined, to: end.to, period: 'day' };
	const during = end.role === 'during' && !end.exact;
	// A change “in 2023” runs from the last day of 2022.
	return { ...common, from: during ? shift(end.from, -1) : undefined, to: endOf(end, latest) };
}

/** A month or a year that is not over ends on the last day. */
function endOf({ to, from }: DatePart, latest: Day): Day {
	return from <= latest && to > latest ? latest : to;
}

function periodDays(span: SpanPart, end: DatePart | undefined, latest: Day): ClaimDays | NoRate {
	const { period, count, mode, begins, text } = span;
	const anchored = mode !== 'any' || end !== undefined;
	if (begins) return sinceLast(period, begins, end && endOf(end, latest), latest);
	// A week in December may be any of its weeks.
	const vague = end?.role === 'during' && !end.exact;
	if (end && (vague || mode === 'this' || mode === 'last')) return { fault: 'several-dates', given: text };
	const to = end && endOf(end, latest);
	if (mode === 'this') return { ...NONE, from: beginningOf(period, latest), undated: false };
	if (mode === 'last' && (period === 'month' || period === 'year')) {
		const [first, last] = lastPeriod(period, latest);
		return { ...NONE, from: shift(first, -1), to: last, undated: false };
	}
	if (count === 1) return { ...NONE, to, period, undated: !anchored };
	return { ...NONE, from: before(to ?? latest, period, count), to, undated: !anchored };
}

/** “Since last year” counts from its first day, “than last year” from any of its days. */
function sinceLast(period: Period, begins: 'since' | 'than', to: Day | undefined, latest: Day): ClaimDays {
	const [from, last] = lastPeriod(period, latest);
	return { ...NONE, from, began: begins === 'than' ? last : undefined, to, undated: false };
}

/** The days of both ends of a move that is stated by its two rates: “from 47 in 2011 to 13,800”. */
export function endDays(parts: Parts, latest: Day): ClaimDays | NoRate {
	const common = parts.figures.findIndex(({ link }) => link === 'from') + 1;
	const first = parts.dates.find(({ figures, role }) => role === 'since' || (figures === common && role === 'during'));
	const others = parts.dates
		.filter((date) => date !== first)
		.map((date) => (first ? { ...date, relative: false } : date));
	const days = moveDays({ ...parts, dates: others }, latest);
	if ('fault' in days) return days;
	if (!first) {
		if (days.from === undefined && days.period === undefined)
			return { fault: 'no-start', given: parts.figures[common - 1]?.text ?? '' };
		return days;
	}
	if (days.period !== undefined || others.some(({ role }) => role === 'since'))
		return { fault: 'several-dates', given: parts.spans[0]?.text ?? first.text };
	const [last] = others;
	const end = last && endOf(last, latest);
	// Which day of December the rate at the end is of, is not said.
	if (last && !last.exact && end !== latest) return { fault: 'left-over', given: last.text };
	return { from: first.from, began: first.exact ? undefined : first.to, to: end, period: undefined, undated: false };
}
