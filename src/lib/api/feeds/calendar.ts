/** Events as a calendar (RFC 5545) that programs subscribe to. */
import ical, { type ICalEventData } from 'ical-generator';
import { m } from '#i18n/compiled/messages.js';
import { pathIn } from '#i18n/language.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { textIn } from '#lib/format/index.ts';
import { ADDRESSES } from '#lib/query/addresses.ts';
import type { RecordEvent } from '#lib/record/index.ts';
import { DAY_MS, startOf, startOfNext, type Day } from '#lib/series/index.ts';
import { homeCurrencyName } from '#lib/wording/home.ts';

/** Seconds after which a program may look for new events. */
const A_DAY = DAY_MS / 1000;

/**
 * Events as all-day entries; one of which the month or the year alone is known fills it.
 *
 * @param origin - where readers meet the site: each entry leads to the event's place on the timeline
 * @example calendarOf(context, record.events, 'https://sarraf.example') // 'BEGIN:VCALENDAR…'
 */
export function calendarOf(context: ViewContext, events: readonly RecordEvent[], origin: string): string {
	const { words } = context;
	const calendar = ical({
		name: m.feed_calendar({ currency: homeCurrencyName(context) }, words),
		prodId: { company: 'Sarraf', product: 'Sarraf', language: words.locale.toUpperCase() },
		ttl: A_DAY
	});
	for (const event of events) calendar.createEvent(entryOf(context, event, origin));
	return calendar.toString();
}

function entryOf({ words, language }: ViewContext, event: RecordEvent, origin: string): ICalEventData {
	const { id, date, precision, place, title, why, source } = event;
	return {
		id: `${id}@${new URL(origin).hostname}`,
		summary: textIn(title, words),
		description: `${textIn(why, words)}\n\n${textIn(source.publisher, words)}: ${source.address}`,
		location: textIn(place.name, words),
		url: `${origin}${pathIn(ADDRESSES.events.path, language)}#${id}`,
		allDay: true,
		start: instant(startOf(date, precision)),
		end: instant(startOfNext(date, precision)),
		// Of the record alone: an event that is not changed has the same bytes for good.
		stamp: instant(date),
		sequence: 0
	};
}

/** A day as its first instant in UTC. */
function instant(day: Day): Date {
	return new Date(day * DAY_MS);
}
