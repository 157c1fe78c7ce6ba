import type { Finding, Verdict } from './finding.ts';

/** The one word that a verdict comes to. */
export type VerdictWord = 'supported' | 'overstated' | 'understated' | 'not-supported' | 'cannot-be-checked';

const WORDS: Readonly<Record<Verdict, VerdictWord>> = {
	matches: 'supported',
	'within-quotes': 'supported',
	'above-every-quote': 'overstated',
	'too-much': 'overstated',
	'below-every-quote': 'understated',
	'too-little': 'understated',
	'matches-other-reading': 'not-supported',
	'wrong-way': 'not-supported',
	impossible: 'not-supported',
	'no-base': 'cannot-be-checked',
	'not-observed': 'cannot-be-checked',
	'too-old': 'cannot-be-checked',
	'after-last-quote': 'cannot-be-checked'
};

/**
 * The word that leads a verdict. A claim that only its own two figures bear out cannot be checked: they are no evidence.
 *
 * @example verdictWord(findingOfTheSeed) // 'overstated'
 */
export function verdictWord(finding: Finding): VerdictWord {
	const word = WORDS[finding.verdict];
	return 'basis' in finding && finding.basis === 'own' && word === 'supported' ? 'cannot-be-checked' : word;
}
