import type { Entry } from '#lib/search/index.ts';
// From the file itself, so that a script carries no more than it calls.
import { rank } from '#lib/search/rank.ts';

/**
 * The series to which a text leads, the best first; none where nothing has all of its words.
 *
 * @param searched - entries with their addresses, and words that mean the same
 * @returns their ids
 * @example foundSeries({ entries, synonyms: SYNONYMS }, 'lebanon') // ['lbp-parallel', 'lbp-official']
 */
export function foundSeries(searched: Parameters<typeof rank>[0], text: string): readonly string[] {
	const { entries, hasAll } = rank(searched, text);
	return hasAll ? entries.flatMap((entry) => seriesAt(entry) ?? []) : [];
}

/** The id of the series to which an entry leads; undefined where it leads elsewhere. */
export function seriesAt({ path }: Pick<Entry, 'path'>): string | undefined {
	return /\/series\/([^/?#]+)/.exec(path)?.[1];
}
