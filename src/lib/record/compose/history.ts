import { day, isoDay, type Day } from '#lib/series/index.ts';
import type { Quote, RateRecord, SeriesInfo } from '#lib/record/record.ts';
import { compose, composedOf, type Composed } from './compose.ts';
import { groupedBy, pointsOf } from './points.ts';

/**
 * A series as it was known on any day. What later quotes of a year change is the year alone, since a year's figure gives
 * way to finer ones of that year: the points of the years before are composed once.
 */
class SeriesHistory {
	readonly #quotes: readonly Quote[];
	readonly #whole: Composed;

	/** @param quotes - those of the series */
	constructor(info: SeriesInfo, quotes: readonly Quote[]) {
		this.#quotes = quotes;
		this.#whole = compose(info, quotes);
	}

	/** The same as `compose` makes of the quotes dated up to a day. */
	asOf(asOf: Day | undefined): Composed {
		const { info, points, context } = this.#whole;
		if (asOf === undefined || this.#quotes.every(({ date }) => date <= asOf)) return this.#whole;
		const year = day(`${isoDay(asOf).slice(0, 4)}-01-01`);
		const settled = points.filter((point) => point.day < year);
		const known = this.#quotes.filter(({ date }) => date >= year && date <= asOf);
		const recent = pointsOf(info, known, settled[settled.length - 1]?.value);
		const beside = context.filter(({ date }) => date <= asOf);
		return composedOf(info, [...settled, ...recent], beside);
	}
}

/** The series of a record, by id; those that have been read. */
type Histories = (info: SeriesInfo) => SeriesHistory;

const ofRecords = new WeakMap<RateRecord, Histories>();

function historiesOf(record: RateRecord): Histories {
	const quotes = groupedBy(record.quotes, ({ series }) => series);
	const histories = new Map<string, SeriesHistory>();
	return (info) => {
		const known = histories.get(info.id) ?? new SeriesHistory(info, quotes.get(info.id) ?? []);
		histories.set(info.id, known);
		return known;
	};
}

/**
 * A series of a record as it was known on a day: what `compose` makes of the record's quotes, without composing again what
 * was composed before. The record must not change.
 *
 * @param asOf - leaves out quotes dated after this day
 * @returns the series in its own unit, with the quotes behind each point
 * @throws {RangeError} when the record has no such series
 * @example composedOn(record, 'syp-parallel', day('2024-12-06')).points.at(-1)?.value // 18000
 */
export function composedOn(record: RateRecord, id: string, asOf: Day | undefined): Composed {
	const info = record.series.get(id);
	if (!info) throw new RangeError(`the record has no series "${id}"`);
	const histories = ofRecords.get(record) ?? historiesOf(record);
	ofRecords.set(record, histories);
	return histories(info).asOf(asOf);
}
