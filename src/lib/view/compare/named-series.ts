import type { ViewContext } from '#lib/context/context.ts';
import { textIn } from '#lib/format/index.ts';
import type { Language } from '#lib/record/index.ts';
import type { ParameterProblem } from '#lib/query/index.ts';
import { isMissing } from '#lib/series/index.ts';
import { rank, SYNONYMS, wordsOf } from '#lib/search/index.ts';
import { foundSeries } from '#lib/view/search/found-series.ts';
import { recordedEntries } from '#lib/view/search/index-of.ts';
import { placeEntries } from '#lib/view/search/record-entries.ts';
import { infoOf, LEAST } from './selection.ts';

/**
 * The series that a name may mean, without those that are compared already; the best first.
 *
 * @param name - a word, or the beginning of one, in either language
 * @example seriesMeant(context, 'alep') // ['syp-parallel-aleppo', 'syp-parallel-eur-aleppo', 'syp-parallel-sar-aleppo', …]
 */
export function seriesMeant(context: ViewContext, name: string): readonly string[] {
	return found(context, name).filter((id) => !context.query.series.includes(id));
}

/** Whether a text is a name of any series, compared already or not. */
export function isNameOfSeries(context: ViewContext, name: string): boolean {
	return found(context, name).length > 0;
}

/**
 * Series by their own names alone, one by its whole name: a town without a series is not the one that the search shows instead.
 * Whatever the day: the page lists them all, and its chart says of which it has no figure yet.
 */
function found(context: ViewContext, name: string): readonly string[] {
	const ids = foundSeries({ entries: entriesIn(context), synonyms: SYNONYMS }, name);
	const whole = ids.filter((id) => isWholeName(context, id, name));
	return whole.length === 1 ? whole : ids;
}

type EntriesByLanguage = Map<Language, ReturnType<typeof recordedEntries>>;

const madeEntries = new WeakMap<ViewContext['series'], EntriesByLanguage>();

/** What is searched, made once for an address: each of its names is looked up several times. */
function entriesIn(context: ViewContext): ReturnType<typeof recordedEntries> {
	const { series, language } = context;
	const made: EntriesByLanguage = madeEntries.get(series) ?? new Map();
	const entries = made.get(language) ?? recordedEntries(context);
	madeEntries.set(series, made.set(language, entries));
	return entries;
}

/**
 * What an address compares, with the id of a series in place of a name that can mean one alone. A name that can mean several,
 * or none, or only what is compared already, stays as it is, and so does what looks like an id.
 *
 * @returns undefined where nothing was a name, or too few would be left
 * @example seriesNamed(contextOf('?series=syp-parallel,euro+hasak')) // ['syp-parallel', 'syp-parallel-eur-hasakah']
 */
export function seriesNamed(context: ViewContext): readonly string[] | undefined {
	const { series } = context.query;
	const named = series.map((id) => (isName(context, id) ? idOfName(context, id) : id));
	const ids = [...new Set(named)];
	const isSame = named.every((id, i) => id === series[i]);
	return isSame || ids.length < LEAST ? undefined : ids;
}

/** A misspelt or former id begins like an id of the record, and is none of its names. */
function isName({ record }: ViewContext, text: string): boolean {
	if (text.includes('/') || infoOf(record, text) !== undefined) return false;
	const begins = (id: string) => text.startsWith(id.slice(0, id.indexOf('-') + 1));
	return ![...record.series.keys()].some((id) => id.includes('-') && begins(id));
}

function idOfName(context: ViewContext, name: string): string {
	const [first, ...others] = seriesMeant(context, name);
	return first === undefined || others.length > 0 ? name : first;
}

/** Whether a text is all of a series' name in either language, but for its commas and other signs. */
function isWholeName({ record }: ViewContext, id: string, text: string): boolean {
	const names = Object.values(record.series.get(id)?.name ?? {});
	return names.some((name) => wordsOf(name).join() === wordsOf(text).join());
}

/**
 * Why a name is none of a series that can be added: it is of a place without one, or only of what is compared already.
 *
 * @returns the problem itself where neither is so
 * @example nameProblem(context, { name: 'series', given: 'homs', expected: 'listed' }).expected // { place: 'Homs' }
 */
export function nameProblem(context: ViewContext, problem: ParameterProblem): ParameterProblem {
	const { query } = context;
	if (problem.expected !== 'listed' || !isName(context, problem.given)) return problem;
	const all = found(context, problem.given);
	if (all.length > 0)
		return all.every((id) => query.series.includes(id)) ? { ...problem, expected: 'another' } : problem;
	const places = rank({ entries: placeEntries(context), synonyms: SYNONYMS }, problem.given);
	const [place] = places.hasAll ? places.entries : [];
	return place ? { ...problem, expected: { place: place.text } } : problem;
}

/**
 * A problem whose series is called by its name in place of its id: readers tick and read names.
 *
 * @returns the problem itself where it is about no series of the record
 * @example withName(context, { name: 'series', given: 'gold-lira', expected: 'full' }).given // 'Gold lira, 8 g'
 */
export function withName({ record, words }: ViewContext, problem: ParameterProblem): ParameterProblem {
	const info = problem.name === 'series' ? infoOf(record, problem.given) : undefined;
	return info === undefined || isMissing(info) ? problem : { ...problem, given: textIn(info.name, words) };
}
