import type { ComposedPoint, NamedUnit } from '#lib/record/index.ts';
import { restateValue } from '#lib/series/index.ts';

/**
 * The digits of a point as its publisher printed them, where its value is one published figure in a unit.
 *
 * @param counted - the unit of the point's series
 * @returns null where the value is of several quotes, was halved from two sides, held by a step or restated
 * @example digitsOf(point, sypOld, sypOld) // '18000'
 */
export function digitsOf({ quotes, value }: ComposedPoint, counted: NamedUnit, unit: NamedUnit): string | null {
	const [quote, ...others] = quotes;
	if (!quote || others.length > 0 || quote.unit.id !== unit.id) return null;
	const { mid, bid, ask } = quote;
	const figure = mid ?? (bid && ask ? undefined : (bid ?? ask));
	return figure?.value === restateValue(value, counted, unit) ? figure.digits : null;
}
