/** Where the terms are explained that pages use. */
import { ADDRESSES } from '#lib/query/addresses.ts';
import type { MeasureName } from './measures.ts';

/** The terms that other pages link, by their places on the page of the method. */
export const LINKED_TERMS = [
	'readings',
	'premium',
	'annualised',
	'drawdown',
	'volatility',
	'halving-time',
	'index',
	'month-statistics',
	'derived-rate',
	'day-value',
	'carried-forward',
	'second-hand',
	'freshness',
	'correction',
	'release'
] as const;

export type LinkedTerm = (typeof LINKED_TERMS)[number];

/** The term that explains how a measure is calculated; the others need none. */
const OF_MEASURES: Partial<Record<MeasureName, LinkedTerm>> = {
	price: 'readings',
	value: 'readings',
	annual: 'annualised',
	drawdown: 'drawdown',
	volatility: 'volatility',
	halving: 'halving-time'
};

/**
 * The explanation of a term, without the language.
 *
 * @example termPath('premium') // '/method#premium'
 */
export function termPath(term: LinkedTerm): string {
	return `${ADDRESSES.method.path}#${term}`;
}

/**
 * The terms that explain some measures, each once.
 *
 * @example termsOf(['first', 'price', 'value', 'halving']) // ['readings', 'halving-time']
 */
export function termsOf(measures: readonly MeasureName[]): readonly LinkedTerm[] {
	return [...new Set(measures.flatMap((name) => OF_MEASURES[name] ?? []))];
}
