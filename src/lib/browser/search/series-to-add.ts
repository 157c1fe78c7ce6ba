import type { SearchIndex } from '#lib/search/index.ts';
import { seriesAt } from '#lib/view/search/found-series.ts';

/** A series as the page's list has it. */
export interface Listed {
	readonly id: string;
	readonly name: string;
}

/** Later than every day: a comparison has no day to suggest. */
const NO_DAY = '9999-12-31';

/**
 * What can be added to a comparison: every series that it does not have yet, by its name and its id.
 *
 * @param add - the address with one more, `*` in the place of its id
 * @param listed - ids and names of all that can be compared: the index has what is often looked for
 * @example seriesToAdd(index, '?series=syp-parallel,syp-official,*', []).entries[0]?.path // '?series=syp-parallel,syp-official,lbp-parallel'
 */
export function seriesToAdd(index: SearchIndex, add: string, listed: readonly Listed[]): SearchIndex {
	const compared = new URLSearchParams(add).get('series')?.split(',') ?? [];
	const known = seriesOf(index);
	const others = listed
		.filter(({ id }) => !known.some((one) => one.id === id) && !id.includes('/'))
		.map(({ id, name }) => ({ id, text: name, hint: '', words: '', rank: 0 }));
	const entries = [...known, ...others]
		.filter(({ id }) => !compared.includes(id))
		.map(({ id, ...entry }) => ({ ...entry, path: add.replace('*', id), words: `${entry.words} ${id}` }));
	return { ...index, entries, first: NO_DAY };
}

/** The entries of series, each once: the later ones that lead to one are towns without a series of their own. */
function seriesOf({ entries }: SearchIndex): readonly (SearchIndex['entries'][number] & { readonly id: string })[] {
	const all = entries.map((entry) => ({ entry, id: seriesAt(entry) }));
	return all.flatMap(({ entry, id }, i) =>
		id === undefined || all.findIndex((one) => one.id === id) < i ? [] : [{ ...entry, id }]
	);
}

/**
 * What the list of a page can tick.
 *
 * @example listedIn(document)[0] // { id: 'syp-parallel', name: 'US dollar on the parallel market, Damascus' }
 */
export function listedIn(page: Document): readonly Listed[] {
	const boxes = page.querySelectorAll<HTMLInputElement>('main [type=checkbox][name=series]');
	return [...boxes].map((box) => ({ id: box.value, name: box.parentElement?.textContent.trim() ?? box.value }));
}
