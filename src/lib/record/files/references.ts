/** The columns of the record that point to rows of other files. */
import { MEASURES } from '#lib/record/vocabulary.ts';
import type { Tables } from './assemble.ts';
import { eachRow } from './constraints.ts';
import type { Problem, Rule } from './rules.ts';

/** Cells that point to a row that does not exist; where the list is short, told with the words that would do. */
export function checkReferences(tables: Tables): Problem[] {
	const { currencies, units, places, sources, series, events, claims, stories, presets, quotes } = tables;
	const [codes, unitIds, placeIds, sourceIds, seriesIds] = [currencies, units, places, sources, series].map(
		(table) => table.keys
	);
	const unknown = (
		column: string,
		key: string | undefined,
		keys: ReadonlySet<string> | undefined
	): { column: string; rule: Rule; found: string }[] =>
		!key || !keys || keys.has(key) ? [] : [{ column, rule: 'unknown-key', found: `"${key}"` }];
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
		),
		...quotes.flatMap((table) =>
			eachRow(table, (quote) => [
				...unknown('series', quote.series, seriesIds),
				...unknown('place', quote.place, placeIds),
				...unknown('unit', quote.unit, unitIds),
				...unknown('source', quote.source, sourceIds)
			])
		)
	];
}
