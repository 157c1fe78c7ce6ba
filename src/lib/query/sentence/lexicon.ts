import { CURRENCY_NAMES } from '#lib/query/numbers/currency-words.ts';
import type { RateRecord } from '#lib/record/record.ts';
import { atomsOf, type Atom } from './atoms.ts';
import type { Link, Meaning } from './tokens.ts';
import { ARABIC } from './words/ar.ts';
import { ENGLISH } from './words/en.ts';

/** The words that are known, by their first part, then by the next one. */
interface Node {
	readonly next: Map<string, Node>;
	meaning: Meaning | undefined;
}

/** What was found in a sentence at a place: a meaning, how many parts carry it, and the link that Arabic wrote onto it. */
export interface Match {
	readonly meaning: Meaning;
	readonly length: number;
	readonly link: Link | undefined;
}

export type Lexicon = Node;

/** The names by which a sentence can speak of a record's currencies and places. */
export type Names = Pick<RateRecord, 'currencies' | 'places'>;

const lexicons = new WeakMap<Names, Lexicon>();

/** All words of both languages, with the names that a record gives its currencies and places. */
export function lexiconOf(names: Names): Lexicon {
	const known = lexicons.get(names) ?? build(names);
	lexicons.set(names, known);
	return known;
}

function build({ currencies, places }: Names): Lexicon {
	const root: Node = { next: new Map(), meaning: undefined };
	for (const { code, words, sign, times, others, isForAmounts } of CURRENCY_NAMES) {
		if (isForAmounts) continue;
		const isBare = others ? ({ isBare: true } as const) : {};
		const meaning = { kind: 'currency', code, ...(sign && { sign }), ...(times && { times }), ...isBare } as const;
		for (const phrase of words.split(', ')) add(root, phrase, meaning);
	}
	for (const [words, meaning] of [...ENGLISH, ...ARABIC]) {
		for (const phrase of words.split(', ')) add(root, phrase, meaning);
	}
	for (const { code, name, symbol } of currencies.values()) {
		for (const text of [...Object.values(name), symbol]) add(root, text, { kind: 'currency', code });
		add(root, code, { kind: 'currency', code, sign: true });
	}
	for (const { id, name } of places.values()) {
		if (id !== 'national') for (const text of Object.values(name)) add(root, text, { kind: 'place', place: id });
	}
	return root;
}

/** A phrase that is known already keeps its meaning. */
function add(root: Node, phrase: string, meaning: Meaning): void {
	let node = root;
	for (const { plain } of atomsOf(phrase)) {
		const next = node.next.get(plain) ?? { next: new Map(), meaning: undefined };
		node.next.set(plain, next);
		node = next;
	}
	node.meaning ??= meaning;
}

/** The letters that Arabic writes onto a word, and the link that they are. */
const PREFIXES: readonly (readonly [string, Link | undefined])[] = [
	['ال', undefined],
	['و', 'and'],
	['ف', undefined],
	['بال', 'at'],
	['لل', 'against'],
	['وب', 'and'],
	['ب', 'at'],
	['ل', 'against']
];

/** The ways to read the first part of a phrase: as it is, or without what is written onto it. */
function* firstForms(plain: string): Generator<readonly [string, Link | undefined]> {
	yield [plain, undefined];
	if (plain.endsWith("'s")) yield [plain.slice(0, -2), undefined];
	for (const [prefix, link] of PREFIXES) {
		if (plain.startsWith(prefix) && plain.length > prefix.length + 1) {
			yield [plain.slice(prefix.length), link];
			if (prefix === 'لل') yield [`ال${plain.slice(prefix.length)}`, link];
			if (prefix.length === 1) yield* definite(plain.slice(1), link);
		}
	}
}

function* definite(plain: string, link: Link | undefined): Generator<readonly [string, Link | undefined]> {
	if (plain.startsWith('ال') && plain.length > 3) yield [plain.slice(2), link];
}

/**
 * The longest phrase that is known at a place of a sentence.
 *
 * @returns undefined where nothing is known
 */
export function longestMatch(lexicon: Lexicon, atoms: readonly Atom[], at: number): Match | undefined {
	const plain = atoms[at]?.plain ?? '';
	let best: Match | undefined;
	for (const [form, link] of firstForms(plain)) {
		const node = lexicon.next.get(form);
		const found = node && follow(node, atoms, at + 1, 1);
		// No article stands before a link: “ألفي” is not “في”.
		const isTorn = found?.meaning.kind === 'link' && form !== plain && link === undefined;
		if (found && !isTorn && found.length > (best?.length ?? 0)) best = { ...found, link };
	}
	return best;
}

function follow(node: Node, atoms: readonly Atom[], at: number, length: number): Omit<Match, 'link'> | undefined {
	const plain = atoms[at]?.plain;
	const forms = plain === undefined ? [] : plain.startsWith('ال') ? [plain, plain.slice(2)] : [plain];
	for (const form of forms) {
		const next = node.next.get(form);
		const found = next && follow(next, atoms, at + 1, length + 1);
		if (found) return found;
	}
	return node.meaning && { meaning: node.meaning, length };
}
