import type { SearchIndex } from '#lib/search/index.ts';
import { seriesAt } from '#lib/view/search/found-series.ts';

/** Later than every day: a comparison has no day to suggest. */
const NO_DAY = '9999-12-31';

/**
 * What can be added to a comparison: every series that it does not have yet, by its name and its id.
 *
 * @param add - the address with one more, `*` in the place of its id
 * @example seriesToAdd(index, '?series=syp-parallel,syp-official,*').entries[0]?.path // '?series=syp-parallel,syp-official,lbp-parallel'
 */
export function seriesToAdd(index: SearchIndex, add: string): SearchIndex {
	const compared = new URLSearchParams(add).get('series')?.split(',') ?? [];
	const entries = index.entries.flatMap((entry) => {
		const id = seriesAt(entry);
		if (id === undefined || compared.includes(id)) return [];
		return { ...entry, path: add.replace('*', id), words: `${entry.words} ${id}` };
	});
	return { ...index, entries, first: NO_DAY };
}
