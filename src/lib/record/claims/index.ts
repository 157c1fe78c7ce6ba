/** Claims about a rate, checked against the record. */
export * from './claim.ts';
export * from './finding.ts';
export { checkClaim } from './check-claim.ts';
export { evidenceOf, type Evidence, type Quoted } from './evidence.ts';
export { checkableClaim } from './published.ts';
export { isSameClaim } from './same-claim.ts';
export { verdictWord, type VerdictWord } from './verdict-word.ts';
