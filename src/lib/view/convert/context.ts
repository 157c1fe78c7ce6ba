import {
	exchangeUnits,
	findExchange,
	type Converted,
	type Exchange,
	type ExchangeMarket,
	type Language,
	type NamedUnit,
	type RateRecord
} from '#lib/record/index.ts';
import { amountOf, exchange, type Amount, type Day } from '#lib/series/index.ts';
import {
	DEFAULTS,
	unitChoice,
	vintageOf,
	writeConvert,
	type ConvertDefaults,
	type ConvertQuery
} from '#lib/query/index.ts';
import { composedSeries } from '#lib/context/composed-series.ts';
import { contextOf, type ViewContext } from '#lib/context/context.ts';

/** What the parts of a conversion are made from. Its unit is the one of the two that is a pound, the result's first. */
export interface ConvertContext extends ViewContext {
	readonly request: ConvertQuery;
	readonly convertDefaults: ConvertDefaults;
	readonly units: readonly NamedUnit[];
	readonly fromUnit: NamedUnit;
	readonly toUnit: NamedUnit;
	/** The unit through which others are derived, and in which past worth is given. */
	readonly anchor: NamedUnit;
	readonly today: Day;
}

/**
 * Makes the context of a conversion.
 *
 * @param today - the day in Damascus
 * @param convertDefaults - defaults of the address
 * @throws {RangeError} when the record lacks a requested unit
 * @example convertContext(record, { ...request, toUnit: 'syp-new' }, today, 'en', convertDefaults).unit.id // 'syp-new'
 */
export function convertContext(
	record: RateRecord,
	request: ConvertQuery,
	today: Day,
	language: Language,
	convertDefaults: ConvertDefaults
): ConvertContext {
	return convertContextOf(
		{ record, series: composedSeries(record, request.asOf) },
		request,
		today,
		language,
		convertDefaults
	);
}

/**
 * The context of a conversion whose series are at hand.
 *
 * @param from - the record, and its series as of the requested day
 * @throws {RangeError} when the record lacks a requested unit
 * @example convertContextOf(newest, { ...request, toUnit: 'syp-new' }, today, 'en', convertDefaults).unit.id // 'syp-new'
 */
export function convertContextOf(
	from: Pick<ViewContext, 'record' | 'series'>,
	request: ConvertQuery,
	today: Day,
	language: Language,
	convertDefaults: ConvertDefaults
): ConvertContext {
	const { record } = from;
	const units = exchangeUnits(record);
	const choice = unitChoice(record, request.toUnit) ?? unitChoice(record, request.fromUnit) ?? request.unit;
	const query = { ...DEFAULTS, ...vintageOf(request), unit: choice, digits: request.digits };
	return {
		...contextOf(from, query, today, language, DEFAULTS),
		request,
		convertDefaults,
		units,
		fromUnit: unitNamed(units, request.fromUnit),
		toUnit: unitNamed(units, request.toUnit),
		anchor: unitNamed(units, convertDefaults.fromUnit),
		today
	};
}

function unitNamed(units: readonly NamedUnit[], id: string): NamedUnit {
	const unit = units.find((one) => one.id === id);
	if (!unit) throw new RangeError(`the record has no unit "${id}" that can be converted`);
	return unit;
}

/** The rate between two units under what the address asks; defaults to its own two and its market. */
export function exchangeOf(
	context: ConvertContext,
	{ from = context.fromUnit, to = context.toUnit, market = context.request.market }: ExchangeChoice = {}
): Exchange {
	const { record, series, day, request } = context;
	return findExchange({ record, series, day, market, side: request.side, maxAge: request.maxAge }, from, to);
}

interface ExchangeChoice {
	readonly from?: NamedUnit;
	readonly to?: NamedUnit;
	readonly market?: ExchangeMarket;
}

/** The requested amount at a rate. */
export function resultOf({ request, fromUnit }: ConvertContext, { rate }: Converted): Amount {
	return exchange(amountOf(request.amount, fromUnit), rate);
}

/** The same conversion as of another day. */
export function convertContextAt(
	context: ConvertContext,
	asOf: Day,
	change: Partial<ConvertQuery> = {}
): ConvertContext {
	const { record, request, today, language, convertDefaults } = context;
	return convertContext(record, { ...request, ...change, asOf }, today, language, convertDefaults);
}

/** The same conversion of another amount. */
export function withAmount(context: ConvertContext, amount: number): ConvertContext {
	return { ...context, request: { ...context.request, amount } };
}

/** The query of the page's address with something changed; '?' when it is empty, so that it is still a link. */
export function convertQuery(
	{ request, convertDefaults, today }: ConvertContext,
	change: Partial<ConvertQuery> = {}
): string {
	const query = { ...request, ...change };
	const then =
		query.compareDate !== undefined && query.compareDate < (query.asOf ?? today) ? query.compareDate : undefined;
	return writeConvert({ ...query, compareDate: then }, convertDefaults) || '?';
}
