/** One row of a file to the object that it describes, references followed. */
import type * as v from 'valibot';
import { inEach } from '#i18n/language.ts';
import type {
	CountedForms,
	Caveat,
	Claim,
	Currency,
	LocalizedText,
	NamedUnit,
	Place,
	Preset,
	Quote,
	RecordEvent,
	SeriesInfo,
	Source,
	Story
} from '#lib/record/record.ts';
import type * as rows from './rows.ts';

function at<Thing>(things: ReadonlyMap<string, Thing>, id: string): Thing {
	const thing = things.get(id);
	if (thing === undefined) throw new RangeError(`the record has no "${id}": check the tables before assembling them`);
	return thing;
}

/** A text of the record in each language: its columns are English and Arabic; other languages fall back to English. */
export function localized(en: string, ar: string): LocalizedText {
	return inEach((language) => (language === 'ar' ? ar : en));
}

function textOf(en: string, ar: string): LocalizedText | undefined {
	return en === '' ? undefined : localized(en, ar);
}

/** The place of a row. */
export function toPlace({ id, name_en, name_ar }: v.InferOutput<typeof rows.placeRow>): Place {
	return { id, name: localized(name_en, name_ar) };
}

/** The unit of a row. */
export function toUnit({
	id,
	currency,
	per_base,
	decimals,
	valid_from,
	valid_to,
	name_en,
	name_ar,
	...row
}: rows.UnitRow): NamedUnit {
	return {
		id,
		currency,
		perBase: per_base,
		decimals,
		name: localized(name_en, name_ar),
		forms: inEach((language) => (language === 'ar' ? formsBeside(name_ar, row) : { one: row.one_en })),
		validFrom: valid_from,
		validTo: valid_to
	};
}

/** The forms that differ from the name. */
function formsBeside(name: string, { few_ar, many_ar }: Pick<rows.UnitRow, 'few_ar' | 'many_ar'>): CountedForms['ar'] {
	return { ...(few_ar !== name && { few: few_ar }), ...(many_ar !== name && { many: many_ar }) };
}

/**
 * The currency of a row.
 *
 * @param units - one of them is the unit that it is counted in, by whose name it goes
 */
export function toCurrency(
	{ code, symbol, ...row }: v.InferOutput<typeof rows.currencyRow>,
	units: ReadonlyMap<string, NamedUnit>
): Currency {
	const unit = [...units.values()].find(({ currency, name }) => currency === code && name.en === row.counted_en);
	return {
		code,
		symbol,
		name: localized(row.name_en, row.name_ar),
		per: localized(row.per_en, row.per_ar),
		counted: localized(row.counted_en, row.counted_ar),
		countedForms: unit?.forms,
		item: localized(row.item_en, row.item_ar),
		issuer: textOf(row.issuer_en, row.issuer_ar)
	};
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

/** The claim of a row, with its unit and source. @throws {RangeError} when the record lacks one */
export function toClaim(
	{ id, date, series, kind, ...row }: rows.ClaimRow,
	units: ReadonlyMap<string, NamedUnit>,
	sources: ReadonlyMap<string, Source>
): Claim {
	return {
		id,
		date,
		series,
		kind,
		source: at(sources, row.source),
		text: localized(row.text_en, row.text_ar),
		percent: row.percent?.value,
		fromDate: row.from_date,
		toDate: row.to_date,
		fromValue: row.from_value?.value,
		toValue: row.to_value?.value,
		unit: at(units, row.unit),
		note: textOf(row.note_en, row.note_ar)
	};
}

/** The story of a row, with its series, claims and source. @throws {RangeError} when the record lacks one */
export function toStory(
	{ id, date, ...row }: rows.StoryRow,
	series: ReadonlyMap<string, SeriesInfo>,
	claims: ReadonlyMap<string, Claim>,
	sources: ReadonlyMap<string, Source>
): Story {
	return {
		id,
		date,
		fromDate: row.from_date,
		toDate: row.to_date,
		series: row.markets.map((one) => at(series, one)),
		claims: row.claims.map((one) => at(claims, one)),
		source: at(sources, row.source),
		title: localized(row.title_en, row.title_ar),
		intro: localized(row.intro_en, row.intro_ar)
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
