import { Parser } from 'htmlparser2';

/** A tag of a page that was pasted. */
export interface Tag {
	/** In lower case. */
	readonly name: string;
	/** As a browser reads them: names in lower case, references such as `&amp;` resolved once. */
	readonly attributes: ReadonlyMap<string, string>;
	/** Where it begins, from 1. */
	readonly line: number;
	/** As it was written, from `<` to `>`. */
	readonly source: string;
	/** Whether it is inside a link. */
	readonly isLinked: boolean;
	/** Whether it is inside an element of ours or a `noscript`, as a part of another snippet. */
	readonly isPart: boolean;
	/** The tag that ended right before it, in the same parent. */
	readonly before: Tag | undefined;
}

interface Text {
	readonly text: string;
	readonly line: number;
}

/** A page that was pasted, or a part of one. */
export interface Pasted {
	/** In the order of the page; comments hold none. */
	readonly tags: readonly Tag[];
	/** What readers see as text, with the line on which it begins. */
	readonly texts: readonly Text[];
	/** The tags around a link. */
	readonly linking: ReadonlySet<Tag>;
	/** False where the page is longer or deeper than is read; everything up to there is reported. */
	readonly isWhole: boolean;
}

/** The longest page that is read, in characters. */
const LONGEST = 1_000_000;

/** How deep tags may be nested: as deep as browsers allow. */
const DEEPEST = 512;

/** The content of these is not text of the page. */
const SILENT = ['script', 'style', 'template', 'title'];

/** What a tag inherits from its parent: computed once for each tag, so that deep nesting costs no more than shallow. */
function inherited(parent: Tag | undefined): Pick<Tag, 'isLinked' | 'isPart'> {
	const { name = '', isLinked = false, isPart = false } = parent ?? {};
	return { isLinked: isLinked || name === 'a', isPart: isPart || name === 'noscript' || name.startsWith('sarraf-') };
}

/** Notes every tag around a link, up to one that is noted already. */
function noteLink(linking: Set<Tag>, open: readonly Tag[]): void {
	for (let depth = open.length - 1; depth >= 0; depth--) {
		const tag = open[depth];
		if (!tag || linking.has(tag)) return;
		linking.add(tag);
	}
}

/**
 * Reads HTML, however broken it is, in a time that grows with its length alone: up to a million characters and 512 levels.
 *
 * @example readPasted('<p>\n<IFRAME src="/embed/rate">').tags[1] // { name: 'iframe', line: 2, source: '<IFRAME src="/embed/rate">', … }
 */
export function readPasted(html: string): Pasted {
	const [tags, texts]: [Tag[], { text: string; line: number }[]] = [[], []];
	const open: Tag[] = [];
	const linking = new Set<Tag>();
	let isWhole = html.length <= LONGEST;
	/** The last tag that was closed, and how deep it stood. */
	let closed: { readonly tag: Tag; readonly depth: number } | undefined;
	const lineAt = lineCounter(html);
	/** A reference such as `&lt;` cuts a text into pieces. */
	const say = (text: string) => {
		const last = texts[texts.length - 1];
		if (last && joined) last.text += text;
		else texts.push({ text, line: lineAt(parser.startIndex) });
		joined = true;
	};
	let joined = false;
	const parser: Parser = new Parser(
		{
			onopentag(name, attributes) {
				if (open.length === DEEPEST) {
					isWhole = false;
					return parser.pause();
				}
				const before = closed?.depth === open.length ? closed.tag : undefined;
				const line = lineAt(parser.startIndex);
				const source = html.slice(parser.startIndex, parser.endIndex + 1);
				const around = inherited(open[open.length - 1]);
				const tag: Tag = { name, attributes: new Map(Object.entries(attributes)), line, source, before, ...around };
				if (name === 'a') noteLink(linking, open);
				tags.push(tag);
				open.push(tag);
				closed = undefined;
				joined = false;
			},
			onclosetag() {
				const tag = open.pop();
				closed = tag && { tag, depth: open.length };
				joined = false;
			},
			ontext(text) {
				if (!SILENT.includes(open[open.length - 1]?.name ?? '')) say(text);
			}
		},
		{ lowerCaseTags: true, lowerCaseAttributeNames: true, decodeEntities: true }
	);
	parser.end(html.slice(0, LONGEST));
	return { tags, texts, linking, isWhole };
}

/** Returns the line of a place, from 1. Places must be passed in ascending order. */
function lineCounter(html: string): (index: number) => number {
	let [line, at] = [1, 0];
	return (index) => {
		for (; at < index; at++) if (html[at] === '\n') line++;
		return line;
	};
}
