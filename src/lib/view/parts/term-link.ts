/** Where the terms are explained that pages use. */
import { ADDRESSES } from '#lib/query/addresses.ts';

/** The terms that other pages link, by their places on the page of the method. */
export type LinkedTerm = 'readings' | 'premium' | 'carried-forward' | 'second-hand' | 'freshness' | 'volatility';

/**
 * The explanation of a term, without the language.
 *
 * @example termPath('premium') // '/method#premium'
 */
export function termPath(term: LinkedTerm): string {
	return `${ADDRESSES.method.path}#${term}`;
}
