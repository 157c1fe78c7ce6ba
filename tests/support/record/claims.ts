import {
	evidenceOf,
	checkClaim,
	type CheckableClaim,
	type Finding,
	type MoveClaim,
	type MoveFinding,
	type PremiumClaim,
	type PremiumFinding,
	type RateClaim,
	type RateFinding
} from '#lib/record/claims/index.ts';
import type { PublishedNumber, NamedUnit } from '#lib/record/index.ts';
import { day } from '#lib/series/index.ts';
import { record } from './real.ts';

/** Claims against the published record, as the tests ask them. */

export const TODAY = day('2026-11-23');

const evidence = evidenceOf(record, TODAY);

export function unit(id: string): NamedUnit {
	const found = record.units.get(id);
	if (!found) throw new RangeError(`the record has no unit "${id}"`);
	return found;
}

export function figure(text: string): PublishedNumber {
	return { value: Number(text), digits: text };
}

const COMMON = {
	series: 'syp-parallel',
	to: TODAY,
	about: false,
	unit: unit('syp-old'),
	unitStated: true,
	sources: [],
	bound: undefined,
	upper: undefined
} as const;

/** A change as a percentage; by default of the pound's value. */
export function moved(size: string, overrides: Partial<MoveClaim> = {}): MoveClaim {
	const none = {
		since: undefined,
		sinceUpTo: undefined,
		period: undefined,
		start: undefined,
		value: undefined
	} as const;
	return {
		...COMMON,
		...none,
		kind: 'change',
		measure: 'value',
		direction: 'weaker',
		size: figure(size),
		...overrides
	};
}

/** A rate; by default on the latest day and in old pounds. */
export function rated(value: string, overrides: Partial<RateClaim> = {}): RateClaim {
	return { ...COMMON, kind: 'rate', value: figure(value), from: undefined, began: undefined, ...overrides };
}

/** A premium of the market over the official rate; by default on the latest day. */
export function premiumOf(size: string, overrides: Partial<PremiumClaim> = {}): PremiumClaim {
	return { ...COMMON, kind: 'premium', size: figure(size), from: undefined, ...overrides };
}

export function check(claim: CheckableClaim): Finding {
	return checkClaim(evidence, claim);
}

export function checkRate(claim: RateClaim): RateFinding {
	const finding = check(claim);
	if (!('quoted' in finding)) throw new TypeError('a rate was not checked as one');
	return finding;
}

export function checkMove(claim: MoveClaim): MoveFinding {
	const finding = check(claim);
	if (!('bases' in finding)) throw new TypeError('a move was not checked as one');
	return finding;
}

export function checkPremium(claim: PremiumClaim): PremiumFinding {
	const finding = check(claim);
	if (!('premium' in finding)) throw new TypeError('a premium was not checked as one');
	return finding;
}

export const kindsOf = ({ slips }: Finding): readonly string[] => slips.map(({ kind }) => kind);
