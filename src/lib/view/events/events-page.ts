import { m } from '#i18n/compiled/messages.js';
import { formatDay, formatNumber, formatYear, textIn } from '#lib/format/index.ts';
import type { RecordEvent } from '#lib/record/index.ts';
import { isoDay, type Day } from '#lib/series/index.ts';
import type { PageRequest } from '#lib/context/request.ts';
import { asOfBanner } from '#lib/view/parts/as-of-banner.ts';
import type { PageHead } from '#lib/view/parts/page-head.ts';
import { eventsOf } from '#lib/chart/data/chart-input-of.ts';
import type { Controls } from '#lib/view/parts/controls.ts';
import { eventControls } from './event-controls.ts';
import { eventMoves, type EventMoves } from './event-moves.ts';
import { eventStrip, type EventStrip } from './event-strip.ts';
import { firstQuoteDay } from '#lib/context/first-day.ts';
import { dayPath, monthPath } from '#lib/view/parts/day-link.ts';
import { homeCurrencyName } from '#lib/wording/home.ts';
import { eventsCalendar, type FeedLink } from '#lib/view/parts/feed-link.ts';
import { dayLabels } from '#lib/wording/problems/field-labels.ts';
import { noticesOf } from '#lib/wording/problems/problems.ts';
import { flagsInWords } from '#lib/wording/quote.ts';
import type { ViewContext } from '#lib/context/context.ts';

/** One event, and what the rate did after it. */
export interface EventEntry {
	/** Names its place on the page: `/events#2024-11-30-aleppo-captured`. */
	readonly id: string;
	/** The day as machines read it, as exactly as it is known: `2024-11-30`, `2022-04`. */
	readonly date: string;
	readonly day: string;
	/** The page of its day or of its month, without the language; undefined where there is none. */
	readonly path: string | undefined;
	readonly place: string;
	readonly kind: string;
	readonly title: string;
	/** The title in at most two dozen letters. */
	readonly short: string;
	readonly why: string;
	/** Blank where there is none. */
	readonly note: string;
	readonly source: { readonly text: string; readonly href: string; readonly flags: string };
	readonly strip: EventStrip | undefined;
	readonly moves: EventMoves;
}

/** The events of one year. */
export interface EventYear {
	readonly id: string;
	readonly year: string;
	readonly events: readonly EventEntry[];
}

/** Everything that the events page shows. */
export interface EventsPage extends PageHead {
	readonly intro: string;
	readonly controls: Controls;
	readonly calendar: FeedLink;
	readonly count: string;
	/** The main events, where they stand before the others; else empty. */
	readonly main: readonly EventEntry[];
	/** The others, in the requested order. */
	readonly years: readonly EventYear[];
}

/**
 * The events of a context with what the market did after each: up to the context's day, of the kinds, within the days and in
 * the order that its query asks for.
 *
 * @param context - with a query that a timeline can show
 */
export function eventsPage(context: ViewContext, { problems }: Pick<PageRequest, 'problems'>): EventsPage {
	const { words, locale } = context;
	const events = shownEvents(context);
	const isFirst = ({ rank }: RecordEvent) => context.query.mainFirst && rank === 1;
	return {
		title: m.events_title({}, words),
		description: descriptionOf(context, events),
		notices: noticesOf(problems, words, dayLabels(words)),
		asOf: asOfBanner(context),
		intro: m.events_intro({ unit: textIn(context.unit.name, words) }, words),
		controls: eventControls(context),
		calendar: eventsCalendar(words),
		count: m.events_shown({ count: formatNumber(events.length, locale) }, words),
		main: events.filter(isFirst).map((event) => entryOf(context, event)),
		years: byYear(
			context,
			events.filter((event) => !isFirst(event))
		)
	};
}

function shownEvents(context: ViewContext): readonly RecordEvent[] {
	const { from, to, sort } = context.query;
	const within = eventsOf(context).filter(
		({ date }) => (from === undefined || date >= from) && (to === undefined || date <= to)
	);
	const oldest = [...within].sort((a, b) => a.date - b.date);
	return sort === 'old' ? oldest : oldest.reverse();
}

function descriptionOf(context: ViewContext, events: readonly RecordEvent[]): string {
	const { words, locale } = context;
	const days = events.map(({ date }) => date);
	const [first, last] = [days[0], days.at(-1)];
	if (first === undefined || last === undefined) return m.events_empty({}, words);
	const [from, to] = first < last ? [first, last] : [last, first];
	const text = (day: Day) => formatDay(day, 'month', locale);
	const currency = homeCurrencyName(context);
	return m.events_description(
		{ count: formatNumber(days.length, locale), currency, from: text(from), to: text(to) },
		words
	);
}

function byYear(context: ViewContext, events: readonly RecordEvent[]): readonly EventYear[] {
	const years = new Map<string, RecordEvent[]>();
	for (const event of events) {
		const year = isoDay(event.date).slice(0, 4);
		const known = years.get(year);
		if (known) known.push(event);
		else years.set(year, [event]);
	}
	return [...years].map(([year, inYear]) => ({
		id: `year-${year}`,
		year: formatYear(Number(year), context.locale),
		events: inYear.map((event) => entryOf(context, event))
	}));
}

/** An event with its source and what the rate did after it. */
export function entryOf(context: ViewContext, event: RecordEvent): EventEntry {
	const { language, locale, words } = context;
	const { source, note } = event;
	const kinds = {
		political: m.event_kind_political,
		military: m.event_kind_military,
		economic: m.event_kind_economic,
		policy: m.event_kind_policy,
		sanctions: m.event_kind_sanctions
	};
	const dated = { day: 10, month: 7, year: 4 }[event.precision];
	return {
		id: event.id,
		date: isoDay(event.date).slice(0, dated),
		day: formatDay(event.date, event.precision, locale, 'short'),
		path: pathOf(context, event),
		place: event.place.name[language],
		kind: kinds[event.kind]({}, words),
		title: textIn(event.title, words),
		short: textIn(event.short, words),
		why: textIn(event.why, words),
		note: textIn(note, words),
		source: {
			text: m.event_source({ publisher: textIn(source.publisher, words) }, words),
			href: source.address,
			flags: flagsInWords(event.flags, words)
		},
		strip: eventStrip(context, event),
		moves: eventMoves(context, event)
	};
}

function pathOf(context: ViewContext, { date, precision }: RecordEvent): string | undefined {
	const first = firstQuoteDay(context.record);
	if (first === undefined || date < first) return undefined;
	return (precision === 'day' ? dayPath : monthPath)(context, date);
}
