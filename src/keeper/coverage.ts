import { compose, type Quote, type RateRecord, type SeriesInfo } from '#lib/record/index.ts';
import { firstDay, isoDay, lastDay } from '#lib/series/index.ts';

/** How well one series is covered. */
export interface Coverage {
	readonly id: string;
	readonly first: string;
	readonly last: string;
	readonly points: number;
	/** Quotes and different sources in each year that has any. */
	readonly years: ReadonlyMap<string, { readonly quotes: number; readonly sources: number }>;
	/** Months between the first and the last quote without any, as `YYYY-MM`. */
	readonly emptyMonths: readonly string[];
}

/**
 * Counts the quotes and sources of each series and year, and names the months without any.
 *
 * @example coverageOf(record).find(({ id }) => id === 'syp-parallel').years.get('2024') // { quotes: 62, sources: 34 }
 */
export function coverageOf(record: RateRecord): readonly Coverage[] {
	return [...record.series.values()].map((info) => coverOne(info, record.quotes));
}

function coverOne(info: SeriesInfo, all: readonly Quote[]): Coverage {
	const quotes = all.filter(({ series }) => series === info.id);
	const { series } = compose(info, quotes);
	const [first, last] = [firstDay(series), lastDay(series)];
	return {
		id: info.id,
		first: first === undefined ? '–' : isoDay(first),
		last: last === undefined ? '–' : isoDay(last),
		points: series.days.length,
		years: countYears(quotes),
		emptyMonths: first === undefined || last === undefined ? [] : emptyMonths(quotes, isoDay(first), isoDay(last))
	};
}

function countYears(quotes: readonly Quote[]): Coverage['years'] {
	const years = new Map<string, { quotes: number; sources: Set<string> }>();
	for (const { date, source } of quotes) {
		const year = isoDay(date).slice(0, 4);
		const count = years.get(year) ?? { quotes: 0, sources: new Set() };
		count.quotes += 1;
		count.sources.add(source.id);
		years.set(year, count);
	}
	return new Map([...years].map(([year, { quotes: n, sources }]) => [year, { quotes: n, sources: sources.size }]));
}

function emptyMonths(quotes: readonly Quote[], first: string, last: string): string[] {
	const quoted = new Set(quotes.map(({ date }) => isoDay(date).slice(0, 7)));
	const months: string[] = [];
	let [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7))];
	for (let name = first.slice(0, 7); name <= last.slice(0, 7);) {
		if (!quoted.has(name)) months.push(name);
		month += 1;
		if (month > 12) [year, month] = [year + 1, 1];
		name = `${year}-${String(month).padStart(2, '0')}`;
	}
	return months;
}

/**
 * Neighbouring months as one span.
 *
 * @example spansOf(['2012-05', '2012-06', '2013-01']) // ['2012-05…06', '2013-01']
 */
export function spansOf(months: readonly string[]): string[] {
	const spans: [string, string][] = [];
	for (const month of months) {
		const span = spans.at(-1);
		if (span && follows(span[1], month)) span[1] = month;
		else spans.push([month, month]);
	}
	return spans.map(([from, to]) =>
		from === to ? from : `${from}…${from.slice(0, 4) === to.slice(0, 4) ? to.slice(5) : to}`
	);
}

function follows(month: string, next: string): boolean {
	const count = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
	return count(next) === count(month) + 1;
}
