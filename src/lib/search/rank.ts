import type { Entry } from './entry.ts';
import { fitOf } from './fit.ts';
import { wordsOf } from './fold.ts';

/** Words that need not be found beside others: they are in many questions and name nothing. */
const OPTIONAL = new Set(
	wordsOf(
		'the of in on at a an to for and is what how much price rate exchange today now ال سعر أسعار صرف اليوم في من على إلى كم ما هو الآن و عام سنة'
	)
);

const SYNONYM = 0.9;
/** What a word counts that is not in the entry's own text. */
const HIDDEN = 0.9;
const COVERAGE = 0.1;
const OPTIONAL_BONUS = 0.05;

/** A typed word, and the words that mean the same, each with how well they fit. */
interface Typed {
	readonly word: string;
	readonly others: ReadonlyMap<string, number>;
}

/** What is searched, and words that mean the same, a group each, with spaces between them. */
interface Searched {
	readonly entries: readonly Entry[];
	readonly synonyms: readonly string[];
}

/** What was found: entries that have all words of a text, or, where none has, those that have some. */
export interface Ranked {
	readonly entries: readonly Entry[];
	readonly hasAll: boolean;
}

/**
 * The entries that a text finds, the best first.
 *
 * @param text - in either language, as people type it
 * @example rank({ entries, synonyms: SYNONYMS }, 'lebanon').entries[0]?.text // 'Lebanese pound, parallel market'
 */
export function rank({ entries, synonyms }: Searched, text: string): Ranked {
	const words = wordsOf(text);
	const needed = words.filter((word) => !OPTIONAL.has(word));
	const typed = (needed.length > 0 ? needed : words).map((word) => withSynonyms(word, synonyms));
	const extra = needed.length > 0 ? words.filter((word) => OPTIONAL.has(word)) : [];
	const scored = entries.map((entry) => ({ entry, ...scoreOf(entry, typed, extra) }));
	const hasAll = scored.some(({ found }) => found === typed.length);
	const least = hasAll ? typed.length : 1;
	const matches = typed.length === 0 ? [] : scored.filter(({ found }) => found >= least);
	const best = matches.sort((a, b) => b.found - a.found || b.score - a.score);
	return { entries: withoutTwins(best.map(({ entry }) => entry)), hasAll };
}

function withSynonyms(word: string, groups: readonly string[]): Typed {
	const others = new Map<string, number>();
	for (const group of groups) {
		const members = wordsOf(group);
		const fit = Math.max(...members.map((member) => (word.length > 2 ? fitOf(word, member) : +(word === member))));
		if (fit > 0) for (const member of members) others.set(member, Math.max(others.get(member) ?? 0, fit * SYNONYM));
	}
	return { word, others };
}

/** How many of the typed words an entry has, and how well they fit. */
function scoreOf(
	entry: Entry,
	typed: readonly Typed[],
	extra: readonly string[]
): { readonly found: number; readonly score: number } {
	const [own, hidden] = [wordsOf(entry.text), wordsOf(`${entry.words} ${nameIn(entry.path)}`)];
	const fits = typed.map((one) => Math.max(bestFit(one, own), bestFit(one, hidden) * HIDDEN));
	const found = fits.filter((fit) => fit > 0).length;
	const fit = fits.reduce((sum, one) => sum + one, 0) / Math.max(1, typed.length);
	const covered = own.filter((word) => typed.some((one) => bestFit(one, [word]) > 0)).length / Math.max(1, own.length);
	const bonus = extra.filter((word) => own.includes(word)).length * OPTIONAL_BONUS;
	return { found, score: fit + covered * COVERAGE + bonus + entry.rank };
}

/**
 * What an address calls its subject: the id of a series or of an event. An entry is found by its words, too.
 *
 * @example nameIn('/ar/series/syp-parallel?asof=2024-12-06') // 'syp-parallel'
 */
export function nameIn(path: string): string {
	return path.replace(/^.*\/|\?[^#]*/g, '');
}

function bestFit({ word, others }: Typed, words: readonly string[]): number {
	return words.reduce((best, one) => Math.max(best, fitOf(word, one), others.get(one) ?? 0), 0);
}

/** Of entries that lead to one place the best. */
function withoutTwins(entries: readonly Entry[]): readonly Entry[] {
	const seen = new Set<string>();
	return entries.filter(({ path }) => !seen.has(path) && seen.add(path));
}
