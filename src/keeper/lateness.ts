/** What is late: each series by the habit of its source, each source by the cadence that it declares. */
import { max } from 'd3-array';
import {
	compose,
	freshnessOn,
	type Quote,
	type RateRecord,
	type SeriesFreshness,
	type SeriesInfo
} from '#lib/record/index.ts';
import { habitOn } from '#lib/record/compose/freshness.ts';
import { missedOn, missedPublications } from '#lib/record/compose/missed.ts';
import { isoDay, lastDay, type Day } from '#lib/series/index.ts';

/** How late a series is. */
export interface SeriesLateness {
	readonly id: string;
	readonly last: string | undefined;
	/** Days since the last value. */
	readonly age: number;
	readonly freshness: SeriesFreshness | 'empty';
	/** After how many days a value is old. */
	readonly habit: number;
	/** How many publications are missing; undefined for a series without a rhythm. */
	readonly missed: number | undefined;
}

/** How late a source is that publishes in a rhythm. */
export interface SourceLateness {
	readonly id: string;
	readonly publisher: string;
	readonly last: string | undefined;
	readonly age: number;
	readonly cadence: number;
	readonly missed: number;
}

/** How late one series is on a day. */
export function seriesLateness({ quotes }: Pick<RateRecord, 'quotes'>, info: SeriesInfo, today: Day): SeriesLateness {
	const composed = compose(info, quotes, today);
	const last = lastDay(composed.series);
	const found = freshnessOn(composed, today);
	if (last === undefined || !found)
		return { id: info.id, last: undefined, age: 0, freshness: 'empty', habit: 0, missed: undefined };
	const habit = habitOn(composed, today);
	return { id: info.id, last: isoDay(last), ...found, habit, missed: missedOn(composed, today) };
}

/** How late the sources are that declare a cadence, the latest first. Of the pages of one publisher the last one counts. */
export function sourcesLateness({ sources, quotes }: RateRecord, today: Day): readonly SourceLateness[] {
	const known = quotes.filter(({ date }) => date <= today);
	const declared = [...sources.values()].flatMap((source) => {
		const { id, publisher, cadenceDays: cadence } = source;
		const own = known.filter((quote) => quote.source === source);
		if (cadence === undefined || isFollowed(own, known)) return [];
		const last = max(own, ({ date }) => date);
		const age = last === undefined ? 0 : today - last;
		const missed = missedPublications(age, cadence);
		return [{ id, publisher: publisher.en, last: last === undefined ? undefined : isoDay(last), age, cadence, missed }];
	});
	return declared.sort((a, b) => b.missed - a.missed);
}

/** Whether a later quote of the same series is of another page of the same publisher, which publishes in a rhythm, too. */
function isFollowed(own: readonly Quote[], known: readonly Quote[]): boolean {
	const last = max(own, ({ date }) => date) ?? Infinity;
	const series = new Set(own.map((quote) => quote.series));
	const publishers = new Set(own.map(({ source }) => source.publisher.en));
	return known.some(
		({ date, series: id, source }) =>
			date > last && series.has(id) && publishers.has(source.publisher.en) && source.cadenceDays !== undefined
	);
}
