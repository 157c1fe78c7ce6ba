import { ADDRESSES } from '#lib/query/addresses.ts';
import { listDefaults, writeList } from '#lib/query/index.ts';
import { addressed, searchIndex } from '#lib/view/search/index-of.ts';
import { searchPage } from '#lib/view/search/search-page.ts';
import { readList, type ListRequest } from './context.ts';
import type { Resource } from './resource.ts';

/** The search: what the words of an address find. */
export const search = {
	address: ADDRESSES.search,
	read: readList,
	page: ({ context, query, problems }) => ({
		page: searchPage(context, query, problems),
		path: ADDRESSES.search.path + writeList(query, listDefaults(context.defaults))
	})
} satisfies Resource<typeof ADDRESSES.search, ListRequest>;

/** Everything that can be found, for the search box of a browser that has scripts. */
export const searchFile = {
	address: ADDRESSES.searchIndex,
	read: readList,
	file: ({ context }) => Response.json(addressed(searchIndex(context, 'suggested')))
} satisfies Resource<typeof ADDRESSES.searchIndex, ListRequest>;
