/** The record that an address names: a release, or what was known on a past day. */
import { FIELDS, type ParameterProblem } from '#lib/query/index.ts';
import { givenOf } from '#lib/query/fields/read.ts';
import { historyBegins, knownOn } from '#lib/record/known-on.ts';
import type { Site } from './site.ts';

/** A site with the record that an address names. */
export interface Chosen {
	/** With the record that the answer is made from. */
	readonly site: Site;
	/** The parameters of the address without those that name no record. */
	readonly parameters: URLSearchParams;
	readonly problems: readonly ParameterProblem[];
}

/**
 * Finds the record that an address names. A release or a day that does not exist is an invalid parameter, and the
 * record that is served takes its place.
 *
 * @example (await chooseVintage(new URLSearchParams('known_on=2026-11-24'), site)).site.record.quotes.length // 3044
 */
export async function chooseVintage(given: URLSearchParams, site: Site): Promise<Chosen> {
	const parameters = new URLSearchParams(given);
	const released = await ofRelease(parameters, site);
	const known = ofDay(parameters, released.site);
	return { site: known.site, parameters, problems: [...released.problems, ...known.problems] };
}

type Found = Omit<Chosen, 'parameters'>;

async function ofRelease(parameters: URLSearchParams, site: Site): Promise<Found> {
	const { name } = FIELDS.release;
	const given = givenOf(parameters, FIELDS.release);
	if (given === undefined) return { site, problems: [] };
	const names = site.releases.all.map((release) => release.name);
	if (names.includes(given)) {
		const record = await site.releases.record(given, site.today);
		return { site: { ...site, record }, problems: [] };
	}
	parameters.delete(name);
	return { site, problems: [{ name, given, expected: { releases: names } }] };
}

/** What is no day, or a day to come, is left to those who read the address. */
function ofDay(parameters: URLSearchParams, site: Site): Found {
	const { name } = FIELDS.knownOn;
	const given = givenOf(parameters, FIELDS.knownOn);
	const read = given === undefined ? undefined : FIELDS.knownOn.read(given, { latest: site.today });
	if (given === undefined || !read || !('value' in read)) return { site, problems: [] };
	const earliest = historyBegins(site.record);
	if (earliest === undefined || read.value >= earliest)
		return { site: { ...site, record: knownOn(site.record, read.value) }, problems: [] };
	parameters.delete(name);
	return { site, problems: [{ name, given, expected: { earliest } }] };
}
