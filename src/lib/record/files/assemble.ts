import type * as v from 'valibot';
import { inEach } from '#i18n/language.ts';
import type {
	Claim,
	Correction,
	Currency,
	PublishedNumber,
	NamedUnit,
	Place,
	Preset,
	Quote,
	RateRecord,
	SeriesInfo,
	Source,
	Story,
	LocalizedText
} from '#lib/record/record.ts';
import { rolesOf } from '#lib/record/roles.ts';
import { quoteName } from './quote-name.ts';
import type * as rows from './rows.ts';
import type { Table } from './table.ts';

/** The files of the record, read row by row. */
export interface Tables {
	readonly currencies: Table<v.InferOutput<typeof rows.currencyRow>>;
	readonly units: Table<v.InferOutput<typeof rows.unitRow>>;
	readonly places: Table<v.InferOutput<typeof rows.placeRow>>;
	readonly sources: Table<v.InferOutput<typeof rows.sourceRow>>;
	readonly series: Table<v.InferOutput<typeof rows.seriesRow>>;
	readonly events: Table<v.InferOutput<typeof rows.eventRow>>;
	readonly claims: Table<rows.ClaimRow>;
	readonly stories: Table<rows.StoryRow>;
	readonly presets: Table<v.InferOutput<typeof rows.presetRow>>;
	readonly quotes: readonly Table<rows.QuoteRow>[];
}

/**
 * Builds the record from tables in which every reference is known to exist.
 *
 * @throws {RangeError} when a reference does not exist: the tables were not checked
 */
export function assemble(tables: Tables, version: string): RateRecord {
	const units = index(tables.units, toUnit);
	const places = index(tables.places, ({ id, name_en, name_ar }): Place => ({
		id,
		name: localized(name_en, name_ar)
	}));
	const sources = index(tables.sources, toSource);
	const currencies = new Map(tables.currencies.rows.map(({ cells }) => [cells.code, toCurrency(cells)]));
	const series = index(tables.series, (row) => toSeries(row, units, currencies));
	const { quotes, corrections } = standing(tables, (cells) => toQuote(cells, units, places, sources));
	const claims = index(tables.claims, (row) => toClaim(row, units, sources));
	return {
		version,
		currencies,
		units,
		places,
		sources,
		series,
		roles: rolesOf(series.values()),
		quotes,
		corrections,
		events: tables.events.rows.map(({ cells: { id, date, precision, kind, rank, flags, ...row } }) => ({
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
		})),
		claims: [...claims.values()],
		stories: tables.stories.rows.map(({ cells }) => toStory(cells, series, claims, sources)),
		presets: tables.presets.rows.map(({ cells }) => toPreset(cells))
	};
}

/** The valid quotes, and the replaced ones with their replacements. */
function standing(
	{ quotes: tables }: Tables,
	toQuote: (cells: rows.QuoteRow) => Quote
): Pick<RateRecord, 'quotes' | 'corrections'> {
	const all = tables.flatMap((table) => table.rows.map(({ cells }) => ({ cells, quote: toQuote(cells) })));
	const replacing = new Map(all.map(({ cells, quote }) => [cells.replaces, quote]));
	return {
		quotes: all.flatMap(({ cells, quote }) => (cells.use === 'replaced' ? [] : [quote])),
		corrections: all.flatMap(({ cells, quote }): Correction[] => {
			if (cells.replaced_on === undefined) return [];
			const why = localized(cells.why_en, cells.why_ar);
			return [{ replaced: quote, day: cells.replaced_on, why, by: replacing.get(quoteName(cells)) }];
		})
	};
}

function index<Cells extends { id: string }, Thing>(
	table: Table<Cells>,
	make: (cells: Cells) => Thing
): Map<string, Thing> {
	return new Map(table.rows.map(({ cells }) => [cells.id, make(cells)]));
}

function at<Thing>(things: ReadonlyMap<string, Thing>, id: string): Thing {
	const thing = things.get(id);
	if (thing === undefined) throw new RangeError(`the record has no "${id}": check the tables before assembling them`);
	return thing;
}

/** A text of the record in each language: its columns are English and Arabic; other languages fall back to English. */
function localized(en: string, ar: string): LocalizedText {
	return inEach((language) => (language === 'ar' ? ar : en));
}

function textOf(en: string, ar: string): LocalizedText | undefined {
	return en === '' ? undefined : localized(en, ar);
}

function toUnit({ id, currency, per_base, decimals, valid_from, valid_to, name_en, name_ar }: rows.UnitRow): NamedUnit {
	return {
		id,
		currency,
		perBase: per_base,
		decimals,
		name: localized(name_en, name_ar),
		validFrom: valid_from,
		validTo: valid_to
	};
}

function toCurrency({ code, symbol, ...row }: v.InferOutput<typeof rows.currencyRow>): Currency {
	return {
		code,
		symbol,
		name: localized(row.name_en, row.name_ar),
		per: localized(row.per_en, row.per_ar),
		counted: localized(row.counted_en, row.counted_ar),
		item: localized(row.item_en, row.item_ar),
		issuer: textOf(row.issuer_en, row.issuer_ar)
	};
}

function toSource(row: v.InferOutput<typeof rows.sourceRow>): Source {
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

function toSeries(
	row: rows.SeriesRow,
	units: ReadonlyMap<string, NamedUnit>,
	currencies: ReadonlyMap<string, Currency>
): SeriesInfo {
	const { id, currency, market, places, quantity, per, draw, carry_days, max_step, role } = row;
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
		name,
		note
	};
}

function toQuote(
	row: rows.QuoteRow,
	units: ReadonlyMap<string, NamedUnit>,
	places: ReadonlyMap<string, Place>,
	sources: ReadonlyMap<string, Source>
): Quote {
	const { date, precision, market, series, recorded, flags } = row;
	const [bid, ask, mid]: readonly (PublishedNumber | undefined)[] = [row.bid, row.ask, row.mid];
	return {
		date,
		precision,
		market,
		series,
		bid,
		ask,
		mid,
		recorded,
		flags,
		place: at(places, row.place),
		unit: at(units, row.unit),
		source: at(sources, row.source),
		context: row.use === 'context' ? textOf(row.why_en, row.why_ar) : undefined,
		note: textOf(row.note_en, row.note_ar)
	};
}

function toClaim(
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

function toStory(
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

function toPreset({ id, series, show, reading, ...row }: v.InferOutput<typeof rows.presetRow>): Preset {
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
