import { m } from '#i18n/compiled/messages.js';
import type { ViewContext } from '#lib/context/context.ts';
import { formatDay, textIn } from '#lib/format/index.ts';
import { ADDRESSES } from '#lib/query/addresses.ts';
import type { RecordEvent } from '#lib/record/index.ts';
import { shift, type Day } from '#lib/series/index.ts';
import { daysEarlier, daysLater } from '#lib/wording/age.ts';

/** An event of some days, and the page that has all of it. */
export interface NearEvent {
	readonly id: string;
	readonly day: string;
	readonly title: string;
	/** How far from the day of the page it was; blank where that is not counted. */
	readonly distance: string;
	/** Its place in the timeline, without the language. */
	readonly path: string;
}

/** So many days around a day an event is near it. */
const NEAR = 14;

/** The events of a day and of the two weeks on either side, by day, up to the context's day. */
export function nearEvents(context: ViewContext, day: Day): readonly NearEvent[] {
	return eventsBetween(context, shift(day, -NEAR), shift(day, NEAR)).map((event) => ({
		...nearEvent(context, event),
		distance: event.precision === 'day' ? distanceOf(context, event.date - day) : ''
	}));
}

/** The events from one day to another, both included, up to the context's day. */
export function eventsBetween({ record, day }: ViewContext, from: Day, to: Day): readonly RecordEvent[] {
	const within = record.events.filter(({ date }) => date >= from && date <= to && date <= day);
	return [...within].sort((a, b) => a.date - b.date);
}

/** An event in short. */
export function nearEvent({ locale, words }: ViewContext, { id, date, precision, title }: RecordEvent): NearEvent {
	return {
		id,
		day: formatDay(date, precision, locale, 'short'),
		title: textIn(title, words),
		distance: '',
		path: `${ADDRESSES.events.path}#${id}`
	};
}

function distanceOf(context: ViewContext, days: number): string {
	if (days === 0) return m.day_event_same({}, context.words);
	return days < 0 ? daysEarlier(context, -days) : daysLater(context, days);
}
