/** What a conversion is asked for, and how an address says it. */
import {
	anchorCurrency,
	homeUnits,
	marketsOf,
	SIDES,
	unitOfCurrency,
	type ExchangeMarket,
	type RateRecord,
	type Side
} from '#lib/record/index.ts';
import { isoDay, type Day } from '#lib/series/index.ts';
import { parseAmount } from './parse-amount.ts';
import { Reader } from './reader.ts';
import { DIGITS, UNITS, type DigitsChoice, type UnitChoice } from './query.ts';
import type { BadParameter } from './problems.ts';

/** What a reader has asked to convert. */
export interface ConvertSpec {
	readonly amount: number;
	/** Ids of units: `usd`, `syp-old`, `syp-new`, `eur` … */
	readonly of: string;
	readonly in: string;
	/** Everything as it stood on this day; undefined for the latest. */
	readonly asOf: Day | undefined;
	readonly market: ExchangeMarket;
	readonly side: Side;
	/** The past day for what the amount was worth; undefined where that is not asked. */
	readonly then: Day | undefined;
	/** How many days old a rate may be; undefined for as many as its series allows. */
	readonly most: number | undefined;
	readonly unit: UnitChoice;
	readonly digits: DigitsChoice;
}

/** What an address means of a record where it says nothing. */
export interface ConvertDefaults extends Pick<ConvertSpec, 'of' | 'market' | 'unit' | 'digits'> {
	/** The unit of the result, by the choice of the home currency's unit. */
	readonly in: Readonly<Record<UnitChoice, string>>;
	/** The markets that can be asked for. */
	readonly markets: readonly ExchangeMarket[];
}

/**
 * What an address means of a record where it says nothing: so many of the anchor currency in the home currency, on the
 * first market there is.
 *
 * @param site - what addresses of the site mean where they say nothing
 * @example convertDefaults(record, DEFAULTS).of // 'usd'
 */
export function convertDefaults(record: RateRecord, site: Pick<ConvertSpec, 'unit' | 'digits'>): ConvertDefaults {
	const { unit, digits } = site;
	const markets = marketsOf(record);
	const [older, newer = older] = homeUnits(record);
	return {
		of: unitOfCurrency(record, anchorCurrency(record))?.id ?? '',
		in: { old: older?.id ?? '', new: newer?.id ?? '' },
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
	readonly spec: ConvertSpec;
	readonly bad: readonly BadParameter[];
	/** The other number that the amount could mean, as 1234 for `1.234`; undefined where it has one meaning. */
	readonly otherwise: number | undefined;
}

/** The names of a conversion's address, in the one order in which they are written. */
export const CONVERT_NAMES = [
	'amount',
	'of',
	'in',
	'asof',
	'market',
	'side',
	'then',
	'most',
	'unit',
	'digits'
] as const;

const USUAL_AMOUNT = 100;
const OLDEST = { least: 0, most: 400 } as const;

/**
 * Reads a conversion from an address. What cannot be used is told and stands at its default.
 *
 * @param units - the ids of the units that can be converted
 * @param today - the day in Damascus; no rate can be asked for a later one
 * @example parseConvert(new URLSearchParams('amount=18k&of=syp-old&in=usd'), units, today, defaults).spec.amount // 18000
 */
export function parseConvert(
	parameters: URLSearchParams,
	units: readonly string[],
	today: Day,
	defaults: ConvertDefaults
): ParsedConvert {
	const reader = new Reader(parameters);
	const unit = reader.word('unit', UNITS, defaults.unit);
	const { amount, otherwise, of } = readAmount(reader, units, defaults, unit);
	const asOf = reader.day('asof', today);
	const spec: ConvertSpec = {
		amount,
		of,
		in: reader.word('in', units, counterpartOf(of, unit, defaults)),
		asOf,
		market: reader.word('market', defaults.markets, defaults.market),
		side: reader.word('side', SIDES, 'mid'),
		then: readThen(reader, today, asOf ?? today),
		most: reader.within('most', OLDEST),
		unit,
		digits: reader.word('digits', DIGITS, defaults.digits)
	};
	return { spec, bad: [...reader.bad, ...reader.strangers(CONVERT_NAMES)], otherwise };
}

interface ReadAmount {
	readonly amount: number;
	readonly of: string;
	readonly otherwise: number | undefined;
}

/** Reads the amount with the unit that is converted from, which either of `of` and the amount may say. */
function readAmount(reader: Reader, units: readonly string[], defaults: ConvertDefaults, unit: UnitChoice): ReadAmount {
	const of = reader.word('of', units, defaults.of);
	const given = reader.text('amount');
	if (given === undefined) return { amount: USUAL_AMOUNT, of, otherwise: undefined };
	const chosen = reader.text('of') === undefined ? undefined : of;
	const read = parseAmount(given, { units, chosen, pounds: defaults.in[unit], otherwise: of });
	if (!('fault' in read)) return { amount: read.value, of: read.unit, otherwise: read.otherwise };
	reader.bad.push({ name: 'amount', given, expected: read });
	return { amount: USUAL_AMOUNT, of, otherwise: undefined };
}

function readThen(reader: Reader, today: Day, day: Day): Day | undefined {
	const then = reader.day('then', today);
	if (then === undefined || then < day) return then;
	reader.bad.push({ name: 'then', given: isoDay(then), expected: { before: day } });
	return undefined;
}

/** What an amount is converted into unless an address says it: the home currency, and of that itself the anchor. */
function counterpartOf(of: string, unit: UnitChoice, defaults: ConvertDefaults): string {
	return of === defaults.in[unit] ? defaults.of : defaults.in[unit];
}

/**
 * Writes a conversion as the query of an address, in one order, without what is the default anyway.
 *
 * @returns '' or a query that begins with '?'
 * @example writeConvert({ ...spec, amount: 50, asOf: day('2024-12-06') }, defaults) // '?amount=50&asof=2024-12-06'
 */
export function writeConvert(spec: ConvertSpec, defaults: ConvertDefaults): string {
	const usual: Readonly<Record<string, string>> = {
		amount: String(USUAL_AMOUNT),
		of: defaults.of,
		in: counterpartOf(spec.of, spec.unit, defaults),
		market: defaults.market,
		side: 'mid',
		unit: defaults.unit,
		digits: defaults.digits
	};
	const pairs = convertFields(spec).filter(([name, text]) => text !== '' && text !== usual[name]);
	return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs.map(([name, text]) => [name, text])).toString()}`;
}

/** All that a conversion says, as the fields of a form: names and texts, in the order of an address; blank where unsaid. */
export function convertFields(spec: ConvertSpec): readonly (readonly [(typeof CONVERT_NAMES)[number], string])[] {
	const dayText = (day: Day | undefined) => (day === undefined ? '' : isoDay(day));
	return [
		['amount', amountText(spec.amount)],
		['of', spec.of],
		['in', spec.in],
		['asof', dayText(spec.asOf)],
		['market', spec.market],
		['side', spec.side],
		['then', dayText(spec.then)],
		['most', spec.most === undefined ? '' : String(spec.most)],
		['unit', spec.unit],
		['digits', spec.digits]
	];
}

/** A number that is read back with one meaning: 1.234 is written 1.2340. */
function amountText(amount: number): string {
	const text = String(amount);
	return /^[1-9]\d{0,2}\.\d{3}$/.test(text) ? `${text}0` : text;
}
