import { compose, composeRatio, ratioParts, type Composed, type RateRecord } from '#lib/record/index.ts';
import { isMissing, type Day } from '#lib/series/index.ts';

/** A series by its id, or as `a/b` the quotient of two. */
export type SeriesById = (id: string) => Composed;

/**
 * The series of a record, each composed from its quotes when it is first read and once only.
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
		const made = legs ? quotient(series(legs[0]), series(legs[1])) : seriesOf(record, id, asOf);
		composed.set(id, made);
		return made;
	};
	return series;
}

function seriesOf(record: RateRecord, id: string, asOf: Day | undefined): Composed {
	const info = record.series.get(id);
	if (!info) throw new RangeError(`the record has no series "${id}"`);
	return compose(info, record.quotes, asOf);
}

function quotient(a: Composed, b: Composed): Composed {
	const made = composeRatio(a, b);
	if (isMissing(made)) throw new RangeError(`${a.info.id} and ${b.info.id} cannot be divided: ${made.missing}`);
	return made;
}
