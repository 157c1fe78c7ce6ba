import type { Unit } from './unit.ts';

/** A unit whose id the compiler knows. */
export interface UnitOf<Id extends string> extends Unit {
	readonly id: Id;
}

/** So much of one unit. The unit is part of the type: where it is known, old pounds do not pass for new ones. */
export interface Amount<Id extends string = string> {
	readonly value: number;
	readonly unit: UnitOf<Id>;
}

/**
 * An amount of a unit.
 *
 * @param value - how many of the unit
 * @throws RangeError when the value is not finite.
 * @example
 * amountOf(18000, sypOld) // { value: 18000, unit: sypOld }
 */
export function amountOf<Id extends string>(value: number, unit: UnitOf<Id>): Amount<Id> {
	if (!Number.isFinite(value)) throw new RangeError(`an amount is finite, got ${value} ${unit.id}`);
	return Object.freeze({ value, unit });
}
