/** Why a row is held. The text gives the figures and says what to do. */
export interface Reason {
	readonly rule: PlausibilityRule;
	readonly text: string;
}

/** The rules of plausibility, in the order in which they apply: the first one broken gives the main reason. */
export const PLAUSIBILITY_RULES = [
	'malformed',
	'unknown',
	'membership',
	'formula',
	'future',
	'sides',
	'conflict',
	'unit',
	'market',
	'zero',
	'jump',
	'frozen'
] as const;

export type PlausibilityRule = (typeof PLAUSIBILITY_RULES)[number];
