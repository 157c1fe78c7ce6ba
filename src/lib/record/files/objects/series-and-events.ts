/** One row of a file to the object that it describes, references followed. */
import type * as v from 'valibot';
import type {
	Caveat,
	Currency,
	NamedUnit,
	Place,
	Preset,
	RecordEvent,
	SeriesInfo,
	Source
} from '#lib/record/record.ts';
import type * as rows from '../rows.ts';
import { at } from './lookup.ts';
import { localized, textOf } from './texts.ts';

/** The place of a row. */
export function toPlace({ id, name_en, name_ar }: v.InferOutput<typeof rows.placeRow>): Place {
	return { id, name: localized(name_en, name_ar) };
}

/** The source of a row. */
export function toSource(row: v.InferOutput<typeof rows.sourceRow>): Source {
	const { id, address, licence, cadence_days, publisher_en, publisher_ar, title_en, title_ar } = row;
	return {
		id,
		address,
		licence,
		cadenceDays: cadence_days,
		publisher: localized(publisher_en, publisher_ar),
		title: textOf(title_en, title_ar)
	};
}

/** The series of a row, with its unit. @throws {RangeError} when the record lacks the unit */
export function toSeries(
	row: rows.SeriesRow,
	units: ReadonlyMap<string, NamedUnit>,
	currencies: ReadonlyMap<string, Currency>
): SeriesInfo {
	const { id, currency, market, places, quantity, per, draw, carry_days, max_step, role, ended } = row;
	const name = localized(row.name_en, row.name_ar);
	const unit = at(units, row.unit);
	const note = textOf(row.note_en, row.note_ar);
	return {
		id,
		currency,
		market,
		places,
		quantity,
		unit,
		per,
		perCurrency: currencies.get(per),
		draw,
		carryDays: carry_days,
		maxStep: max_step,
		role,
		ended,
		name,
		note
	};
}

/** The event of a row, with its place and source. @throws {RangeError} when the record lacks one */
export function toEvent(
	{ id, date, precision, kind, rank, flags, ...row }: v.InferOutput<typeof rows.eventRow>,
	places: ReadonlyMap<string, Place>,
	sources: ReadonlyMap<string, Source>
): RecordEvent {
	return {
		id,
		date,
		precision,
		kind,
		rank,
		flags,
		place: at(places, row.place),
		title: localized(row.title_en, row.title_ar),
		short: localized(row.short_en, row.short_ar),
		why: localized(row.why_en, row.why_ar),
		source: at(sources, row.source),
		note: textOf(row.note_en, row.note_ar)
	};
}

/** The comparison of a row. */
export function toPreset({ id, series, show, reading, ...row }: v.InferOutput<typeof rows.presetRow>): Preset {
	return {
		id,
		series,
		show,
		reading,
		base: row.base_date,
		from: row.from_date,
		title: localized(row.title_en, row.title_ar)
	};
}

/** The caveat of a row. */
export function toCaveat({ id, kind, text_en, text_ar }: v.InferOutput<typeof rows.caveatRow>): Caveat {
	return { id, kind, text: localized(text_en, text_ar) };
}
