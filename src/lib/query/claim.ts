import { leadingRate } from '#lib/record/roles.ts';
import { isoDay, type Day } from '#lib/series/index.ts';
import { readSentence, type Rates } from '#lib/query/sentence/read-sentence.ts';
import type { ClaimQuery } from './claim-query.ts';
import { defaultsOf, namesOf, readValues, unknownParameters } from './fields/read.ts';
import { FIELDS, type ValuesOf } from './fields/table.ts';
import { pairsOf, textsOf, type Pair } from './fields/write.ts';
import type { ClaimProblem, ParameterProblem, SentenceProblem } from './problems.ts';
import { DEFAULTS, type Defaults } from './query.ts';

/** A query of the claim check. */
export interface CheckQuery extends ValuesOf<'sentence'> {
	/** Undefined when there is no claim, or it was not understood. */
	readonly claim: ClaimQuery | undefined;
	/** The same claim where a figure such as `18.000` is meant otherwise. */
	readonly otherwise: ClaimQuery | undefined;
	/** It speaks of the past and names no day, nor does the address. */
	readonly undated: boolean;
}

/** The part of it that an address contains. */
export type WrittenCheck = Omit<CheckQuery, 'otherwise' | 'undated'>;

export interface ParsedCheck {
	readonly query: CheckQuery;
	readonly problems: readonly ClaimProblem[];
}

/**
 * Reads an address of the claim check: a sentence (`q`), or a claim that was filled in.
 *
 * @param today - the day in Damascus, from which “today” and “last week” count
 * @param rates - the record, whose currencies, places and rates a sentence can name
 * @example parseCheck(new URLSearchParams('q=The pound plunged 25% in a week'), today, record).query.claim
 * // { kind: 'change', measure: 'value', direction: 'weaker', percent: { value: 25, … }, period: 'week', … }
 */
export function parseCheck(
	parameters: URLSearchParams,
	today: Day,
	rates: Rates,
	defaults: Defaults = DEFAULTS
): ParsedCheck {
	const { values, problems } = readValues(['sentence'], parameters, sentenceDefaults(defaults), { latest: today });
	const { q, asOf } = values;
	const latest = asOf ?? today;
	const read = q === '' ? readClaim(parameters, latest, rates) : understood(q, latest, rates);
	const unknown = unknownParameters(q === '' ? ['sentence', 'claim'] : ['sentence'], parameters);
	const { claim, otherwise } = read;
	const undated = asOf === undefined && read.undated;
	return { query: { ...values, claim, otherwise, undated }, problems: [...problems, ...read.problems, ...unknown] };
}

function sentenceDefaults({ digits }: Defaults): ValuesOf<'sentence'> {
	return { ...defaultsOf(['sentence']), digits };
}

interface ReadClaim extends Pick<CheckQuery, 'claim' | 'otherwise' | 'undated'> {
	readonly problems: readonly ClaimProblem[];
}

function understood(q: string, latest: Day, rates: Rates): ReadClaim {
	const read = readSentence(q, latest, rates);
	if ('claim' in read) return { ...read, problems: [] };
	return { ...NOT_READ, problems: [{ name: 'q', given: read.given, expected: read }] };
}

/** The figure that each kind of claim is about. */
const SIZES = {
	rate: 'value',
	change: 'percent',
	multiple: 'multiple',
	difference: 'difference',
	premium: 'percent'
} as const;

const NOT_READ = { claim: undefined, otherwise: undefined, undated: false } as const;

/** A claim that names no market is about the leading rate. */
function claimDefaults(rates: Rates): ValuesOf<'claim'> {
	return { ...defaultsOf(['claim']), claimMarket: leadingRate(rates)?.id ?? '' };
}

function readClaim(parameters: URLSearchParams, latest: Day, rates: Rates): ReadClaim {
	const { values, problems } = readValues(['claim'], parameters, claimDefaults(rates), { latest });
	const { claimMarket: market, claimUnit: unit, claimFrom: from, claimTo: to, ...others } = values;
	const claim: ClaimQuery = { ...others, market, unit, from, to };
	const wrong = [...problems, ...daysAmiss(claim, latest)];
	const isGiven = namesOf(['claim']).some((name) => (parameters.get(name) ?? '') !== '');
	if (!isGiven || wrong.length > 0) return { ...NOT_READ, problems: wrong };
	const size = SIZES[claim.kind];
	if (claim[size]) return { ...NOT_READ, claim, problems: [] };
	return { ...NOT_READ, problems: [{ ...noClaim, name: size }] };
}

/** A change has one beginning, and it lies before the end. */
function daysAmiss({ from, to, period }: ClaimQuery, latest: Day): readonly ParameterProblem[] {
	if (from === undefined) return [];
	const until = to ?? latest;
	const order: ParameterProblem = { name: 'from', given: isoDay(from), expected: { until } };
	return [
		...(from >= until ? [order] : []),
		...(period === undefined ? [] : [{ name: FIELDS.period.name, given: period, expected: 'one-base' } as const])
	];
}

/**
 * Writes a claim that is filled in as the query of an address, in one order, without what is usual anyway.
 *
 * @param rates - of the record, the leading one among them
 * @returns '' or a query that begins with '?'
 * @example writeCheck({ ...query, q: 'The pound plunged 25% in a week' }, record) // '?q=The+pound+plunged+25%25+in+a+week'
 */
export function writeCheck({ claim, ...sentence }: WrittenCheck, rates: Rates, defaults: Defaults = DEFAULTS): string {
	const filled = sentence.q === '' && claim ? claimPairs(claim, rates) : [];
	const pairs = [...filled, ...pairsOf(['sentence'], sentence, sentenceDefaults(defaults))];
	return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs.map(([name, text]) => [name, text])).toString()}`;
}

/** The kind is always written: without it an address that says no more than a figure would be hard to read. */
function claimPairs(claim: ClaimQuery, rates: Rates): readonly Pair[] {
	const { kind } = FIELDS;
	const others = pairsOf(['claim'], valuesOf(claim), claimDefaults(rates)).filter(([name]) => name !== kind.name);
	return [[kind.name, claim.kind], ...others];
}

/** The fields of a claim as an address and a form hold them, in the order of an address; blank for a missing one. */
export function claimTexts(claim: ClaimQuery): readonly Pair[] {
	return textsOf(['claim'], valuesOf(claim));
}

function valuesOf({ market, unit, from, to, ...others }: ClaimQuery): ValuesOf<'claim'> {
	return { ...others, claimMarket: market, claimUnit: unit, claimFrom: from, claimTo: to };
}

/** The problem of a request from a program that contains no claim. */
export const noClaim: SentenceProblem = { name: 'q', given: '', expected: { fault: 'no-figure', given: '' } };
