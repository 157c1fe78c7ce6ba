import { FIELDS, type Show } from '#lib/query/index.ts';
import { homeCurrency, homeUnits, isHomeRate, type RateRecord, type SeriesInfo } from '#lib/record/index.ts';
import type { ViewContext } from './context.ts';

/** What a page's chart can show. */
export interface Capabilities {
	readonly transforms: readonly Show[];
	/** What is measured: by it the view of the published figures is named. Undefined where series of different kinds are compared. */
	readonly quantity: SeriesInfo['quantity'] | undefined;
	/** Whether it is in the home currency and that has two units. */
	readonly twoUnits: boolean;
	/** Whether the premium of one of its two rates over the other can be calculated. */
	readonly paired: boolean;
	/** Whether values are percentages as published, which may be below zero: their axis is linear. */
	readonly percentages: boolean;
	/** Whether a change has two readings, the price of what is bought and the value of the currency: a wage or a price has one. */
	readonly readings: boolean;
}

const SIGNED: readonly Show[] = ['rate'];
const OF_PRICE: readonly Show[] = ['rate', 'index', 'week', 'month', 'year'];
const OF_RATE: readonly Show[] = [...OF_PRICE, 'drawdown'];

/**
 * What the chart of a series can show: a percentage only as it is, the drawdown of a currency only for rates, the value
 * only home rates, and the premium those that stand over an official rate, or under the headline.
 */
export function capabilitiesOf(record: RateRecord, info: SeriesInfo): Capabilities {
	const { quantity, currency } = info;
	if (quantity === 'percent')
		return { transforms: SIGNED, quantity, twoUnits: false, paired: false, percentages: true, readings: false };
	const ofHome = FIELDS.show.values.filter((show) => show !== 'premium' || pairOf(record, info) !== undefined);
	const shows = isHomeRate(record, info) ? ofHome : quantity === 'rate' ? OF_RATE : OF_PRICE;
	return {
		transforms: shows,
		quantity,
		twoUnits: hasTwoUnits(record, currency),
		paired: false,
		percentages: false,
		readings: quantity === 'rate'
	};
}

/** What the front page can show: all that the chart of its two lines can. */
export function capabilitiesOfFront(record: RateRecord): Capabilities {
	const { headline, official } = record.roles;
	const paired = headline !== undefined && official !== undefined;
	return {
		transforms: FIELDS.show.values.filter((show) => show !== 'premium' || paired),
		quantity: 'rate',
		twoUnits: hasTwoUnits(record, homeCurrency(record)),
		paired,
		percentages: false,
		readings: true
	};
}

/** A rate and the one that it stands over. */
export interface Pair {
	readonly market: SeriesInfo;
	readonly official: SeriesInfo;
}

/**
 * The premium that a home rate has part in: its own over the official rate, or the headline's where it is that itself.
 *
 * @returns undefined where the record lacks the other one
 * @example pairOf(record, aleppo) // { market: aleppo, official: official rate }
 */
export function pairOf(record: RateRecord, info: SeriesInfo): Pair | undefined {
	const { headline, official } = record.roles;
	if (!isHomeRate(record, info)) return undefined;
	const market = info.id === official?.id ? headline : info;
	return market && official && { market, official };
}

function hasTwoUnits(record: RateRecord, currency: string): boolean {
	return currency === homeCurrency(record) && homeUnits(record).length > 1;
}

/** What a comparison can show: whatever at least one of its series can, and a premium where another rate shares the unit of the first. */
export function capabilitiesOfAll(record: RateRecord, infos: readonly SeriesInfo[]): Capabilities {
	const [first, ...others] = infos;
	const premium =
		first?.quantity === 'rate' && others.some((other) => other.quantity === 'rate' && sharesUnit(first, other));
	const able = (show: Show) => (show === 'premium' ? premium : infos.some((info) => canCompare(info, show)));
	return {
		transforms: FIELDS.show.values.filter(able),
		quantity: infos.every(({ quantity }) => quantity === first?.quantity) ? first?.quantity : undefined,
		twoUnits: infos.some(({ unit }) => hasTwoUnits(record, unit.currency)),
		paired: infos.length === 2 && infos.every((info) => isHomeRate(record, info)),
		percentages: infos.every(({ quantity }) => quantity === 'percent'),
		readings: infos.some(({ quantity }) => quantity === 'rate')
	};
}

function sharesUnit(a: SeriesInfo, b: SeriesInfo): boolean {
	return a.unit.currency === b.unit.currency && a.per === b.per;
}

/**
 * A context that asks only for a reading that there is: the value of a currency is none of a wage or a price.
 *
 * @example inOwnReading(asValue, capabilitiesOf(record, wage)).query.reading // 'price'
 */
export function inOwnReading(context: ViewContext, { readings }: Pick<Capabilities, 'readings'>): ViewContext {
	return readings ? context : { ...context, query: { ...context.query, reading: 'price' } };
}

/** Whether a series can be drawn beside others as something is shown: only currencies have a value and a fall of it. */
export function canCompare({ quantity }: SeriesInfo, show: Show): boolean {
	if (show === 'rate') return true;
	return show === 'value' || show === 'drawdown' ? quantity === 'rate' : quantity !== 'percent';
}
