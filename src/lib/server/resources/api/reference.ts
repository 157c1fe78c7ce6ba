import { m } from '#i18n/compiled/messages.js';
import { operationParts } from '#lib/api/openapi/reference.ts';
import { ADDRESSES } from '#lib/query/addresses.ts';
import { listDefaults, writeList } from '#lib/query/index.ts';
import { asOfBanner } from '#lib/view/parts/as-of-banner.ts';
import { noticesOf } from '#lib/wording/problems/problems.ts';
import { readList, type ListRequest } from '../context.ts';
import type { Resource } from '../resource.ts';

/** The page that documents the API. */
export const reference = {
	address: ADDRESSES.api,
	read: readList,
	page: ({ context, query, problems }, { today, settings, origin, releases }) => {
		const { record, language, words } = context;
		const request = { record, today, defaults: settings.defaults, language, origin, releases: releases.all };
		return {
			page: {
				title: m.api_title({}, words),
				description: m.api_description({}, words),
				notices: noticesOf(problems, words),
				asOf: asOfBanner(context)
			},
			origin,
			operations: operationParts(request, words),
			path: ADDRESSES.api.path + writeList(query, listDefaults(context.defaults))
		};
	}
} satisfies Resource<typeof ADDRESSES.api, ListRequest>;
