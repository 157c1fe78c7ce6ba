/** Which rate a row is of, and its value in the unit in which values of that rate are compared. */
import { quoteValue, type NamedUnit, type RateRecord, type SeriesInfo } from '#lib/record/index.ts';
import { restateValue } from '#lib/series/index.ts';
import type { Candidate } from './candidate.ts';

/** The series of a row; undefined where it names none that the record has. */
export function infoOf({ row }: Candidate, { series }: RateRecord): SeriesInfo | undefined {
	return row.series === undefined ? undefined : series.get(row.series);
}

/**
 * The name of the rate that a row is of: its series, else its market and currency.
 *
 * @example rateOf(candidate, record) // 'reference-feed SYP'
 */
export function rateOf({ row }: Candidate, { units }: RateRecord): string {
	return row.series ?? `${row.market} ${units.get(row.unit)?.currency ?? ''}`;
}

/** The unit in which values of a row are compared: its series', else that of the headline of its currency, else its own. */
export function scaleOf(candidate: Candidate, record: RateRecord): NamedUnit | undefined {
	const own = record.units.get(candidate.row.unit);
	const { headline } = record.roles;
	const leading = headline?.unit.currency === own?.currency ? headline?.unit : own;
	return infoOf(candidate, record)?.unit ?? leading;
}

/** The value of a row in that unit; undefined where it has none, or its unit is of another currency. */
export function valueOf(candidate: Candidate, record: RateRecord): number | undefined {
	const [unit, scale] = [record.units.get(candidate.row.unit), scaleOf(candidate, record)];
	const value = quoteValue(candidate.row);
	if (!unit || !scale || value === undefined || unit.currency !== scale.currency || value <= 0) return undefined;
	return restateValue(value, unit, scale);
}
