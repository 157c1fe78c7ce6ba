/** The kinds of values that name something: series, units, markets, releases; and free text. */
import { EXCHANGE_MARKETS, type ExchangeMarket } from '#lib/record/vocabulary.ts';
import { MOST_SERIES } from '../limits.ts';
import { choice, read, type Kind } from './kinds.ts';

const ID = '[a-z0-9]+(?:-[a-z0-9]+)*';
const SERIES_ID = new RegExp(`^${ID}$`);
const COMPARABLE = new RegExp(`^${ID}(?:/${ID})?$`);
/** What people type for a series: no id, but it may be found. */
const SERIES_NAME = /^\p{L}[\p{L}\p{M}\p{N} ’'().-]*$/u;

/** The id of a rate's series. */
export const rateId: Kind<string> = {
	kind: 'series',
	values: [],
	read: (text) => read(SERIES_ID.test(text) ? text : undefined, 'rate'),
	write: String
};

/** The id of any series. */
export const seriesId: Kind<string> = {
	kind: 'id',
	values: [],
	read: (text) => read(SERIES_ID.test(text) ? text : undefined, 'id'),
	write: String
};

/** Where a list goes on: what its page before gave, as it gave it. */
export const cursor: Kind<string> = {
	kind: 'cursor',
	values: [],
	read: (text) => read(/^[\w-]{1,64}$/.test(text) ? text : undefined, 'cursor'),
	write: String
};

/**
 * Ids of different series with commas between them, or two as `a/b` for the first divided by the second. A name is taken as
 * an id that no series has, so that the others stay and the page can suggest what it may mean.
 */
export const seriesList: Kind<readonly string[]> = {
	kind: 'series list',
	values: [],
	read(text) {
		const ids = text.split(',').filter((id) => id !== '');
		const usable = ids.every((id) => COMPARABLE.test(id) || SERIES_NAME.test(id)) && new Set(ids).size === ids.length;
		return read(usable && ids.length <= MOST_SERIES ? ids : undefined, 'series');
	},
	write: (ids) => ids.join(',')
};

/** The name of a release of the record, such as `2026-11-29-c0ffee12ab34`; whether it exists is checked where releases are read. */
export const releaseName: Kind<string> = {
	kind: 'release',
	values: [],
	read: (text) => read(/^\d{4}-\d{2}-\d{2}-[0-9a-f]{12}$/.test(text) ? text : undefined, { releases: [] }),
	write: String
};

/** The id of a unit that can be converted. */
export const unitId: Kind<string> = {
	kind: 'unit',
	values: [],
	read: (text, reading) => choice(reading.exchange?.units ?? []).read(text, reading),
	write: String
};

/** An address of a page, whole. */
export const address: Kind<string> = {
	kind: 'address',
	values: [],
	read: (typed) => ({ value: typed }),
	write: String
};

/** The name of a market that has rates to convert at. */
export const market: Kind<ExchangeMarket> = {
	kind: 'market',
	values: EXCHANGE_MARKETS,
	read: (text, reading) => choice(reading.markets ?? EXCHANGE_MARKETS).read(text, reading),
	write: String
};

/**
 * Words as they were typed, the longest part that is read.
 *
 * @param most - letters
 */
export function text(most: number): Kind<string> {
	return { kind: 'text', values: [], read: (typed) => ({ value: typed.slice(0, most).trim() }), write: String };
}
