/** Which currencies a market has, from when to when, and who published their rates. */
import type { Quote } from '#lib/record/index.ts';
import { isoDay, type Day } from '#lib/series/index.ts';
import { seriesOn, type MarketUnit } from './market-unit.ts';

/** The first and the last day of something; null where there is none. */
interface Covered {
	readonly start_date: string | null;
	readonly end_date: string | null;
}

/** A currency as version 2 writes it. The record has no numeric codes. */
interface CurrencyRow extends Covered {
	readonly iso_code: string;
	readonly iso_numeric: null;
	readonly name: string;
	readonly symbol: string | null;
}

/** A publisher as version 2 writes it. */
interface ProviderRow extends Covered {
	readonly key: string;
	readonly name: string;
	readonly base: string;
	readonly currencies: readonly string[];
}

/**
 * The currencies of a market, in alphabetical order of their codes. The anchor has the days of all others.
 *
 * @example currenciesOf(market).find(({ iso_code }) => iso_code === 'SYP')?.name // 'Syrian pound'
 */
export function currenciesOf(market: MarketUnit): readonly CurrencyRow[] {
	const days = daysByCode(market);
	const all = [...days.values()].flat();
	return market.codes.map((code) => {
		const currency = market.record.currencies.get(code);
		return {
			iso_code: code,
			iso_numeric: null,
			name: currency?.name[market.words.locale] ?? code,
			symbol: currency?.symbol || null,
			...coveredBy(code === market.anchor ? all : (days.get(code) ?? []))
		};
	});
}

function daysByCode(market: MarketUnit): ReadonlyMap<string, readonly Day[]> {
	const series = seriesOn(market, market.today);
	return new Map([...market.series].map(([code, { id }]) => [code, series(id).points.map(({ day }) => day)]));
}

function coveredBy(days: readonly Day[]): Covered {
	const sorted = [...days].sort((a, b) => a - b);
	const text = (day: Day | undefined) => (day === undefined ? null : isoDay(day));
	return { start_date: text(sorted[0]), end_date: text(sorted.at(-1)) };
}

/** A quote of a currency of the market. */
interface Published {
	readonly code: string;
	readonly quote: Quote;
}

/**
 * The publishers behind the rates of a market, by the key of their first source.
 *
 * @example providersOf(market).find(({ key }) => key === 'LIRA-TODAY-1')?.currencies // ['SYP']
 */
export function providersOf(market: MarketUnit): readonly ProviderRow[] {
	const series = seriesOn(market, market.today);
	const published = [...market.series].flatMap(([code, { id }]) =>
		series(id).points.flatMap(({ quotes }) => quotes.map((quote): Published => ({ code, quote })))
	);
	const byPublisher = new Map<string, Published[]>();
	for (const one of published) {
		const name = one.quote.source.publisher.en;
		const rows = byPublisher.get(name);
		if (rows) rows.push(one);
		else byPublisher.set(name, [one]);
	}
	return [...byPublisher.values()].flatMap((rows) => providerOf(market, rows)).sort((a, b) => (a.key < b.key ? -1 : 1));
}

function providerOf({ anchor, words }: MarketUnit, rows: readonly Published[]): readonly ProviderRow[] {
	const ids = rows.map(({ quote }) => quote.source.id).sort();
	const [first] = rows;
	if (!first) return [];
	return [
		{
			key: (ids[0] ?? '').toUpperCase(),
			name: first.quote.source.publisher[words.locale],
			base: anchor,
			...coveredBy(rows.map(({ quote }) => quote.date)),
			currencies: [...new Set(rows.map(({ code }) => code))].sort()
		}
	];
}
