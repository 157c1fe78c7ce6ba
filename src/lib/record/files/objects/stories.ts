/** Rows of claims and of stories to the objects that they describe, references followed. */
import type { Claim, NamedUnit, SeriesInfo, Source, Story } from '#lib/record/record.ts';
import type * as rows from '../rows.ts';
import { at } from './lookup.ts';
import { localized, textOf } from './texts.ts';

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
