/** The columns of the record that point to rows of other files. */
import { MEASURES } from '#lib/record/vocabulary.ts';
import type { Tables } from '../assemble.ts';
import { eachRow, joined, NONE, type Found } from './constraints.ts';
import type { QuoteRow } from '../rows.ts';
import type { Problem } from './rules.ts';

/** Cells that point to a row that does not exist; with the valid values when the list is short. */
export function checkReferences(tables: Tables): Problem[] {
	const { currencies, units, places, sources, series, events, claims, stories, presets } = tables;
	const [codes, unitIds, placeIds, sourceIds, seriesIds] = [currencies, units, places, sources, series].map(
		(table) => table.keys
	);
	/** Of a list that is short enough to be printed. */
	const unlisted = (column: string, word: string, list: readonly string[]) =>
		codes === undefined || list.includes(word)
			? []
			: [{ column, rule: 'choice' as const, found: `"${word}"`, allowed: list.filter((one) => one !== '') }];
	return [
		...eachRow(units, (unit) => [
			...unlisted('currency', unit.currency, ['', ...(codes ?? [])]),
			...unknown('source', unit.source, sourceIds)
		]),
		...eachRow(series, (one) => [
			...unlisted('currency', one.currency, ['', ...(codes ?? [])]),
			...unlisted('per', one.per, [...(codes ?? []), ...MEASURES]),
			...unknown('unit', one.unit, unitIds),
			...one.places.flatMap((place) => unknown('places', place, placeIds))
		]),
		...eachRow(events, (event) => [
			...unknown('place', event.place, placeIds),
			...unknown('source', event.source, sourceIds)
		]),
		...eachRow(claims, (claim) => [
			...unknown('source', claim.source, sourceIds),
			...unknown('series', claim.series, seriesIds),
			...unknown('unit', claim.unit, unitIds)
		]),
		...eachRow(stories, (story) => [
			...unknown('source', story.source, sourceIds),
			...story.markets.flatMap((id) => unknown('markets', id, seriesIds)),
			...story.claims.flatMap((id) => unknown('claims', id, claims.keys))
		]),
		...eachRow(presets, (preset) =>
			preset.series.flatMap((ids) => ids.split('/').flatMap((id) => unknown('series', id, seriesIds)))
		)
	];
}

/** The rule that a quote points to rows that exist. */
export function quoteReferences({ series, places, units, sources }: Tables): (quote: QuoteRow) => readonly Found[] {
	return (quote) =>
		joined(
			unknown('series', quote.series, series.keys),
			unknown('place', quote.place, places.keys),
			unknown('unit', quote.unit, units.keys),
			unknown('source', quote.source, sources.keys)
		);
}

function unknown(column: string, key: string | undefined, keys: ReadonlySet<string> | undefined): readonly Found[] {
	return !key || !keys || keys.has(key) ? NONE : [{ column, rule: 'unknown-key', found: `"${key}"` }];
}
