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
	/** The tags that it stands in, the nearest last. */
	readonly within: readonly Tag[];
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
}

/** What stands in these is no text of the page. */
const SILENT = ['script', 'style', 'template', 'title'];

/**
 * Reads HTML, however broken it is.
 *
 * @example readPasted('<p>\n<IFRAME src="/embed/rate">').tags[1] // { name: 'iframe', line: 2, source: '<IFRAME src="/embed/rate">', … }
 */
export function readPasted(html: string): Pasted {
	const [tags, texts]: [Tag[], { text: string; line: number }[]] = [[], []];
	const open: Tag[] = [];
	/** The last tag that was closed, and how deep it stood. */
	let closed: { readonly tag: Tag; readonly depth: number } | undefined;
	const lineAt = lineCounter(html);
	/** A reference such as `&lt;` cuts a text into pieces. */
	const say = (text: string) => {
		const last = texts.at(-1);
		if (last && joined) last.text += text;
		else texts.push({ text, line: lineAt(parser.startIndex) });
		joined = true;
	};
	let joined = false;
	const parser: Parser = new Parser(
		{
			onopentag(name, attributes) {
				const before = closed?.depth === open.length ? closed.tag : undefined;
				const line = lineAt(parser.startIndex);
				const source = html.slice(parser.startIndex, parser.endIndex + 1);
				const tag = { name, attributes: new Map(Object.entries(attributes)), line, source, within: [...open], before };
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
				if (!SILENT.includes(open.at(-1)?.name ?? '')) say(text);
			}
		},
		{ lowerCaseTags: true, lowerCaseAttributeNames: true, decodeEntities: true }
	);
	parser.end(html);
	return { tags, texts };
}

/** Tells the line of a place, from 1. Places are asked in their order. */
function lineCounter(html: string): (index: number) => number {
	let [line, at] = [1, 0];
	return (index) => {
		for (; at < index; at++) if (html[at] === '\n') line++;
		return line;
	};
}
