/** Numbers that are written in words: “thirteen thousand eight hundred”, “خمسة وعشرين ألفاً”. */
import type { Atom } from './atoms.ts';
import type { Link } from './tokens.ts';
import { NUMBER_WORDS, type NumberPart } from './words/numbers.ts';

/** A number in words, how many words it has, and the link that Arabic wrote onto the first. */
export interface WordNumber {
	readonly value: number;
	readonly length: number;
	readonly link: Link | undefined;
}

/** What Arabic writes onto the first word of a number, and the link that it is. */
const PREFIXES: readonly (readonly [string, Link | undefined])[] = [
	['', undefined],
	['ب', 'at'],
	['و', 'and'],
	['ل', 'against'],
	['ال', undefined]
];

/** “ألفاً” is a thousand, “ألفا” two thousand; behind another number only the first makes sense. */
const ONE_OR_TWO_THOUSAND = 'الفا';

/** A word of a number as it stands behind another one. */
interface Next {
	readonly part: NumberPart;
	/** “And” stands before it, or is written onto it. */
	readonly joined: boolean;
	readonly arabic: boolean;
	readonly length: number;
}

/** The number so far: whole thousands, and what is not multiplied yet. */
interface Sum {
	readonly total: number;
	readonly open: number;
}

/**
 * The longest number in words that begins at a place of a sentence.
 *
 * @example numberInWords(atomsOf('two hundred and fifty pounds'), 0) // { value: 250, length: 4, link: undefined }
 */
export function numberInWords(atoms: readonly Atom[], at: number): WordNumber | undefined {
	const plain = atoms[at]?.plain ?? '';
	if (plain === ONE_OR_TWO_THOUSAND) return undefined;
	const hundred = plain === 'a' ? NUMBER_WORDS.get(atoms[at + 1]?.plain ?? '') : undefined;
	if (hundred && 'times' in hundred) {
		const first = { part: hundred, joined: false, arabic: false, length: 2 };
		return { ...summed(atoms, at, first), link: undefined };
	}
	for (const [prefix, link] of PREFIXES) {
		const first = plain.startsWith(prefix) ? partsOf(atoms, at, plain.slice(prefix.length)) : undefined;
		if (first) return { ...summed(atoms, at, first), link };
	}
	return undefined;
}

function summed(atoms: readonly Atom[], at: number, first: Next): Omit<WordNumber, 'link'> {
	const nothing: Sum = { total: 0, open: 0 };
	let sum = added(nothing, first) ?? nothing;
	let length = first.length;
	// What was read when a scale word stood last.
	let scaled = { value: sum.total, length };
	for (let next = nextPart(atoms, at + length); next; next = nextPart(atoms, at + length)) {
		const more = added(sum, next);
		if (!more) return beginsAnother(sum, next) ? scaled : { value: sum.total + sum.open, length };
		[sum, length] = [more, length + next.length];
		if (sum.open === 0) scaled = { value: sum.total, length };
	}
	return { value: sum.total + sum.open, length };
}

/** In “10 آلاف و15 ألفاً” the 15 belongs to a second number. */
function beginsAnother({ total, open }: Sum, { part }: Next): boolean {
	return total > 0 && open > 0 && 'times' in part && part.times >= 1000;
}

function nextPart(atoms: readonly Atom[], at: number): Next | undefined {
	const plain = atoms[at]?.plain ?? '';
	const apart = plain === 'and' || plain === 'و';
	const behind = atoms[at + 1]?.plain ?? '';
	const found = apart ? partsOf(atoms, at + 1, behind) : partsOf(atoms, at, plain);
	if (found) return { ...found, joined: apart, length: found.length + Number(apart) };
	const written = plain.startsWith('و') ? partsOf(atoms, at, plain.slice(1)) : undefined;
	return written && { ...written, joined: true };
}

/** A word of a number: also “twenty-five” and “أحد عشر”, and digits such as those of “مليون و380 ألف”. */
function partsOf(atoms: readonly Atom[], at: number, plain: string): Next | undefined {
	const arabic = /\p{Script=Arabic}/u.test(plain);
	const pair = NUMBER_WORDS.get(`${plain} ${atoms[at + 1]?.plain ?? ''}`);
	if (pair) return { part: pair, joined: false, arabic, length: 2 };
	const [tens = '', ones] = plain.split('-');
	const [ten, one] = [NUMBER_WORDS.get(tens), NUMBER_WORDS.get(ones ?? '')];
	const isHyphened = ten && one && 'add' in ten && 'add' in one && ten.add >= 20 && ten.add < 100 && one.add < 10;
	const part = isHyphened
		? { add: ten.add + one.add }
		: (NUMBER_WORDS.get(plain) ?? digitsOf(plain, atoms[at + 1]?.plain ?? ''));
	return part && { part, joined: false, arabic, length: 1 };
}

/** Digits among words: hundreds, or thousands where the next word says so; not the 6 of “ألف و6 أيام”. */
function digitsOf(plain: string, behind: string): NumberPart | undefined {
	const scale = NUMBER_WORDS.get(behind);
	const scaled = scale !== undefined && 'times' in scale;
	return (scaled ? /^[1-9]\d{0,2}$/ : /^[1-9]\d\d$/).test(plain) ? { add: Number(plain), digits: true } : undefined;
}

/** A number with one more word; undefined where the word has no place in it. */
function added(sum: Sum, next: Next): Sum | undefined {
	const { part } = next;
	if ('times' in part) return multiplied(sum, part.times, next.joined);
	const { total, open } = sum;
	const { add } = part;
	if (total === 0 && open === 0) return add >= 1000 ? { total: add, open } : { total, open: add };
	if (part.digits && open > 0) return undefined;
	const fits = next.arabic ? fitsArabic(open, next, add) : add < roomBelow(open) && !(next.joined && open % 100 > 0);
	return fits ? { total, open: open + add } : undefined;
}

/** Arabic says “and” before each part but the ten of a number below twenty, and the ones before the tens. */
function fitsArabic(open: number, { joined }: Next, add: number): boolean {
	const ones = open % 100;
	const hasOnesAlone = ones > 0 && ones < 10;
	if (!joined) return add === 10 && hasOnesAlone && ones > 2;
	return hasOnesAlone ? add >= 20 && add < 100 && add % 10 === 0 : add < roomBelow(open);
}

/** What may still be added: below a thousand, below the hundreds, below the tens; 0 where the number is complete. */
function roomBelow(open: number): number {
	if (open === 0) return 1000;
	if (open % 100 === 0) return 100;
	return open % 10 === 0 && open % 100 >= 20 ? 10 : 0;
}

function multiplied({ total, open }: Sum, times: number, joined: boolean): Sum | undefined {
	const stands = open === 0 ? total === 0 || joined : !joined;
	if (!stands) return undefined;
	if (times === 100) return open < 10 ? { total, open: (open || 1) * 100 } : undefined;
	return total % (times * 1000) === 0 ? { total: total + (open || 1) * times, open: 0 } : undefined;
}
