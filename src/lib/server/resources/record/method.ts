import { ADDRESSES } from '#lib/query/addresses.ts';
import { LATEST, listDefaults, writeList } from '#lib/query/index.ts';
import { methodPage } from '#lib/view/method/method-page.ts';
import { readList, type ListRequest } from '../context.ts';
import type { Resource } from '../resource.ts';

/** How published quotes become what the site shows. */
export const method = {
	address: ADDRESSES.method,
	read: readList,
	page: ({ context, query, problems }) => {
		const defaults = listDefaults(context.defaults);
		return {
			page: methodPage(context, problems, writeList({ ...query, ...LATEST }, defaults) || '?'),
			path: ADDRESSES.method.path + writeList(query, defaults)
		};
	}
} satisfies Resource<typeof ADDRESSES.method, ListRequest>;
