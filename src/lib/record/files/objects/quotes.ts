/** A row of a quote to the quote, references followed. */
import type { LocalizedText, NamedUnit, Place, Quote, Source } from '#lib/record/record.ts';
import type * as rows from '../rows.ts';
import { toPlace } from './series-and-events.ts';
import { localized } from './texts.ts';

/** What quotes point to, by id. */
export interface Things {
	readonly units: ReadonlyMap<string, NamedUnit>;
	readonly places: ReadonlyMap<string, Place>;
	readonly sources: ReadonlyMap<string, Source>;
}

/** A text of two columns in each language; undefined where it is blank. */
export type TextOf = (en: string, ar: string) => LocalizedText | undefined;

/** The quote of a row. What the record lacks has its id for a name: such a record is refused. */
export function toQuote(row: rows.QuoteRow, things: Things, text: TextOf): Quote {
	return {
		date: row.date,
		precision: row.precision,
		market: row.market,
		series: row.series,
		place: things.places.get(row.place) ?? toPlace({ id: row.place, name_en: row.place, name_ar: row.place }),
		bid: row.bid,
		ask: row.ask,
		mid: row.mid,
		unit: unitOf(things, row.unit),
		source: things.sources.get(row.source) ?? strangeSource(row.source),
		recorded: row.recorded,
		context: row.use === 'context' ? text(row.why_en, row.why_ar) : undefined,
		flags: row.flags,
		note: text(row.note_en, row.note_ar)
	};
}

/** A unit by its id; one that the record lacks has no currency. */
export function unitOf({ units }: Pick<Things, 'units'>, id: string): NamedUnit {
	return units.get(id) ?? strangeUnit(id);
}

function strangeUnit(id: string): NamedUnit {
	const name = localized(id, id);
	return { id, currency: '', perBase: 1, decimals: 0, name, validFrom: undefined, validTo: undefined };
}

function strangeSource(id: string): Source {
	return {
		id,
		address: '',
		licence: '',
		cadenceDays: undefined,
		publisher: localized(id, id),
		title: undefined
	};
}
