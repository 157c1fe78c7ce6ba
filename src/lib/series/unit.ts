/** A unit in which a currency has been quoted. */
export interface Unit {
	readonly id: string;
	readonly currency: string;
	/** How many of this unit make one base unit of the currency: 100 for the old pound, 1 for the new. */
	readonly perBase: number;
	/** Digits after the decimal point when a value is shown. */
	readonly decimals: number;
}

/** Marks the unit, and the currency, of a value that was turned upside down. */
const PER = '1/';

/**
 * Tells whether values in two units can be divided by each other as they stand.
 *
 * @example
 * sameUnit(sypOld, sypNew) // false
 */
export function sameUnit(a: Unit, b: Unit): boolean {
	return a.id === b.id && a.currency === b.currency && a.perBase === b.perBase;
}

/**
 * A rate in one unit of a currency, converted to another: value · to.perBase / from.perBase.
 *
 * @param value units of `from` per dollar
 * @returns units of `to` per dollar
 * @throws RangeError when the units belong to different currencies.
 * @example
 * restateValue(18000, sypOld, sypNew) // 180
 */
export function restateValue(value: number, from: Unit, to: Unit): number {
	if (from.currency !== to.currency) {
		throw new RangeError(
			`only units of one currency restate: ${from.id} is of ${from.currency}, ${to.id} of ${to.currency}`
		);
	}
	return (value * to.perBase) / from.perBase;
}

/**
 * The unit of 1/x where x is in the given one: dollars per pound, where it was pounds per dollar. It restates the other
 * way round (a new pound is worth a hundred old ones) and never mixes with upright units; inverted again it is the
 * first unit. Its digits after the point stay those of the first unit: a reader shows significant digits instead.
 *
 * @example
 * invertUnit(sypOld) // { id: '1/syp-old', currency: '1/SYP', perBase: 0.01, decimals: 0 }
 */
export function invertUnit(unit: Unit): Unit {
	return Object.freeze({
		...unit,
		id: turned(unit.id),
		currency: turned(unit.currency),
		perBase: 1 / unit.perBase
	});
}

function turned(name: string): string {
	return name.startsWith(PER) ? name.slice(PER.length) : PER + name;
}
