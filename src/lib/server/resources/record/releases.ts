/** The releases of the record: their list, and their files, which never change. */
import { m } from '#i18n/compiled/messages.js';
import { ADDRESSES } from '#lib/query/addresses.ts';
import { listDefaults, writeList } from '#lib/query/index.ts';
import { releasesPage } from '#lib/view/releases/releases-page.ts';
import { addressesOf, readList, type ListRequest } from '../context.ts';
import { refusal } from '../representations.ts';
import type { Resource, ResourceRequest } from '../resource.ts';

/** The list of releases. */
export const releases = {
	address: ADDRESSES.releases,
	read: readList,
	page: ({ context, query, problems }, site) => ({
		page: releasesPage(
			context,
			site.releases.all.flatMap(({ manifest }) => manifest ?? []),
			problems
		),
		path: ADDRESSES.releases.path + writeList(query, listDefaults(context.defaults))
	})
} satisfies Resource<typeof ADDRESSES.releases, ListRequest>;

/** The media types of what a release holds. */
const TYPES: Readonly<Record<string, string>> = {
	csv: 'text/csv; charset=utf-8',
	json: 'application/json',
	parquet: 'application/vnd.apache.parquet',
	sig: 'text/plain; charset=utf-8',
	zip: 'application/zip'
};

/** A file of a release. */
export const releaseFile = {
	address: ADDRESSES.releaseFile,
	read: (request, site) => ({ ...readList(request, site), request }),
	file: async ({ request: { id, language } }, { releases, origin }) => {
		const [name = '', ...path] = id.split('/');
		const bytes = await releases.file(name, path.join('/'));
		const address = addressesOf(origin, ADDRESSES.releases.path)(language, '');
		if (!bytes) return refusal(404, m.release_file_unknown({ file: id, address }, { locale: language }));
		const type = TYPES[id.slice(id.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
		return new Response(new Uint8Array(bytes), { headers: { 'content-type': type } });
	}
} satisfies Resource<typeof ADDRESSES.releaseFile, ListRequest & { readonly request: ResourceRequest }>;
