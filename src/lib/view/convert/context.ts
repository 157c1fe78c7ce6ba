import {
	exchangeUnits,
	findExchange,
	type Exchange,
	type ExchangeMarket,
	type Language,
	type NamedUnit,
	type RateRecord
} from '#lib/record/index.ts';
import type { Day } from '#lib/series/index.ts';
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
	readonly asked: ConvertQuery;
	readonly usual: ConvertDefaults;
	readonly units: readonly NamedUnit[];
	readonly of: NamedUnit;
	readonly in: NamedUnit;
	/** The unit through which others are derived, and in which past worth is given. */
	readonly anchor: NamedUnit;
	readonly today: Day;
}

/**
 * Makes the context of a conversion.
 *
 * @param today - the day in Damascus
 * @param usual - what an address means where it says nothing
 * @throws {RangeError} when the record lacks a unit that is asked for
 * @example convertContext(record, { ...asked, in: 'syp-new' }, today, 'en', usual).unit.id // 'syp-new'
 */
export function convertContext(
	record: RateRecord,
	asked: ConvertQuery,
	today: Day,
	language: Language,
	usual: ConvertDefaults
): ConvertContext {
	return convertContextOf({ record, series: composedSeries(record, asked.asOf) }, asked, today, language, usual);
}

/**
 * The context of a conversion whose series are at hand.
 *
 * @param from - the record, and its series as of the day that is asked for
 * @throws {RangeError} when the record lacks a unit that is asked for
 * @example convertContextOf(newest, { ...asked, in: 'syp-new' }, today, 'en', usual).unit.id // 'syp-new'
 */
export function convertContextOf(
	from: Pick<ViewContext, 'record' | 'series'>,
	asked: ConvertQuery,
	today: Day,
	language: Language,
	usual: ConvertDefaults
): ConvertContext {
	const { record } = from;
	const units = exchangeUnits(record);
	const choice = unitChoice(record, asked.in) ?? unitChoice(record, asked.of) ?? asked.unit;
	const query = { ...DEFAULTS, ...vintageOf(asked), unit: choice, digits: asked.digits };
	return {
		...contextOf(from, query, today, language, DEFAULTS),
		asked,
		usual,
		units,
		of: unitNamed(units, asked.of),
		in: unitNamed(units, asked.in),
		anchor: unitNamed(units, usual.of),
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
	{ from = context.of, to = context.in, market = context.asked.market }: Told = {}
): Exchange {
	const { record, series, day, asked } = context;
	return findExchange({ record, series, day, market, side: asked.side, most: asked.most }, from, to);
}

interface Told {
	readonly from?: NamedUnit;
	readonly to?: NamedUnit;
	readonly market?: ExchangeMarket;
}

/** The same conversion as of another day. */
export function convertContextAt(
	context: ConvertContext,
	asOf: Day,
	change: Partial<ConvertQuery> = {}
): ConvertContext {
	const { record, asked, today, language, usual } = context;
	return convertContext(record, { ...asked, ...change, asOf }, today, language, usual);
}

/** The same conversion of another amount. */
export function withAmount(context: ConvertContext, amount: number): ConvertContext {
	return { ...context, asked: { ...context.asked, amount } };
}

/** The query of the page's address with something changed; '?' where it says nothing, so that it is a link all the same. */
export function convertQuery({ asked, usual, today }: ConvertContext, change: Partial<ConvertQuery> = {}): string {
	const query = { ...asked, ...change };
	const then = query.then !== undefined && query.then < (query.asOf ?? today) ? query.then : undefined;
	return writeConvert({ ...query, then }, usual) || '?';
}
