import { m } from '#i18n/compiled/messages.js';
import type { ViewContext } from '#lib/context/context.ts';
import { formatDay, textIn } from '#lib/format/index.ts';
import { ADDRESSES } from '#lib/query/addresses.ts';
import { day } from '#lib/series/index.ts';

/** What was last announced of the older pound's notes. */
export interface OldNotes {
	readonly text: string;
	readonly event: string;
	/** The event, without the language. */
	readonly path: string;
}

/** The day of the last announcement on how long old notes are legal tender. */
const ANNOUNCED = day('2026-03-02');

/**
 * The legal status of old notes, as last announced.
 *
 * @returns undefined as of a day before, and where the record has no such event
 * @example oldNotes(context)?.event // 'Last announced 2 March 2026'
 */
export function oldNotes({ record, words, locale, day: seen }: ViewContext): OldNotes | undefined {
	const event = record.events.find(({ date, kind }) => date === ANNOUNCED && kind === 'policy');
	if (!event || event.date > seen) return undefined;
	return {
		text: textIn(event.why, words),
		event: m.notes_event({ day: formatDay(event.date, event.precision, locale) }, words),
		path: `${ADDRESSES.events.path}#${event.id}`
	};
}
