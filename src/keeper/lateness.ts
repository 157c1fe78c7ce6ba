/** What is late: each series by the habit of its source, each source by the cadence that it declares. */
import { compose, freshnessOn, type RateRecord, type SeriesFreshness, type SeriesInfo } from '#lib/record/index.ts';
import { habitOn } from '#lib/record/compose/freshness.ts';
import { missedOn, missedPublications } from '#lib/record/compose/missed.ts';
import { isoDay, lastDay, toDay, type Day } from '#lib/series/index.ts';

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

/** How late the sources are that declare a cadence, the latest first. */
export function sourcesLateness({ sources, quotes }: RateRecord, today: Day): readonly SourceLateness[] {
	const declared = [...sources.values()].flatMap((source) => {
		const { id, publisher, cadenceDays: cadence } = source;
		if (cadence === undefined) return [];
		const dates = quotes.filter((quote) => quote.source === source && quote.date <= today).map(({ date }) => date);
		const last = dates.length === 0 ? undefined : Math.max(...dates);
		const age = last === undefined ? 0 : today - last;
		const missed = missedPublications(age, cadence);
		return [{ id, publisher: publisher.en, last: last && isoDay(toDay(last)), age, cadence, missed }];
	});
	return declared.sort((a, b) => b.missed - a.missed).map(({ last, ...one }) => ({ ...one, last: last || undefined }));
}
