import { composedOn, composeRatio, ratioParts, type Composed, type RateRecord } from '#lib/record/index.ts';
import { isMissing, type Day } from '#lib/series/index.ts';

/** A series by its id, or as `a/b` the ratio of two. */
export type SeriesById = (id: string) => Composed;

/**
 * The series of a record as of a day, each made when it is first read and once only.
 *
 * @param asOf - leaves out quotes dated after this day
 * @returns a function that throws a `RangeError` for a series that the record lacks, and for two that cannot be divided
 * @example composedSeries(record, undefined)('syp-parallel').points.at(-1)?.value // 13800
 */
export function composedSeries(record: RateRecord, asOf: Day | undefined): SeriesById {
	const composed = new Map<string, Composed>();
	const series: SeriesById = (id) => {
		const known = composed.get(id);
		if (known) return known;
		const legs = ratioParts(id);
		const result = legs ? ratioOf(series(legs[0]), series(legs[1])) : composedOn(record, id, asOf);
		composed.set(id, result);
		return result;
	};
	return series;
}

function ratioOf(a: Composed, b: Composed): Composed {
	const result = composeRatio(a, b);
	if (isMissing(result)) throw new RangeError(`${a.info.id} and ${b.info.id} cannot be divided: ${result.missing}`);
	return result;
}
