import { m } from '#i18n/compiled/messages.js';
import { formatAmount, formatNumber } from '#lib/format/index.ts';
import type { NamedUnit } from '#lib/record/index.ts';
import { amountOf, exchange, fixedRate, type Amount } from '#lib/series/index.ts';
import { isInUse, unitAfter } from '#lib/context/unit.ts';
import type { ViewContext } from '#lib/context/context.ts';

/** An amount in words: its figure and its unit, and for pounds the same in the other unit. */
export interface Money {
	readonly figure: string;
	readonly unit: string;
	/** The same in the other pounds; blank for other currencies. */
	readonly otherFigure: string;
	readonly otherUnit: string;
	/** Both of the other pounds. */
	readonly other: string;
	/** All of it in one text. */
	readonly text: string;
}

/** How many decimals of a typed amount are kept. */
const TYPED = 6;

/**
 * An amount with its unit; of pounds in both units, the amount's own first.
 *
 * @param exact - keeps the amount's own decimals instead of the unit's, as for one that was typed
 * @example moneyOf(context, 1800000, sypOld).text // '1,800,000 old pounds (18,000.00 new pounds)'
 */
export function moneyOf(context: ViewContext, value: number, unit: NamedUnit, exact = false): Money {
	const { locale, words } = context;
	const figure = exact ? formatNumber(value, locale, TYPED) : formatAmount(value, unit.decimals, locale);
	const counterpart = otherPounds(context, unit);
	const otherFigure = counterpart ? formatAmount(restated(value, unit, counterpart), counterpart.decimals, locale) : '';
	const otherUnit = counterpart ? unitAfter(otherFigure, counterpart, words) : '';
	const other = counterpart ? `${otherFigure} ${otherUnit}` : '';
	const name = unitAfter(figure, unit, words);
	const amount = `${figure} ${name}`;
	return {
		figure,
		unit: name,
		otherFigure,
		otherUnit,
		other,
		text: other ? m.convert_both({ amount, other }, words) : amount
	};
}

/** An amount in its own unit alone: where the other one is beside it anyway. */
export function inOneUnit(money: Money): Money {
	return { ...money, otherFigure: '', otherUnit: '', other: '', text: `${money.figure} ${money.unit}` };
}

/** An amount in another unit of its currency, without the dust of binary fractions. */
export function restated(value: number, from: NamedUnit, to: NamedUnit): number {
	return exchange(amountOf(value, from), fixedRate(from, to)).value;
}

/** The other unit of the home currency; undefined where one was in use on the context's day, and for other currencies. */
export function otherPounds({ unit, otherUnit, day }: ViewContext, of: NamedUnit): NamedUnit | undefined {
	return [unit, otherUnit].find((one) => one?.currency === of.currency && one.id !== of.id && isInUse(one, day));
}

/**
 * An amount whose unit the record names, as `exchange` gives it; as of a day on which that unit was not in use yet, in the one
 * that was.
 *
 * @example moneyOfAmount(asOf2024, { value: 18000, unit: sypNew }).text // '1,800,000 old pounds'
 */
export function moneyOfAmount(context: ViewContext, { value, unit }: Amount): Money {
	const named = context.record.units.get(unit.id);
	if (!named) throw new RangeError(`the record has no unit "${unit.id}"`);
	const used = isInUse(named, context.day) ? named : (otherPounds(context, named) ?? named);
	return moneyOf(context, restated(value, named, used), used);
}
