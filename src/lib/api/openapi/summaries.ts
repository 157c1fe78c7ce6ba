import { m } from '#i18n/compiled/messages.js';
import { say, type Words } from '#lib/format/index.ts';
import type { Operation } from '../operations/index.ts';

const SUMMARIES: Readonly<Record<string, typeof m.api_get_rate>> = {
	getRate: m.api_get_rate,
	listSeries: m.api_list_series,
	getSeries: m.api_get_series,
	convert: m.api_convert,
	compare: m.api_compare,
	listEvents: m.api_list_events,
	listClaims: m.api_list_claims,
	checkClaim: m.api_check_claim,
	listQuotes: m.api_list_quotes,
	listSources: m.api_list_sources,
	listPlaces: m.api_list_places,
	listReleases: m.api_list_releases
};

/**
 * What an operation answers, in a sentence.
 *
 * @throws {RangeError} when the catalogue has none
 * @example summaryOf(places, { locale: 'en' }) // 'Every place with quotes or events.'
 */
export function summaryOf({ id }: Pick<Operation, 'id'>, words: Words): string {
	const summary = SUMMARIES[id];
	if (!summary) throw new RangeError(`the operation “${id}” has no summary`);
	return say(summary, {}, words);
}
