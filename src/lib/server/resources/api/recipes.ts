import { ADDRESSES } from '#lib/query/addresses.ts';
import { listDefaults, writeList } from '#lib/query/index.ts';
import { recipesPage } from '#lib/view/recipes/recipes-page.ts';
import { readList, type ListRequest } from '../context.ts';
import type { Resource } from '../resource.ts';

/** How other programs take the figures. */
export const recipes = {
	address: ADDRESSES.recipes,
	read: readList,
	page: ({ context, query, problems }, { origin }) => ({
		page: recipesPage(context, problems, origin),
		path: ADDRESSES.recipes.path + writeList(query, listDefaults(context.defaults))
	})
} satisfies Resource<typeof ADDRESSES.recipes, ListRequest>;
