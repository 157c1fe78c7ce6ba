/** What a claim is put together from. */
import type { ClaimQuery } from '#lib/query/claim-query.ts';
import type { PublishedNumber } from '#lib/record/record.ts';
import type { ClaimDays } from './days.ts';
import type { FigurePart, Parts } from './parts.ts';
import type { NoRate } from './subject.ts';

/** What a claim is made of before its market and unit are known. */
export interface DatedClaim extends ClaimDays {
	readonly claim: ClaimQuery;
}

/** An empty claim. */
export const EMPTY: ClaimQuery = {
	kind: 'rate',
	market: '',
	measure: 'unstated',
	direction: 'weaker',
	percent: undefined,
	multiple: undefined,
	difference: undefined,
	value: undefined,
	start: undefined,
	upper: undefined,
	bound: undefined,
	unit: undefined,
	about: false,
	from: undefined,
	began: undefined,
	to: undefined,
	period: undefined
};

/** What a figure states in addition to its size. */
export function around({ upper, bound, about }: FigurePart): Pick<ClaimQuery, 'upper' | 'bound' | 'about'> {
	return { upper, bound, about };
}

/** A claim with its days, unless they have no place in it. */
export function datedClaim(
	days: ClaimDays | NoRate,
	claim: Omit<ClaimQuery, 'from' | 'began' | 'to' | 'over'>
): DatedClaim | NoRate {
	if ('fault' in days) return days;
	const { from, began, to, period } = days;
	return { ...days, claim: { ...claim, from, began, to, period } };
}

/** The rates at the beginning and the end of a move, if stated. */
export function levelsOf(
	start: FigurePart | undefined,
	level: FigurePart | undefined
): Pick<ClaimQuery, 'start' | 'value'> {
	return { start: start && valueOf(start, undefined), value: level && valueOf(level, undefined) };
}

/** The rate that a figure states, in the record's unit of count: of one dollar, in rials. */
export function valueOf({ figure, times }: FigurePart, amount: FigurePart | undefined): PublishedNumber {
	const divisor = amount?.figure.value ?? 1;
	if (times === 1 && divisor === 1) return figure;
	const value = (figure.value * times) / divisor;
	return { value, digits: String(value) };
}

/** One rate, or both ends of several: of a range, and of “a million pounds are 72 dollars”, where 72 is rounded. */
export function ratesOf(
	{ figures }: Parts,
	level: FigurePart,
	amount: FigurePart | undefined
): Pick<ClaimQuery, 'value' | 'upper'> {
	const exact = !amount || figures.indexOf(amount) < figures.indexOf(level) || /^10*$/.test(amount.figure.digits);
	if (exact || level.bound || level.upper)
		return { value: valueOf(level, amount), upper: level.upper && valueOf({ ...level, figure: level.upper }, amount) };
	const half = 0.5 * 10 ** -(amount.figure.digits.split('.')[1]?.length ?? 0);
	const per = (dollars: number) => {
		const value = Number(((level.figure.value * level.times) / dollars).toPrecision(6));
		return { value, digits: String(value) };
	};
	return { value: per(amount.figure.value + half), upper: per(amount.figure.value - half) };
}
