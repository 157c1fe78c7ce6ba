import type { Link, Token, TokenOf } from './tokens.ts';

const SIZES: ReadonlySet<Token['kind']> = new Set(['percent', 'times', 'fold', 'fraction', 'multiplied']);

/** Walks over the tokens of a sentence and back again. */
export class Cursor {
	readonly #tokens: readonly Token[];
	at = 0;
	/** What was read last is a date. */
	dated = false;
	/** The sentence states a size, so that a bare year is no figure. */
	readonly sized: boolean;

	constructor(tokens: readonly Token[]) {
		this.#tokens = tokens;
		this.sized = tokens.some(({ kind }) => SIZES.has(kind));
	}

	get done(): boolean {
		return this.at >= this.#tokens.length;
	}

	peek(ahead = 0): Token | undefined {
		return this.#tokens[this.at + ahead];
	}

	/** The next token, if it is of a kind; then it is behind the cursor. */
	take<Kind extends Token['kind']>(kind: Kind): TokenOf<Kind> | undefined {
		const token = this.peek();
		if (!token || !isKind(token, kind)) return undefined;
		this.at++;
		return token;
	}

	/** The next token, if it is one of some links. */
	link(...links: readonly Link[]): TokenOf<'link'> | undefined {
		const token = this.peek();
		return token?.kind === 'link' && links.includes(token.link) ? this.take('link') : undefined;
	}

	/** The next token stands right behind the one before it, no filler between them, and is not “the” one in Arabic. */
	get counts(): boolean {
		const [before, next] = [this.#tokens[this.at - 1], this.peek()];
		return before !== undefined && next !== undefined && isCountedBy(before, next);
	}

	/** What a reader found, or nothing, and then the cursor is where it was. */
	attempt<Found>(read: () => Found | undefined): Found | undefined {
		const start = this.at;
		const found = read();
		if (found === undefined) this.at = start;
		return found;
	}

	/** What a reader would find here; the cursor stays where it is. */
	ahead<Found>(read: () => Found | undefined): Found | undefined {
		const start = this.at;
		const found = read();
		this.at = start;
		return found;
	}

	/** The words from a place up to the cursor, as they were typed. */
	textFrom(start: number): string {
		const parts = this.#tokens.slice(start, this.at);
		return parts
			.filter(({ first }, index) => parts[index + 1]?.first !== first)
			.map(({ text, glued }, index) => (index > 0 && !glued ? ' ' : '') + text)
			.join('');
	}
}

/** True where a number can count what stands behind it: “18,000 pounds”, not “in 2024 the pound”. */
export function isCountedBy(number: Token, noun: Token): boolean {
	return noun.first === number.last + 1 && !noun.text.startsWith('ال');
}

function isKind<Kind extends Token['kind']>(token: Token, kind: Kind): token is TokenOf<Kind> {
	return token.kind === kind;
}
