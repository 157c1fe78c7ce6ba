/** Claims as people write them, in English and Arabic, by a few rules and without guessing. */
import type { Said, Way } from '#lib/record/claims/asked.ts';
import { before, shift, type Day, type Period } from '#lib/series/index.ts';
import type { ClaimSpec } from '#lib/query/claim-spec.ts';
import { takeDays, type SaidDays } from './days.ts';
import { takeFigures, type SaidFigures } from './figures.ts';
import { Rest, word } from './plain.ts';
import {
	ABOUT,
	DOLLAR,
	DOWN,
	LOSING,
	MARKET,
	MARKETS,
	MULTIPLES,
	POUND,
	RATE,
	STOPWORDS,
	UP,
	VALUE
} from './vocabulary.ts';
import type { NotUnderstood, SentenceFault } from '#lib/query/problems.ts';

export type ReadSentence = { readonly claim: ClaimSpec } | NotUnderstood;

const DEFAULT_MARKET = 'syp-parallel';

const WORDS = {
	about: word(ABOUT),
	dollar: word(DOLLAR),
	pound: word(POUND),
	value: word(VALUE),
	rate: word(RATE),
	market: word(MARKET),
	up: word([...UP, ...MULTIPLES.filter(({ down }) => !down).flatMap(({ words }) => words)]),
	down: word([...DOWN, ...MULTIPLES.filter(({ down }) => down).flatMap(({ words }) => words)]),
	losing: word(LOSING)
};

const MARKET_WORDS = MARKETS.map(({ words, series }) => ({ expression: word(words), series }));

/**
 * Reads one claim about a rate: “the pound plunged 25 % in a week”, “ارتفع الدولار ٢٥٪ في أسبوع”, “the dollar is 32,000”.
 *
 * @param latest - the day that “today” means
 * @returns the claim, or why the sentence is none
 * @example readSentence('lost 99 % of its value since 2011', today)
 * // { claim: { kind: 'change', said: 'value', pound: 'weaker', percent: { value: 99, … }, from: 2011-03-15, … } }
 * @example readSentence('hello', today) // { fault: 'no-figure', given: 'hello' }
 */
export function readSentence(sentence: string, latest: Day): ReadSentence {
	const rest = new Rest(sentence);
	const days = takeDays(rest, latest);
	const figures = takeFigures(rest);
	const kind = figures.percent ? 'change' : figures.multiple ? 'multiple' : 'rate';
	const subject = subjectOf(rest);
	const claim: ClaimSpec = {
		kind,
		market: MARKET_WORDS.find(({ expression }) => rest.has(expression))?.series ?? DEFAULT_MARKET,
		...(kind === 'rate' ? ({ said: 'unsaid', pound: 'weaker' } as const) : moveOf(rest, subject)),
		percent: figures.percent,
		multiple: kind === 'multiple' ? figures.multiple : undefined,
		value: figures.value,
		start: kind === 'rate' ? undefined : figures.start,
		unit: figures.unit,
		about: rest.has(WORDS.about),
		...daysOf(kind, days, latest)
	};
	const { unreadable } = figures;
	if (unreadable !== undefined) return { fault: 'no-number', given: unreadable };
	const fault = faultOf(rest, claim, figures, latest);
	return fault === undefined ? { claim } : { fault, given: sentence };
}

/** What the sentence is about: the dollar, the pound, or a rate without saying whose price it is. */
type Subject = 'dollar' | 'pound' | 'rate' | undefined;

/**
 * The subject stands before its verb in English and behind it in Arabic; where it does not, on the other side. What is
 * measured stands before all: “of its value”.
 */
function subjectOf(rest: Rest): Subject {
	if (rest.has(WORDS.value)) return 'pound';
	const verb = Math.min(rest.find(WORDS.up) ?? Infinity, rest.find(WORDS.down) ?? Infinity);
	const places = [
		{ subject: 'dollar', at: rest.find(WORDS.dollar) },
		{ subject: 'pound', at: rest.find(WORDS.pound) },
		{ subject: 'rate', at: rest.find(WORDS.rate) ?? rest.find(WORDS.market) }
	] as const;
	const known = places.flatMap(({ subject, at }) => (at === undefined ? [] : [{ subject, at }]));
	const [before, behind] = [known.filter(({ at }) => at < verb), known.filter(({ at }) => at > verb)];
	const arabic = /\p{Script=Arabic}/u.test(rest.text);
	const first = arabic && verb < Infinity ? [...behind, ...before] : [...before, ...behind];
	const nearest = [...first].sort((a, b) => side(a.at, verb, arabic) - side(b.at, verb, arabic) || a.at - b.at);
	const currency = nearest.find(({ subject }) => subject !== 'rate');
	return (currency ?? nearest[0])?.subject;
}

/** 0 for the side of the verb on which a language puts its subject, 1 for the other. */
function side(at: number, verb: number, arabic: boolean): number {
	return at < verb === arabic ? 1 : 0;
}

/** Which reading a move is told in, and which way the pound went. */
function moveOf(rest: Rest, subject: Subject): { readonly said: Said; readonly pound: Way } {
	const [up, down] = [rest.find(WORDS.up) ?? Infinity, rest.find(WORDS.down) ?? Infinity];
	const rises = up < down;
	if (subject === 'dollar') return { said: 'price', pound: rises ? 'weaker' : 'stronger' };
	if (subject === 'pound') return { said: 'value', pound: rises ? 'stronger' : 'weaker' };
	// Without a name, what rose is the dollar's price and what fell is the pound; “the rate fell” is said of either.
	if (rises) return { said: 'price', pound: 'weaker' };
	const losing = subject === undefined || rest.has(WORDS.losing);
	return { said: losing ? 'value' : 'unsaid', pound: 'weaker' };
}

function daysOf(
	kind: ClaimSpec['kind'],
	{ since, to, during, over, ago }: SaidDays,
	latest: Day
): Pick<ClaimSpec, 'from' | 'to' | 'over'> {
	if (kind === 'rate') {
		if (during) return { from: during.from < during.to ? during.from : undefined, to: during.to, over: undefined };
		return { from: undefined, to: to ?? ago ?? since, over: undefined };
	}
	// A change “in 2023” runs from the last day of 2022.
	if (during && since === undefined && !over) return { from: shift(during.from, -1), to: during.to, over: undefined };
	const end = to ?? during?.to;
	if (since !== undefined || !over) return { from: since, to: end, over: undefined };
	if (over.count === 1) return { from: undefined, to: end, over: over.period };
	return { from: backFrom(end ?? latest, over.period, over.count), to: end, over: undefined };
}

function backFrom(end: Day, period: Period, count: number): Day {
	return before(end, period, count);
}

function faultOf(rest: Rest, claim: ClaimSpec, { several }: SaidFigures, latest: Day): SentenceFault | undefined {
	if (!claim.percent && !claim.multiple && !claim.value) return 'no-figure';
	if (several) return 'several-figures';
	if (!speaksOfRates(rest, claim)) return 'no-subject';
	if (claim.kind !== 'rate' && !rest.has(WORDS.up) && !rest.has(WORDS.down)) return 'no-direction';
	const { from, to = latest } = claim;
	if (to > latest || (from !== undefined && from > latest)) return 'future';
	return from !== undefined && from >= to ? 'days-order' : undefined;
}

/** A currency, a rate or a market is named; else the sentence begins with its verb, the subject being known. */
function speaksOfRates(rest: Rest, { kind, unit }: ClaimSpec): boolean {
	const named = [WORDS.dollar, WORDS.pound, WORDS.rate, WORDS.market, WORDS.value];
	if (unit !== undefined || named.some((one) => rest.has(one))) return true;
	if (MARKET_WORDS.some(({ expression }) => rest.has(expression))) return true;
	const verb = Math.min(rest.find(WORDS.up) ?? Infinity, rest.find(WORDS.down) ?? Infinity);
	if (kind === 'rate' && verb === Infinity) return false;
	const words = rest.text.slice(0, verb).match(/\p{L}+/gu) ?? [];
	return words.every((one) => STOPWORDS.includes(one));
}
