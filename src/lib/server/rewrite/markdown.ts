/** A finished page as Markdown: its content without its controls. */
import { DomUtils, ElementType, parseDocument } from 'htmlparser2';

const { findOne, getAttributeValue, hasAttrib } = DomUtils;
type Node = ReturnType<typeof parseDocument>['children'][number];
type Element = NonNullable<ReturnType<typeof findOne>>;
type Text = Extract<Node, { readonly type: ElementType.ElementType.Text }>;

const isTag = (node: Node): node is Element => ElementType.isTag(node);
const isText = (node: Node): node is Text => node.type === ElementType.Text;

/** What a reader touches or looks at, and what only helps to find the way. */
const LEFT_OUT = new Set(['svg', 'script', 'style', 'form', 'nav', 'button', 'input', 'select', 'template', 'iframe']);
/** A text on a line of its own. */
const BLOCKS = new Set(
	'article aside blockquote caption dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header li main ol p pre section summary table ul'.split(
		' '
	)
);
const MARKS: Readonly<Record<string, string>> = { strong: '**', b: '**', em: '*', del: '~~', code: '`' };

/**
 * A page as Markdown, with its title, its texts, lists and tables, and absolute links.
 *
 * @param html - the page as it is sent
 * @param address - of the page, absolute
 * @example markdownOfPage('<main><h1>Events</h1><p>See <a href="/api">API</a></p></main>', 'https://sarraf.example/events')
 * // '# Events\n\nSee [API](https://sarraf.example/api)\n\n<https://sarraf.example/events>\n'
 */
export function markdownOfPage(html: string, address: string): string {
	const { children } = parseDocument(html);
	const main = findOne(({ name }) => name === 'main', children);
	const blocks = blocksOf(main?.children ?? children, address);
	return `${[...blocks, `<${address}>`].join('\n\n')}\n`;
}

/** Whether an element is on the page for those who see and touch it alone. */
function isLeftOut(element: Element): boolean {
	const classes = (getAttributeValue(element, 'class') ?? '').split(/\s+/);
	return (
		LEFT_OUT.has(element.name) ||
		hasAttrib(element, 'hidden') ||
		getAttributeValue(element, 'aria-hidden') === 'true' ||
		classes.includes('screen')
	);
}

/** What stands below each other; texts between blocks are blocks of their own. */
function blocksOf(nodes: readonly Node[], address: string): readonly string[] {
	const blocks: string[] = [];
	let line: Node[] = [];
	const end = () => {
		const text = textOf(line, address).trim();
		if (text !== '') blocks.push(text);
		line = [];
	};
	for (const node of nodes) {
		if (isTag(node) && BLOCKS.has(node.name)) {
			end();
			blocks.push(...blockOf(node, address));
		} else line.push(node);
	}
	end();
	return blocks;
}

/** Parts of a line, with something between those that a page sets apart. */
function textOf(nodes: readonly Node[], address: string): string {
	return nodes.reduce((line, node, index) => {
		const before = nodes[index - 1];
		const text = inlineOf(node, address);
		return line + (before === undefined ? '' : between(before, node, line, text)) + text;
	}, '');
}

/** What a word or a number ends and begins with, in Arabic also the signs around a number. */
const WORD_END = /[\p{L}\p{N}%\u2069]$/u;
const WORD_START = /^[\p{L}\p{N}\u2066]/u;

/** A space between two elements; a dot between a text and a part below it, whose words would run together. */
function between(before: Node, node: Node, line: string, text: string): string {
	if (isTag(before) && isTag(node)) return /\S$/.test(line) && /^\S/.test(text) ? ' ' : '';
	const isApart = [before, node].some((one) => isTag(one) && one.name === 'span');
	return isApart && WORD_END.test(line) && WORD_START.test(text) ? ' · ' : '';
}

function blockOf(element: Element, address: string): readonly string[] {
	if (isLeftOut(element)) return [];
	const { name, children } = element;
	const text = () => lineOf(element, address);
	if (/^h[1-6]$/.test(name)) return [`${'#'.repeat(Number(name[1]))} ${text()}`];
	if (name === 'pre') return [`\`\`\`\n${DomUtils.textContent(element).trim()}\n\`\`\``];
	if (name === 'table') return tableOf(element, address);
	if (name === 'ul' || name === 'ol') return [itemsOf(element, ['li'], address).join('\n')].filter(Boolean);
	if (name === 'dl') return [termsOf(element, address).join('\n')].filter(Boolean);
	if (name === 'blockquote') return [blocksOf(children, address).join('\n\n').replaceAll(/^/gm, '> ')];
	return blocksOf(children, address);
}

/** Everything in an element on one line. */
function lineOf({ children }: Element, address: string): string {
	return blocksOf(children, address).join(' ').replaceAll(/\s+/g, ' ').trim();
}

function itemsOf(element: Element, names: readonly string[], address: string): readonly string[] {
	return DomUtils.getChildren(element).flatMap((item) =>
		isTag(item) && names.includes(item.name) && !isLeftOut(item) ? [`- ${lineOf(item, address)}`] : []
	);
}

/** Terms with their descriptions, a line each; a list may wrap them. */
function termsOf(element: Element, address: string): readonly string[] {
	let term = '';
	return DomUtils.getChildren(element).flatMap((part) => {
		if (!isTag(part) || isLeftOut(part)) return [];
		if (part.name === 'dt') term = lineOf(part, address);
		return part.name === 'dd'
			? [`- **${term}**: ${lineOf(part, address)}`]
			: part.name === 'div'
				? termsOf(part, address)
				: [];
	});
}

/** A table; its first row is taken for its head. */
function tableOf(table: Element, address: string): readonly string[] {
	const named = (name: RegExp, within: Element) =>
		DomUtils.getElementsByTagName((tag) => name.test(tag), within).filter((one) => !isLeftOut(one));
	const rows = named(/^tr$/, table).map((row) =>
		named(/^t[hd]$/, row).map((cell) => lineOf(cell, address).replaceAll('|', '\\|'))
	);
	const [head = [], ...body] = rows;
	const written = [head, head.map(() => '---'), ...body].map((cells) => `| ${cells.join(' | ')} |`);
	return [
		...named(/^caption$/, table).map((one) => lineOf(one, address)),
		...(rows.length > 0 ? [written.join('\n')] : [])
	];
}

function inlineOf(node: Node, address: string): string {
	if (isText(node)) return escaped(node.data.replaceAll(/\s+/g, ' '));
	if (!isTag(node) || isLeftOut(node)) return '';
	if (node.name === 'br') return '\n';
	const text = textOf(node.children, address);
	const href = node.name === 'a' ? getAttributeValue(node, 'href') : undefined;
	if (href !== undefined && text.trim() !== '') return `[${text.trim()}](${new URL(href, address).href})`;
	const mark = MARKS[node.name] ?? '';
	return text.trim() === '' ? text : mark + text + mark;
}

/** A text whose signs Markdown takes for nothing. */
function escaped(text: string): string {
	return text.replaceAll(/[\\`*_[\]<>]/g, '\\$&');
}
