/** Claims about a rate, and what the record says of them. */
export * from './claim.ts';
export * from './finding.ts';
export { checkClaim } from './check-claim.ts';
export { evidenceOf, type Evidence, type Quoted } from './evidence.ts';
export { checkableClaim } from './published.ts';
export { verdictWord, type VerdictWord } from './verdict-word.ts';
