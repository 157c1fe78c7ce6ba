import { amountOf, type Amount, type UnitOf } from './amount.ts';
import { scaled } from './decimal.ts';
import { restateValue } from './unit.ts';

/**
 * How much of one unit another is worth. Stored as a fraction, so that what divides evenly stays exact: 18,000 old pounds at
 * 18,000 to the dollar are 1 dollar, and not a rounding away from it.
 */
export interface Rate<From extends string = string, To extends string = string> {
	readonly from: UnitOf<From>;
	readonly to: UnitOf<To>;
	/** `over` units of `from` are `times` units of `to`. */
	readonly times: number;
	readonly over: number;
}

/**
 * A rate as it is quoted: so many of one unit for one of another.
 *
 * @param value - units of `to` for one of `from`: pounds per dollar
 * @throws RangeError when the value is not positive and finite.
 * @example
 * quotedRate(18000, usd, sypOld) // a dollar in old pounds
 */
export function quotedRate<From extends string, To extends string>(
	value: number,
	from: UnitOf<From>,
	to: UnitOf<To>
): Rate<From, To> {
	if (!(value > 0 && value < Infinity)) throw new RangeError(`a rate is positive and finite, got ${value} ${to.id}`);
	return Object.freeze({ from, to, times: value, over: 1 });
}

/**
 * The rate between two units of one currency, which is not quoted but fixed: 100 old pounds are 1 new pound.
 *
 * @throws RangeError when the units belong to different currencies.
 * @example
 * exchange(amountOf(18000, sypOld), fixedRate(sypOld, sypNew)).value // 180
 */
export function fixedRate<From extends string, To extends string>(from: UnitOf<From>, to: UnitOf<To>): Rate<From, To> {
	restateValue(1, from, to);
	return Object.freeze({ from, to, times: to.perBase, over: from.perBase });
}

/**
 * The same rate the other way round.
 *
 * @example
 * exchange(amountOf(36000, sypOld), invertRate(quotedRate(18000, usd, sypOld))).value // 2
 */
export function invertRate<From extends string, To extends string>({
	from,
	to,
	times,
	over
}: Rate<From, To>): Rate<To, From> {
	return Object.freeze({ from: to, to: from, times: over, over: times });
}

/**
 * A rate through a third unit: what is changed at the first is changed on at the second.
 *
 * @throws RangeError when the first does not end in the unit in which the second begins.
 * @example
 * through(invertRate(quotedRate(40, usd, lira)), quotedRate(18000, usd, sypOld)) // a lira in old pounds: 450
 */
export function crossRate<From extends string, Mid extends string, To extends string>(
	first: Rate<From, Mid>,
	second: Rate<NoInfer<Mid>, To>
): Rate<From, To> {
	demandUnit(first.to.id, second.from.id);
	const { from } = first;
	const [times, over] = [scaled(first.times, second.times), scaled(first.over, second.over)];
	return Object.freeze({ from, to: second.to, times, over });
}

/**
 * What an amount is at a rate, reckoned in decimal digits.
 *
 * @returns an amount of the rate's other unit
 * @throws RangeError when the amount is not in the unit in which the rate begins.
 * @example
 * exchange(amountOf(100, usd), quotedRate(18000, usd, sypOld)) // { value: 1800000, unit: sypOld }
 */
export function exchange<From extends string, To extends string>(
	amount: Amount<NoInfer<From>>,
	rate: Rate<From, To>
): Amount<To> {
	demandUnit(amount.unit.id, rate.from.id);
	return amountOf(scaled(amount.value, rate.times, rate.over), rate.to);
}

function demandUnit(given: string, wanted: string): void {
	if (given !== wanted) throw new RangeError(`a rate of ${wanted} does not convert ${given}`);
}
