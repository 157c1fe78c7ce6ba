import { ADDRESSES } from '#lib/query/addresses.ts';
import { LATEST, listDefaults, writeList } from '#lib/query/index.ts';
import { correctionsPage } from '#lib/view/corrections/corrections-page.ts';
import { readList, type ListRequest } from '../context.ts';
import type { Resource } from '../resource.ts';

/** Every figure that was corrected. */
export const corrections = {
	address: ADDRESSES.corrections,
	read: readList,
	page: ({ context, query, problems }) => {
		const defaults = listDefaults(context.defaults);
		return {
			page: correctionsPage(context, problems, writeList({ ...query, ...LATEST }, defaults) || '?'),
			path: ADDRESSES.corrections.path + writeList(query, defaults)
		};
	}
} satisfies Resource<typeof ADDRESSES.corrections, ListRequest>;
