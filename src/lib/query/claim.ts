import { KINDS, SAID, WAYS } from '#lib/record/claims/asked.ts';
import type { Figure } from '#lib/record/record.ts';
import { isoDay, type Day, type Period } from '#lib/series/index.ts';
import { parseNumber } from './parse-number.ts';
import { Reader } from './reader.ts';
import { DEFAULTS, DIGITS, UNITS, type Defaults, type DigitsChoice } from './query.ts';
import type { BadParameter } from './problems.ts';
import { readSentence } from '#lib/query/sentence/read-sentence.ts';
import type { ClaimSpec } from './claim-spec.ts';

/** What a reader has asked the claim check. */
export interface CheckSpec {
	/** The sentence as it was typed; '' where the claim was filled in. */
	readonly q: string;
	/** Undefined where nothing was asked, or it was not understood. */
	readonly claim: ClaimSpec | undefined;
	readonly asOf: Day | undefined;
	readonly digits: DigitsChoice;
}

export interface ParsedCheck {
	readonly spec: CheckSpec;
	readonly bad: readonly BadParameter[];
}

/** The longest sentence that is read, in letters. */
export const LONGEST_SENTENCE = 300;

export const OVER = ['day', 'week', 'month', 'year'] as const satisfies readonly Period[];

/** The names of an address, in the one order in which they are written. */
export const CLAIM_NAMES = [
	'kind',
	'market',
	'said',
	'pound',
	'percent',
	'multiple',
	'start',
	'value',
	'unit',
	'about',
	'from',
	'to',
	'over'
] as const;
const OTHER_NAMES = ['asof', 'digits'] as const;

const SERIES_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** What a claim means where an address does not say. */
const USUAL: ClaimSpec = {
	kind: 'change',
	market: 'syp-parallel',
	said: 'unsaid',
	pound: 'weaker',
	percent: undefined,
	multiple: undefined,
	value: undefined,
	start: undefined,
	unit: undefined,
	about: false,
	from: undefined,
	to: undefined,
	over: undefined
};

/**
 * Reads an address of the claim check: a sentence (`q`), or a claim that was filled in.
 *
 * @param today - the day in Damascus, from which “today” and “last week” count
 * @example parseCheck(new URLSearchParams('q=The pound plunged 25% in a week'), today).spec.claim
 * // { kind: 'change', said: 'value', pound: 'weaker', percent: { value: 25, … }, over: 'week', … }
 */
export function parseCheck(parameters: URLSearchParams, today: Day, defaults: Defaults = DEFAULTS): ParsedCheck {
	const reader = new Reader(parameters);
	const asOf = reader.day('asof', today);
	const digits = reader.word('digits', DIGITS, defaults.digits);
	const q = reader.text('q')?.slice(0, LONGEST_SENTENCE).trim() ?? '';
	const latest = asOf ?? today;
	const claim = q === '' ? readFields(reader, latest) : understood(reader, q, latest);
	const known = q === '' ? ['q', ...CLAIM_NAMES, ...OTHER_NAMES] : ['q', ...OTHER_NAMES];
	return { spec: { q, claim, asOf, digits }, bad: [...reader.bad, ...reader.strangers(known)] };
}

function understood(reader: Reader, q: string, latest: Day): ClaimSpec | undefined {
	const read = readSentence(q, latest);
	if ('claim' in read) return read.claim;
	reader.bad.push({ name: 'q', given: read.given, expected: read });
	return undefined;
}

/** The figure that each kind of claim is about. */
const SIZES = { rate: 'value', change: 'percent', multiple: 'multiple' } as const;

function readFields(reader: Reader, latest: Day): ClaimSpec | undefined {
	const before = reader.bad.length;
	const claim: ClaimSpec = {
		kind: reader.word('kind', KINDS, USUAL.kind),
		market: readMarket(reader),
		said: reader.word('said', SAID, USUAL.said),
		pound: reader.word('pound', WAYS, USUAL.pound),
		percent: readFigure(reader, 'percent'),
		multiple: readFigure(reader, 'multiple'),
		start: readFigure(reader, 'start'),
		value: readFigure(reader, 'value'),
		unit: reader.text('unit') === undefined ? undefined : reader.word('unit', UNITS, DEFAULTS.unit),
		about: reader.word('about', ['no', 'yes'], 'no') === 'yes',
		...readDays(reader, latest)
	};
	const asked = CLAIM_NAMES.some((name) => reader.text(name) !== undefined);
	if (!asked || reader.bad.length > before) return undefined;
	const size = SIZES[claim.kind];
	if (claim[size]) return claim;
	reader.bad.push({ ...nothingAsked, name: size });
	return undefined;
}

function readDays(reader: Reader, latest: Day): Pick<ClaimSpec, 'from' | 'to' | 'over'> {
	const [from, to, over] = [
		reader.day('from', latest),
		reader.day('to', latest),
		reader.text('over') === undefined ? undefined : reader.word('over', OVER, 'week')
	];
	if (from !== undefined && from >= (to ?? latest))
		reader.bad.push({ name: 'from', given: isoDay(from), expected: 'order' });
	if (from !== undefined && over !== undefined) reader.bad.push({ name: 'over', given: over, expected: 'one-base' });
	return { from, to, over };
}

function readMarket(reader: Reader): string {
	const given = reader.text('market') ?? USUAL.market;
	if (SERIES_ID.test(given)) return given;
	reader.bad.push({ name: 'market', given, expected: 'rate' });
	return USUAL.market;
}

/** A number as people type it, greater than zero. */
function readFigure(reader: Reader, name: string): Figure | undefined {
	const given = reader.text(name);
	if (given === undefined) return undefined;
	const figure = figureOf(given);
	if (figure && figure.value > 0) return figure;
	reader.bad.push({ name, given, expected: 'figure' });
	return undefined;
}

/**
 * A number with the digits after its decimal mark, as it was typed.
 *
 * @returns undefined where it cannot be read
 * @example figureOf('٣٠٫٩٠') // { value: 30.9, digits: '30.90' }
 */
export function figureOf(text: string): Figure | undefined {
	const typed = parseNumber(text);
	if ('fault' in typed) return undefined;
	const digits = typed.value.toFixed(Math.min(typed.decimals, 10));
	return { value: typed.value, digits: Number(digits) === typed.value ? digits : String(typed.value) };
}

/**
 * Writes a claim that is filled in as the query of an address, in one order, without what is usual anyway.
 *
 * @returns '' or a query that begins with '?'
 * @example writeCheck({ ...spec, q: 'The pound plunged 25% in a week' }) // '?q=The+pound+plunged+25%25+in+a+week'
 */
export function writeCheck({ q, claim, asOf, digits }: CheckSpec, defaults: Defaults = DEFAULTS): string {
	const pairs: [string, string][] = q === '' ? (claim ? claimPairs(claim) : []) : [['q', q]];
	if (asOf !== undefined) pairs.push(['asof', isoDay(asOf)]);
	if (digits !== defaults.digits) pairs.push(['digits', digits]);
	return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs).toString()}`;
}

function claimPairs(claim: ClaimSpec): [string, string][] {
	return CLAIM_NAMES.flatMap((name): [string, string][] => {
		const text = claimText(claim, name);
		return text === '' || (name !== 'kind' && text === claimText(USUAL, name)) ? [] : [[name, text]];
	});
}

/** A field of a claim as an address and a form hold it; '' where it is not said. */
export function claimText(claim: ClaimSpec, name: (typeof CLAIM_NAMES)[number]): string {
	if (name === 'from' || name === 'to') {
		const day = claim[name];
		return day === undefined ? '' : isoDay(day);
	}
	if (name === 'about') return claim.about ? 'yes' : 'no';
	const value = claim[name];
	return typeof value === 'object' ? value.digits : (value ?? '');
}

/** What is wrong with an address that asks a program's answer to no claim. */
export const nothingAsked: BadParameter = { name: 'q', given: '', expected: { fault: 'no-figure', given: '' } };
