/** What a reader meets of a document: every text that is shown or spoken. */
import { parse, type DefaultTreeAdapterMap } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** A text with the way to it. */
export interface Seen {
	readonly where: string;
	readonly text: string;
}

const SPOKEN: readonly string[] = [
	'title',
	'alt',
	'aria-label',
	'aria-description',
	'aria-valuetext',
	'placeholder',
	'label'
];
/** Of a head: the texts for search engines and messengers. */
const TOLD_ABROAD = /^(?:description|og:title|og:description|og:site_name|og:image:alt)$/;
/** Programs, addresses and texts to copy into programs. */
const NOT_READ: readonly string[] = ['script', 'style', 'code', 'pre', 'template'];

const isElement = (node: Node): node is Element => 'tagName' in node;

function attribute({ attrs }: Element, name: string): string | undefined {
	return attrs.find((one) => one.name === name)?.value;
}

function attributesOf(element: Element): readonly (readonly [string, string])[] {
	const named = element.attrs.filter(({ name }) => SPOKEN.includes(name) || name.startsWith('data-say'));
	const stated = named.map(({ name, value }) => [name, value] as const);
	const button = element.tagName === 'input' && /^(?:submit|button|reset)$/.test(attribute(element, 'type') ?? '');
	if (button) return [...stated, ['value', attribute(element, 'value') ?? '']];
	const meta =
		element.tagName === 'meta' && TOLD_ABROAD.test(attribute(element, 'name') ?? attribute(element, 'property') ?? '');
	return meta ? [...stated, ['content', attribute(element, 'content') ?? '']] : stated;
}

function textsOf(node: Node, where: string, language: string): readonly Seen[] {
	if (node.nodeName === '#text' && 'value' in node) return [{ where, text: node.value }];
	const own = isElement(node) ? node : undefined;
	if (own && (NOT_READ.includes(own.tagName) || attribute(own, 'class')?.split(' ').includes('code'))) return [];
	// Text that is marked as another language is not checked.
	if (own && own.tagName !== 'html' && (attribute(own, 'lang') ?? language) !== language) return [];
	const name = own
		? `${own.tagName}${own.tagName === 'meta' ? `[${attribute(own, 'name') ?? attribute(own, 'property')}]` : ''}`
		: '';
	const here = name === '' ? where : `${where} ${name}`;
	const spoken = own ? attributesOf(own).map(([key, text]) => ({ where: `${here}[${key}]`, text })) : [];
	const below = 'childNodes' in node ? joined(node.childNodes.map((child) => readPart(child, here, language))) : [];
	return [...spoken, ...below];
}

/** What a part shows, and whether its text goes on in that of its neighbours. */
interface Part {
	readonly texts: readonly Seen[];
	readonly isInline: boolean;
}

/** A text, or a span of it whose line does not end within it, as of a date. */
function readPart(child: Node, where: string, language: string): Part {
	const isSpan = isElement(child) && child.tagName === 'span' && child.attrs.every(({ name }) => name === 'class');
	const isText =
		child.nodeName === '#text' || (isSpan && child.childNodes.every(({ nodeName }) => nodeName === '#text'));
	return { texts: textsOf(child, where, language), isInline: isText };
}

/** Sentences of several inline parts as a whole: a record's text is known as a whole. */
function joined(parts: readonly Part[]): readonly Seen[] {
	return parts.reduce<readonly Seen[]>((seen, { texts: [text, ...others], isInline }, i) => {
		const last = seen[seen.length - 1];
		if (!text || !last || !isInline || !parts[i - 1]?.isInline) return text ? [...seen, text, ...others] : seen;
		return [...seen.slice(0, -1), { where: last.where, text: last.text + text.text }, ...others];
	}, []);
}

/**
 * Every text of a document in its own language.
 *
 * @param html - a page, a widget, a file of one page, or a picture as SVG
 */
export function seenIn(html: string, language: string): readonly Seen[] {
	return textsOf(parse(html, { scriptingEnabled: false }), '', language)
		.map(({ where, text }) => ({ where: where.trim(), text: text.replaceAll(/\s+/g, ' ').trim() }))
		.filter(({ text }) => text !== '');
}

/** The languages in which a record tells a text: fields with these names are of those languages. */
const IN_EACH: readonly string[] = ['en', 'ar', 'el'];

/**
 * The texts of a JSON answer whose sentences are shown to a reader by a script.
 *
 * @param language - the answer's own; fields of other languages are left out
 */
export function seenInJson(json: string, language: string): readonly Seen[] {
	const below = (value: unknown, where: string): readonly Seen[] => {
		if (typeof value === 'string') return value === '' ? [] : [{ where, text: value }];
		if (typeof value !== 'object' || value === null) return [];
		return Object.entries(value)
			.filter(([name]) => !IN_EACH.includes(name) || name === language)
			.flatMap(([name, one]) => below(one, `${where}.${name}`));
	};
	return below(JSON.parse(json), '');
}
