import { ADDRESSES } from '#lib/query/addresses.ts';
import {
	defaultsOf,
	FIELDS,
	LATEST,
	listDefaults,
	listPairs,
	queryText,
	readValues,
	type ParameterProblem
} from '#lib/query/index.ts';
import type { Site } from '#lib/server/site.ts';
import { dataPage } from '#lib/view/data/data-page.ts';
import { releasesPage } from '#lib/view/releases/releases-page.ts';
import { snapshotOf } from '#lib/server/snapshot/snapshot.ts';
import { zipOf } from '#lib/server/snapshot/zip.ts';
import { readList, type ListRequest } from '../context.ts';
import type { Resource, ResourceRequest } from '../resource.ts';

/** A request for the data page. */
interface DataParameters extends ListRequest {
	readonly seriesId: string | undefined;
}

const GROUPS = ['coverage'] as const;

function readData(request: ResourceRequest, site: Site): DataParameters {
	const list = readList(request, site);
	const { values, problems } = readValues(GROUPS, request.url.searchParams, defaultsOf(GROUPS));
	const { seriesId } = values;
	const isKnown = seriesId === undefined || site.record.series.has(seriesId);
	const unknown: readonly ParameterProblem[] = isKnown
		? []
		: [{ name: FIELDS.seriesId.name, given: seriesId, expected: 'id' }];
	return {
		...list,
		problems: [...list.problems, ...problems, ...unknown],
		seriesId: isKnown ? seriesId : undefined
	};
}

/** What the record holds, and how it is taken. */
export const data = {
	address: ADDRESSES.data,
	read: readData,
	page: ({ context, query, seriesId, ...request }, { releases }) => {
		const defaults = listDefaults(context.defaults);
		const chosen = seriesId === undefined ? [] : [[FIELDS.seriesId.name, seriesId] as const];
		const manifests = releases.all.flatMap(({ manifest }) => manifest ?? []);
		return {
			page: dataPage(context, {
				...request,
				seriesId,
				releases: releasesPage(context, manifests, []).releases,
				latestHref: queryText([...chosen, ...listPairs({ ...query, ...LATEST }, defaults)]) || '?'
			}),
			path: ADDRESSES.data.path + queryText([...chosen, ...listPairs(query, defaults)])
		};
	}
} satisfies Resource<typeof ADDRESSES.data, DataParameters>;

/** The whole record in one file, in each form. */
export const recordZip = {
	address: ADDRESSES.recordZip,
	read: readList,
	file: (_, { record, files }) => {
		const headers = {
			'content-type': 'application/zip',
			'content-disposition': `attachment; filename="sarraf-${record.version}.zip"`
		};
		return new Response(new Uint8Array(zipOf(snapshotOf(files, record))), { headers });
	}
} satisfies Resource<typeof ADDRESSES.recordZip, ListRequest>;
