/** The published record as a site that answers on one day. */
import { listedAt, pathTo } from '#lib/query/listed.ts';
import type { Language } from '#lib/record/index.ts';
import { day } from '#lib/series/index.ts';
import type { Releases } from '#lib/server/store/published-releases.ts';
import type { ResourceRequest } from '#lib/server/resources/resource.ts';
import type { Site } from '#lib/server/site.ts';
import { readSettings, type Environment, type Settings } from '#lib/server/settings.ts';
import { readFolder } from '#lib/server/store/folder.ts';
import { DATA, record } from './record/real.ts';

/** The settings of an environment that is right. */
export function settingsOf(env: Environment = {}): Settings {
	const settings = readSettings(env);
	if ('problems' in settings) throw new RangeError(settings.problems.join('\n'));
	return settings;
}

/**
 * A request to an address of the list, as a route hands it to its resource.
 *
 * @param address - in the base language, with its query
 * @example requestTo('/series/syp-parallel.csv?unit=new').id // 'syp-parallel'
 */
export function requestTo(address: string, language: Language = 'en'): ResourceRequest {
	const url = new URL(address, SITE.origin);
	const listed = listedAt(url.pathname);
	if (!listed) throw new RangeError(`the list has no ${address}`);
	return { url, language, id: listed.id, path: pathTo(listed.address, { id: listed.id }) };
}

/** A site of which nothing was released yet. */
export const NO_RELEASES: Releases = {
	all: [],
	record: async (name) => {
		throw new RangeError(`there is no release ${name}`);
	},
	file: async () => undefined
};

export const SITE: Site = {
	record,
	files: await readFolder(DATA),
	version: record.version,
	releases: NO_RELEASES,
	today: day('2026-11-23'),
	settings: settingsOf(),
	origin: 'https://sarraf.example'
};
