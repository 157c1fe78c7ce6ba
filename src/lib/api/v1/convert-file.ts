import { isoDay } from '#lib/series/index.ts';
import type { Converted, Leg, NotConverted } from '#lib/record/index.ts';
import { pinnedConvertQuery } from '#lib/view/convert/contract.ts';
import { exchangeOf, resultOf, withAmount, type ConvertContext } from '#lib/view/convert/context.ts';
import { otherMarkets } from '#lib/view/convert/other-markets.ts';
import { worthFigures } from '#lib/view/convert/worth.ts';
import { LICENCE, quotePart, type FileQuote } from './series-file.ts';

/** A conversion for programs. Days are `YYYY-MM-DD`, changes are fractions, ages are days. */
export interface ConvertFile {
	readonly request: object;
	/** Units of `toUnit` for the amount; null where there is no rate. */
	readonly result: number | null;
	/** Units of `toUnit` for one of `fromUnit`. */
	readonly rate: number | null;
	/** The other number that the amount could mean, 18000 for `18.000`, and its result; null where it has one meaning. */
	readonly otherMeaning: { readonly amount: number; readonly result: number | null } | null;
	/** Through another currency, from more than one quoted rate. */
	readonly derived: boolean;
	/** Of the oldest rate, in days; null where none is quoted. */
	readonly age: number | null;
	readonly legs: readonly FileLeg[];
	/** The same reckoned the other way, where two ways lead there. */
	readonly alternative: FileRate | null;
	/** The same on the pound's other markets. */
	readonly otherMarkets: readonly FileRate[];
	/** Why there is no rate; null where there is one. */
	readonly missing: object | null;
	readonly worth: object | null;
	/** The query that pins the day and the rule. */
	readonly permalink: string | null;
	readonly recordVersion: string;
	readonly licence: typeof LICENCE;
}

/** A quoted rate: so many of a unit for one of another currency. */
export interface FileLeg {
	readonly series: string;
	readonly market: string;
	readonly value: number;
	readonly unit: string;
	readonly per: string;
	readonly side: 'mid' | 'ask' | 'bid';
	readonly observed: string;
	readonly precision: string;
	readonly age: number;
	readonly low: number;
	readonly high: number;
	readonly quotes: readonly FileQuote[];
}

interface FileRate {
	readonly market?: string;
	readonly result: number;
	readonly rate: number;
	readonly legs: readonly FileLeg[];
}

/**
 * A conversion with all that it was reckoned from.
 *
 * @param otherwise - the other number that the amount could mean
 * @example convertFile(context).result // 1800000 for 100 dollars as of 6 December 2024, in old pounds
 */
export function convertFile(context: ConvertContext, otherwise?: number): ConvertFile {
	const { found, beside } = exchangeOf(context);
	const usable = 'rate' in found ? found : undefined;
	const main = usable && ratePart(context, usable);
	return {
		request: requestPart(context),
		result: main?.result ?? null,
		rate: main?.rate ?? null,
		otherMeaning: otherwise === undefined ? null : otherwisePart(context, otherwise, usable),
		derived: (usable?.legs.length ?? 0) > 1,
		age:
			usable && usable.legs.length > 0 ? Math.max(...usable.legs.map(({ observation: reading }) => reading.age)) : null,
		legs: main?.legs ?? [],
		alternative: beside ? ratePart(context, beside) : null,
		otherMarkets: usable
			? otherMarkets(context, usable).map((one) => ({ market: one.market, ...ratePart(context, one.found) }))
			: [],
		missing: 'blocked' in found ? missingPart(found) : null,
		worth: worthPart(context),
		permalink: usable && usable.legs.length > 0 ? pinnedConvertQuery(context, usable) : null,
		recordVersion: context.record.version,
		licence: LICENCE
	};
}

function otherwisePart(context: ConvertContext, amount: number, found: Converted | undefined) {
	return { amount, result: found ? resultOf(withAmount(context, amount), found).value : null };
}

function requestPart({ request, day }: ConvertContext): object {
	const { amount, fromUnit, market, side, maxAge, compareDate } = request;
	const past = compareDate === undefined ? null : isoDay(compareDate);
	return {
		amount,
		fromUnit,
		toUnit: request.toUnit,
		day: isoDay(day),
		market,
		side,
		maxAge: maxAge ?? null,
		compareDate: past
	};
}

function ratePart(context: ConvertContext, found: Converted): FileRate {
	const { times, over } = found.rate;
	return {
		result: resultOf(context, found).value,
		rate: times / over,
		legs: found.legs.map((leg) => legPart(context, leg))
	};
}

function legPart({ day }: ConvertContext, { info, point, observation: reading, sided }: Leg): FileLeg {
	return {
		series: info.id,
		market: info.market,
		value: sided.value,
		unit: info.unit.id,
		per: info.per,
		side: sided.found,
		observed: isoDay(reading.observed),
		precision: reading.precision,
		age: day - reading.observed,
		low: point.low,
		high: point.high,
		quotes: point.quotes.map(quotePart)
	};
}

function missingPart({ blocked, possible }: NotConverted): object {
	return {
		rates: blocked.map(({ info, missing }) => ({
			series: info.id,
			reason: missing.missing,
			last: missing.last ? { day: isoDay(missing.last.observed), value: missing.last.value, unit: info.unit.id } : null
		})),
		reason: blocked.length === 0 ? 'not-quoted' : 'no-usable-rate',
		lastPossible: possible === undefined ? null : isoDay(possible)
	};
}

function worthPart(context: ConvertContext): object | null {
	const figures = worthFigures(context);
	if (!figures) return null;
	if ('missing' in figures) return { missing: missingPart(figures.missing) };
	const { then, pounds, dollarsThen, dollarsNow, keepUp, change } = figures;
	return {
		compareDate: isoDay(then),
		pounds: { value: pounds.value, unit: pounds.unit.id },
		dollarsThen: dollarsThen.value,
		dollarsNow: dollarsNow.value,
		equivalent: { value: keepUp.value, unit: keepUp.unit.id },
		priceChange: change.price,
		valueChange: change.value,
		observed: [isoDay(change.from.observed), isoDay(change.to.observed)]
	};
}
