import type { Entry, SearchIndex } from '#lib/search/index.ts';
// From the file itself, so that a script carries no more than it calls.
import { rank } from '#lib/search/rank.ts';

/** What a text finds, the best first. */
export interface Results {
	readonly found: readonly Entry[];
	/** Whether the entries have every word that was typed; without one that has, those with some of them are given. */
	readonly hasAll: boolean;
}

/** The dates that a text names, and whether it contains nothing else. */
export interface DatesFound {
	readonly entries: readonly Entry[];
	readonly alone: boolean;
}

/** What is known of words: other spellings, a group each with spaces between them, and the dates of a text. */
export interface Lexicon {
	readonly synonyms: readonly string[];
	readonly datesIn: (index: SearchIndex, text: string) => DatesFound;
}

/** Words as they are typed, and no dates: until more is known. */
export const NO_LEXICON: Lexicon = { synonyms: [], datesIn: () => ({ entries: [], alone: false }) };

/**
 * What a text finds in an index: the days that it names, and the entries that have its words. A date that is all of the text
 * comes first, one beside other words after what has those words too.
 *
 * @param most - how many are given
 * @example resultsOf(index, 'December 2024', 8, LEXICON).found[0]?.text // 'December 2024'
 */
export function resultsOf(index: SearchIndex, text: string, most: number, { synonyms, datesIn }: Lexicon): Results {
	const { entries: days, alone } = datesIn(index, text);
	const { entries, hasAll } = rank({ entries: index.entries, synonyms }, text);
	const found = alone || !hasAll ? [...days, ...entries] : [...entries, ...days];
	return { found: found.slice(0, most), hasAll: hasAll || (alone && days.length > 0) };
}
