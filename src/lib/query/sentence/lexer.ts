import { parseDay } from '#lib/series/index.ts';
import { parseNumber } from '#lib/query/numbers/parse-number.ts';
import type { PublishedNumber } from '#lib/record/record.ts';
import { atomsOf, type Atom } from './atoms.ts';
import { lexiconOf, longestMatch, type Lexicon, type Names } from './lexicon.ts';
import { numberInWords } from './number-words.ts';
import type { Link, Meaning, Token } from './tokens.ts';

/** A meaning, how many parts of the sentence carry it, and the link that Arabic wrote onto the first. */
interface Read {
	readonly meaning: Meaning;
	readonly length: number;
	readonly link?: Link | undefined;
}

const SCALES = new Set(
	'k m mn b bn thousand million billion الف الاف الفا مليون ملايين مليونا مليار مليارات'.split(' ')
);

/**
 * The tokens of a sentence: each of its words exactly once, the unknown ones too.
 *
 * @example tokensOf('rose 25%', record).map(({ kind }) => kind) // ['direction', 'number', 'percent']
 */
export function tokensOf(sentence: string, names: Names): readonly Token[] {
	const lexicon = lexiconOf(names);
	const atoms = atomsOf(sentence);
	const tokens: Token[] = [];
	for (let at = 0; at < atoms.length;) {
		const { link, ...read } = readAt(lexicon, atoms, at);
		if (link !== undefined) tokens.push(tokenOf(atoms, at, { meaning: { kind: 'link', link }, length: 1 }));
		tokens.push(tokenOf(atoms, at, read));
		at += read.length;
	}
	return tokens;
}

function tokenOf(atoms: readonly Atom[], at: number, { meaning, length }: Read): Token {
	const carried = atoms.slice(at, at + length);
	const text = carried.map((atom, index) => (index > 0 && !atom.glued ? ' ' : '') + atom.text).join('');
	return {
		...meaning,
		text,
		first: at,
		last: at + length - 1,
		arabic: /\p{Script=Arabic}/u.test(text),
		glued: carried[0]?.glued ?? false
	};
}

/** The longest of what is known: a number in digits, a word or a phrase, a number in words. */
function readAt(lexicon: Lexicon, atoms: readonly Atom[], at: number): Read {
	const found = [readDigits(atoms, at), longestMatch(lexicon, atoms, at), readWords(atoms, at)];
	const longest = found.reduce((best, one) => (one && one.length > (best?.length ?? 0) ? one : best), undefined);
	return longest ?? signAt(atoms, at) ?? { meaning: { kind: 'unknown' }, length: 1 };
}

/** A number in words: no year, and below a thousand it may count something. */
function readWords(atoms: readonly Atom[], at: number): Read | undefined {
	const found = numberInWords(atoms, at);
	if (!found) return undefined;
	const { value, length, link } = found;
	if (value < 1000) return { meaning: { kind: 'count', value }, length, link };
	const none = { otherwise: undefined, year: undefined, dayOfMonth: undefined };
	return { meaning: { kind: 'number', figure: figureWith(value, 0), scale: 1, ...none }, length, link };
}

/** A sign right before a number says which way it went; a dash on its own says nothing; between numbers it is a range. */
function signAt(atoms: readonly Atom[], at: number): Read | undefined {
	const [sign, next] = [atoms[at], atoms[at + 1]];
	if (sign?.plain !== '-' && sign?.plain !== '+') return undefined;
	const signed = next?.glued === true && /^\d/.test(next.plain) && !sign.glued;
	if (signed) return { meaning: { kind: 'direction', up: sign.plain === '+' }, length: 1 };
	return sign.plain === '-' ? { meaning: { kind: 'dash' }, length: 1 } : undefined;
}

function readDigits(atoms: readonly Atom[], at: number): Read | undefined {
	const plain = atoms[at]?.plain ?? '';
	const [, short] = /^'(\d\d)$/.exec(plain) ?? [];
	if (short !== undefined) return { meaning: { kind: 'short-year', year: 2000 + Number(short) }, length: 1 };
	if (!/^[.٫]?\d/.test(plain) || plain.includes(':')) return undefined;
	return readDate(plain) ?? readNumber(atoms, at);
}

/** A date in digits: year first, or day first with full stops; with strokes only where it has one meaning. */
function readDate(plain: string): Read | undefined {
	const [, a = '', mark, b = '', c = ''] = /^(\d{1,4})([-./\\])(\d{1,2})\2(\d{1,4})$/.exec(plain) ?? [];
	if (mark === undefined) return undefined;
	if (a.length === 4) return dated(a, b, c);
	if (a.length > 2 || (c.length !== 4 && c.length !== 2)) return fault('no-date');
	const year = c.length === 4 ? c : `20${c}`;
	// “24-12-06” begins with the day or the year.
	const yearFirst = mark === '-' && c.length === 2 && Number(a) > 12;
	const both = mark !== '.' && Number(b) <= 12 && (yearFirst || (Number(a) <= 12 && Number(a) !== Number(b)));
	if (both) return fault('ambiguous-date');
	return mark !== '.' && Number(b) > 12 ? dated(year, a, b) : dated(year, b, a);
}

function dated(year: string, month: string, date: string): Read {
	const day = parseDay(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
	return day === undefined ? fault('no-date') : { meaning: { kind: 'date', day }, length: 1 };
}

function fault(name: 'no-date' | 'ambiguous-date'): Read {
	return { meaning: { kind: 'bad-date', fault: name }, length: 1 };
}

/** A number with its groups and the word that multiplies it, by the converter's rules. */
function readNumber(atoms: readonly Atom[], at: number): Read {
	let [text, length] = [atoms[at]?.plain ?? '', 1];
	if (/^\d{1,3}$/.test(text)) {
		for (let next = atoms[at + length]; isGroup(next); next = atoms[at + length]) {
			text += ` ${next.plain}`;
			length++;
		}
	}
	const scale = atoms[at + length]?.plain ?? '';
	const scaled = SCALES.has(scale);
	if (length === 1 && (isOrdinal(atoms, at) || isYearOfEra(text, scale))) return { meaning: numberOf(text), length: 2 };
	const meaning = scaled ? numberOf(text, scale === 'الفا' ? 'الف' : scale) : numberOf(text);
	return { meaning, length: scaled ? length + 1 : length };
}

/** “6th”: a day of a month. */
function isOrdinal(atoms: readonly Atom[], at: number): boolean {
	const [number, next] = [atoms[at], atoms[at + 1]];
	return (
		next?.glued === true && /^(?:st|nd|rd|th)$/.test(next.plain) && /^(?:[12]?\d|3[01])$/.test(number?.plain ?? '')
	);
}

/** “2024 م”: the year of the common era. */
function isYearOfEra(text: string, behind: string): boolean {
	return /^(?:19|20)\d\d$/.test(text) && ['م', 'ميلادي', 'ميلاديه', 'ad', 'ce'].includes(behind);
}

function isGroup(atom: Atom | undefined): atom is Atom {
	return atom !== undefined && !atom.glued && /^\d{3}$/.test(atom.plain);
}

function numberOf(digits: string, scale = ''): Meaning {
	const text = `${digits} ${scale}`.trim();
	const [typed, one] = [parseNumber(text), parseNumber(`1 ${scale}`)];
	if ('fault' in one || 'fault' in typed) return { kind: 'bad-number' };
	if (typed.value === 0) return { kind: 'zero' };
	const whole = /^\d+$/.test(text) ? Number(text) : NaN;
	return {
		kind: 'number',
		figure: figureWith(typed.value, Math.min(typed.decimals, 10)),
		scale: one.value,
		otherwise: typed.otherwise === undefined ? undefined : figureWith(typed.otherwise, 0),
		year: /^(?:19|20)\d\d$/.test(text) ? whole : undefined,
		dayOfMonth: whole >= 1 && whole <= 31 && text.length <= 2 ? whole : undefined
	};
}

function figureWith(value: number, decimals: number): PublishedNumber {
	const digits = value.toFixed(decimals);
	return { value, digits: Number(digits) === value ? digits : String(value) };
}
