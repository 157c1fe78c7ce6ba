import { NO_LEXICON, type Lexicon } from '#lib/view/search/results.ts';

/** Other spellings and dates; none where they cannot be had: then words are found as they are typed. */
export async function fetchLexicon(): Promise<Lexicon> {
	try {
		return (await import('#lib/view/search/lexicon.ts')).LEXICON;
	} catch {
		return NO_LEXICON;
	}
}
