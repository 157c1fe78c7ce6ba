import type { SearchIndex } from '#lib/search/index.ts';
import { suggestFor } from './suggestion-list.ts';

/** The index of each address, fetched once for a page. */
const indexes = new Map<string, Promise<SearchIndex>>();

/**
 * Lets a field answer as its reader types: the one of the index of series hides rows, that of a
 * comparison suggests what can be added, every other one suggests pages.
 *
 * @throws when the index cannot be had
 */
export async function enable(field: HTMLInputElement, address: string): Promise<void> {
	const loading = indexes.get(address) ?? load(address);
	indexes.set(address, loading);
	const { add, filter } = field.dataset;
	const index = await loading;
	if (filter !== undefined) (await import('./filter.ts')).filterRows(field, index);
	else if (add !== undefined) (await import('./adding.ts')).suggestToAdd(field, index, add, suggestFor);
	else suggestFor(field, index);
}

async function load(address: string): Promise<SearchIndex> {
	try {
		const response = await fetch(address);
		if (!response.ok) throw new Error(`${address} answered ${response.status}`);
		return await response.json();
	} catch (error) {
		indexes.delete(address);
		throw error;
	}
}
