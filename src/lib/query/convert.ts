/** The query of a conversion, and how an address writes it. */
import {
	anchorCurrency,
	homeUnits,
	marketsOf,
	unitOfCurrency,
	type ExchangeMarket,
	type RateRecord
} from '#lib/record/index.ts';
import { isoDay, type Day } from '#lib/series/index.ts';
import { defaultsOf, givenOf, readValues, unknownParameters } from './fields/read.ts';
import type { Group } from './fields/groups.ts';
import { FIELDS, type ValuesOf } from './fields/table.ts';
import { pairsOf, textsOf, type Pair } from './fields/write.ts';
import { parseAmount, type AmountUnits, type TypedAmount } from './numbers/parse-amount.ts';
import type { ParameterProblem } from './problems.ts';
import type { UnitChoice } from './query.ts';
import { queryText } from './query-text.ts';

/** A conversion that a reader requests. */
export type ConvertQuery = ValuesOf<'convert'>;

/** Defaults of an address, by the record. */
export interface ConvertDefaults extends Pick<ConvertQuery, 'fromUnit' | 'market' | 'unit' | 'digits'> {
	/** The unit of the result, by the choice of the home currency's unit. */
	readonly toUnit: Readonly<Record<UnitChoice, string>>;
	/** The markets that a query can name. */
	readonly markets: readonly ExchangeMarket[];
}

/**
 * Defaults of an address, by the record: so many of the anchor currency in the home currency, on the
 * first market there is.
 *
 * @param site - defaults of the site
 * @example convertDefaults(record, DEFAULTS).fromUnit // 'usd'
 */
export function convertDefaults(record: RateRecord, site: Pick<ConvertQuery, 'unit' | 'digits'>): ConvertDefaults {
	const { unit, digits } = site;
	const markets = marketsOf(record);
	const [older, newer = older] = homeUnits(record);
	return {
		fromUnit: unitOfCurrency(record, anchorCurrency(record))?.id ?? '',
		toUnit: { old: older?.id ?? '', new: newer?.id ?? '' },
		market: markets[0] ?? 'parallel',
		markets,
		unit,
		digits
	};
}

/**
 * The choice that a unit is, where the home currency has an older and a newer one.
 *
 * @returns undefined for other units, and where there is nothing to choose
 * @example unitChoice(record, 'syp-new') // 'new'
 */
export function unitChoice(record: RateRecord, id: string): UnitChoice | undefined {
	const [older, newer] = homeUnits(record);
	if (!newer) return undefined;
	return id === newer.id ? 'new' : id === older?.id ? 'old' : undefined;
}

export interface ParsedConvert {
	readonly query: ConvertQuery;
	readonly problems: readonly ParameterProblem[];
	/** The other number that the amount could mean, as 1234 for `1.234`; undefined where it has one meaning. */
	readonly otherwise: number | undefined;
}

/**
 * Reads a conversion from an address. Invalid parameters are reported and replaced by their defaults.
 *
 * @param units - the ids of the units that can be converted
 * @param today - the day in Damascus; a query cannot name a later one
 * @param group - whose parameters they are
 * @param others - groups whose parameters the address holds as well
 * @example parseConvert(new URLSearchParams('amount=18k&from_unit=syp-old&to_unit=usd'), units, today, defaults).query.amount // 18000
 */
export function parseConvert(
	parameters: URLSearchParams,
	units: readonly string[],
	today: Day,
	defaults: ConvertDefaults,
	group: 'convert' | 'convert-widget' | 'api-convert' | 'front' = 'convert',
	others: readonly Group[] = []
): ParsedConvert {
	const exchange = exchangeIn(parameters, units, defaults);
	const typed = amountIn(parameters, exchange);
	const queryDefaults = allDefaults(defaults, typed?.unit ?? exchange.otherwise, exchange.pounds);
	const reading = { latest: today, exchange, markets: defaults.markets };
	const { values, problems } = readValues([group], parameters, queryDefaults, reading);
	const late = thenNotBefore(values, values.asOf ?? today);
	return {
		query: late.length === 0 ? values : { ...values, compareDate: undefined },
		problems: [...problems, ...late, ...unknownParameters([group, ...others], parameters)],
		otherwise: typed?.otherwise
	};
}

/** The units that an amount can be in: the one that is converted from may be chosen, or said with the amount. */
function exchangeIn(parameters: URLSearchParams, units: readonly string[], defaults: ConvertDefaults): AmountUnits {
	const exchange: AmountUnits = { units, chosen: undefined, pounds: '', otherwise: defaults.fromUnit };
	const { fromUnit, unit } = readValues(['convert'], parameters, allDefaults(defaults), { exchange }).values;
	const chosen = givenOf(parameters, FIELDS.fromUnit) === undefined ? undefined : fromUnit;
	return { units, chosen, pounds: defaults.toUnit[unit], otherwise: fromUnit };
}

function amountIn(parameters: URLSearchParams, exchange: AmountUnits): TypedAmount | undefined {
	const typed = parseAmount(givenOf(parameters, FIELDS.amount) ?? '', exchange);
	return 'fault' in typed ? undefined : typed;
}

/** Defaults of an address: the result is in the home currency, and that of the home currency in the anchor. */
function allDefaults(
	defaults: ConvertDefaults,
	of = defaults.fromUnit,
	home = defaults.toUnit[defaults.unit]
): ConvertQuery {
	const { unit, digits, market } = defaults;
	return {
		...defaultsOf(['convert']),
		fromUnit: of,
		toUnit: of === home ? defaults.fromUnit : home,
		market,
		unit,
		digits
	};
}

function thenNotBefore({ compareDate }: ConvertQuery, day: Day): readonly ParameterProblem[] {
	if (compareDate === undefined || compareDate < day) return [];
	return [{ name: FIELDS.compareDate.name, given: isoDay(compareDate), expected: { before: day } }];
}

/**
 * Writes a conversion as the query of an address, in one order, without what is the default anyway.
 *
 * @param group - whose parameters the address takes
 * @returns '' or a query that begins with '?'
 * @example writeConvert({ ...query, amount: 50, asOf: day('2024-12-06') }, defaults) // '?amount=50&asof=2024-12-06'
 */
export function writeConvert(
	query: ConvertQuery,
	defaults: ConvertDefaults,
	group: 'convert' | 'convert-widget' = 'convert'
): string {
	const queryDefaults = {
		...allDefaults(defaults, query.fromUnit, defaults.toUnit[query.unit]),
		fromUnit: defaults.fromUnit
	};
	return queryText(pairsOf([group], query, queryDefaults));
}

/** All values of a conversion, as fields of a form: names and texts, in the order of an address; blank for a missing one. */
export function convertFields(query: ConvertQuery): readonly Pair[] {
	return textsOf(['convert'], query);
}
