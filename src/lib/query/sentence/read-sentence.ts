/** Claims as people write them, in English and Arabic: every word is accounted for, and nothing is guessed. */
import type { Day } from '#lib/series/index.ts';
import type { NotUnderstood, SentenceFault } from '#lib/query/problems.ts';
import { claimOf, type Understood } from './claim-of.ts';
import { tokensOf } from './lexer.ts';
import { scan } from './scan.ts';
import type { Rates } from './subject.ts';
import type { Token } from './tokens.ts';

export type { Understood } from './claim-of.ts';
export type { Rates } from './subject.ts';

export type ReadSentence = Understood | NotUnderstood;

/** Faults of the whole sentence, not of some of its words. */
const OF_ALL: ReadonlySet<SentenceFault> = new Set(['no-figure', 'no-subject', 'no-direction', 'future', 'days-order']);

/**
 * Reads one claim about a rate: “the pound plunged 25% in a week”, “ارتفع الدولار ٢٥٪ في أسبوع”, “the dollar is 32,000”.
 * A claim is read only where every word of the sentence has its place in it.
 *
 * @param latest - the day that “today” means
 * @param rates - the currencies, places and rates that a sentence can speak of
 * @returns the claim; or why the sentence is none, with the words that have no place, and what it says without them
 * @example readSentence('lost 99% of its value since 2011', today, record)
 * // { claim: { kind: 'change', measure: 'value', direction: 'weaker', percent: { value: 99, … }, from: 2011-03-15, … }, … }
 * @example readSentence('The British dollar is 5', today, record) // { fault: 'unknown', given: 'British', instead: 'The dollar is 5' }
 */
export function readSentence(sentence: string, latest: Day, rates: Rates): ReadSentence {
	const tokens = tokensOf(sentence, rates);
	const read = readTokens(tokens, latest, rates);
	if (!('fault' in read)) return read;
	const given = read.given === '' || OF_ALL.has(read.fault) ? sentence : read.given;
	return { fault: read.fault, given, instead: insteadOf(read, tokens, latest, rates) };
}

function readTokens(tokens: readonly Token[], latest: Day, rates: Rates): Understood | NotUnderstood {
	const refused = refusedWords(tokens);
	if (refused) return refused;
	const parts = scan(tokens, latest);
	if ('noDate' in parts) return { fault: 'no-date', given: parts.noDate };
	return claimOf(parts, rates, latest);
}

/** Words that no claim holds, the unknown ones first. */
function refusedWords(tokens: readonly Token[]): NotUnderstood | undefined {
	const unknown = tokens.filter(({ kind }) => kind === 'unknown');
	if (unknown.length > 0) return { fault: 'unknown', given: runsOf(unknown) };
	const named: readonly (readonly [Token['kind'], SentenceFault])[] = [
		['bad-number', 'no-number'],
		['zero', 'zero'],
		['negation', 'negation'],
		['future', 'future']
	];
	for (const [kind, fault] of named) {
		const found = tokens.find((token) => token.kind === kind);
		if (found) return { fault, given: found.text };
	}
	const date = tokens.find((token) => token.kind === 'bad-date');
	return date?.kind === 'bad-date' ? { fault: date.fault, given: date.text } : undefined;
}

/** Unknown words as they stand, those beside one another together. */
function runsOf(unknown: readonly Token[]): string {
	return unknown
		.map(({ text, first, glued }, index) => {
			const before = unknown[index - 1];
			if (!before) return text;
			return (before.last + 1 !== first ? ', ' : glued ? '' : ' ') + text;
		})
		.join('');
}

/** Behind “the” or “in” a word is missing: “the … of 2024”, “the … is 15,000”. */
function isTorn(before: Token | undefined, token: Token): boolean {
	const open = before?.kind === 'filler' || before?.kind === 'link';
	return open && token.first > before.last + 1 && (token.kind === 'link' || token.kind === 'level');
}

/** The sentence without its unknown words, where that is a claim. */
function insteadOf({ fault }: NotUnderstood, tokens: readonly Token[], latest: Day, rates: Rates): string | undefined {
	if (fault !== 'unknown') return undefined;
	const known = tokens.filter(({ kind }) => kind !== 'unknown');
	if (known.some((token, index) => isTorn(known[index - 1], token))) return undefined;
	if ('fault' in readTokens(known, latest, rates)) return undefined;
	return known
		.filter(({ first }, index) => known[index + 1]?.first !== first)
		.map((token, index, all) => (index > 0 && !isBehind(token, all[index - 1]) ? ' ' : '') + token.text)
		.join('');
}

/** It was written right behind a token that is still before it. */
function isBehind({ glued, first }: Token, before: Token | undefined): boolean {
	return glued && before !== undefined && before.last + 1 >= first;
}
