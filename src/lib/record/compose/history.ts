import { lastIndexUpTo, slice, startOf, type Day } from '#lib/series/index.ts';
import { oncePerRecord } from '#lib/record/once-per-record.ts';
import type { Quote, RateRecord, SeriesInfo } from '#lib/record/record.ts';
import { composedOf, type Composed } from './compose.ts';
import { dayPointsOf, groupedBy, inOrder, pointsOn, type DayPoint } from './points.ts';

/**
 * A series as it was known on any day. Its quotes are read once: what a day's quotes make does not change with what is
 * published later, and what later figures of a year replace is in that year alone.
 */
class SeriesHistory {
	readonly #days: readonly DayPoint[];
	/** The figures of months and years that give way to finer ones. */
	readonly #replaced: readonly DayPoint[];
	readonly #whole: Composed;
	readonly #contextDays: Int32Array;
	/** The day of the last quote. */
	readonly #last: number;

	/** @param quotes - those of the series */
	constructor(info: SeriesInfo, quotes: readonly Quote[]) {
		this.#days = dayPointsOf(info, quotes);
		this.#replaced = this.#days.filter(({ until }) => until !== undefined);
		const context = inOrder(quotes.filter((quote) => quote.context !== undefined));
		this.#whole = composedOf(info, pointsOn(info, this.#days, undefined), context);
		this.#contextDays = Int32Array.from(context, ({ date }) => date);
		this.#last = quotes.reduce((last, { date }) => Math.max(last, date), -Infinity);
	}

	/** The same as `compose` makes of the quotes dated up to a day. */
	asOf(asOf: Day | undefined): Composed {
		if (asOf === undefined || this.#last <= asOf) return this.#whole;
		const context = this.#whole.context.slice(0, lastIndexUpTo(this.#contextDays, asOf) + 1);
		const givesWay = this.#replaced.some(
			({ point, until }) => point.day <= asOf && until !== undefined && until > asOf
		);
		return givesWay ? this.#composedOn(asOf, context) : this.#beginning(asOf, context);
	}

	/** The series up to a day on which it has no figure that is replaced later. */
	#beginning(asOf: Day, context: readonly Quote[]): Composed {
		const { info, series, points } = this.#whole;
		const known = slice(series, undefined, asOf);
		return { info, series: known, points: points.slice(0, known.days.length), context };
	}

	/** The series on a day on which it has one: the year of that day is put together again. */
	#composedOn(asOf: Day, context: readonly Quote[]): Composed {
		const { info, points } = this.#whole;
		const year = startOf(asOf, 'year');
		const settled = points.filter(({ day }) => day < year);
		const days = this.#days.filter(({ point }) => point.day >= year);
		const recent = pointsOn(info, days, asOf, settled[settled.length - 1]?.value);
		return composedOf(info, [...settled, ...recent], context);
	}
}

/**
 * The series of a record, each read once; also those without some sources. These are few: only a claim of the record leaves
 * a source out, its own, of the series that it is held against. They last as long as the record.
 */
type Histories = (info: SeriesInfo, without: readonly string[]) => SeriesHistory;

const historiesOf = oncePerRecord((record): Histories => {
	const quotes = groupedBy(record.quotes, ({ series }) => series);
	const histories = new Map<string, SeriesHistory>();
	return (info, without) => {
		const key = [info.id, ...without].join(' ');
		const own = () => (quotes.get(info.id) ?? []).filter(({ source }) => !without.includes(source.id));
		const known = histories.get(key) ?? new SeriesHistory(info, own());
		histories.set(key, known);
		return known;
	};
});

/**
 * A series of a record as it was known on a day: what `compose` makes of the record's quotes, without composing again what
 * was composed before. The record must not change.
 *
 * @param asOf - leaves out quotes dated after this day
 * @param without - ids of sources whose quotes are left out: those of a claim of the record
 * @returns the series in its own unit, with the quotes behind each point
 * @throws {RangeError} when the record has no such series
 * @example composedOn(record, 'syp-parallel', day('2024-12-06')).points.at(-1)?.value // 18000
 */
export function composedOn(
	record: RateRecord,
	id: string,
	asOf: Day | undefined,
	without: readonly string[] = []
): Composed {
	const info = record.series.get(id);
	if (!info) throw new RangeError(`the record has no series "${id}"`);
	return historiesOf(record)(info, without).asOf(asOf);
}
