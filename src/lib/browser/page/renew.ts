/** Makes a page equal to another answer of the server, touching only what differs: the focus, what is marked and what is open stay. */

/** What is no part of an answer: forms have their own way, and lines that a script wrote stay. */
const KEPT = 'form, .earlier, [data-news]';

/**
 * Makes an element equal to another one.
 *
 * @param theirs - loses the parts that are taken over
 * @example renew(document.querySelector('main'), page.querySelector('main'))
 */
export function renew(ours: Element, theirs: Element): void {
	if (ours.matches(KEPT) || ours.isEqualNode(theirs)) return;
	copyAttributes(ours, theirs);
	let at: ChildNode | null = ours.firstChild;
	for (const node of [...theirs.childNodes]) {
		const match = firstAlike(at, node);
		if (!match) {
			ours.insertBefore(document.adoptNode(node), at);
			continue;
		}
		at = removeUntil(at, match);
		if (match instanceof Element && node instanceof Element) renew(match, node);
		else if (match.nodeValue !== node.nodeValue) match.nodeValue = node.nodeValue;
		at = match.nextSibling;
	}
	removeUntil(at, null);
}

/** The first node, from one on, that can become another: of the same kind, and of the same class or id where it is an element. */
function firstAlike(from: ChildNode | null, node: ChildNode): ChildNode | undefined {
	if (!(node instanceof Element)) return from?.nodeType === node.nodeType ? from : undefined;
	for (let at = from; at; at = at.nextSibling) if (at instanceof Element && isAlike(at, node)) return at;
	return undefined;
}

function isAlike(ours: Element, theirs: Element): boolean {
	if (ours.nodeName !== theirs.nodeName) return false;
	return ours.className === theirs.className || (ours.id !== '' && ours.id === theirs.id);
}

/** Removes siblings up to an element, or all of them. */
function removeUntil(from: ChildNode | null, end: ChildNode | null): ChildNode | null {
	let at = from;
	while (at && at !== end) {
		const { nextSibling }: ChildNode = at;
		if (!(at instanceof Element && at.matches(KEPT))) at.remove();
		at = nextSibling;
	}
	return at;
}

/** What the reader has unfolded stays so. */
function copyAttributes(ours: Element, theirs: Element): void {
	for (const { name } of [...ours.attributes])
		if (name !== 'open' && !theirs.hasAttribute(name)) ours.removeAttribute(name);
	for (const { name, value } of theirs.attributes)
		if (name !== 'open' && ours.getAttribute(name) !== value) ours.setAttribute(name, value);
}

/**
 * Gives links the addresses of their counterparts, where there are as many.
 *
 * @param links - which of them
 * @example renewLinks(document.querySelector('header'), page.querySelector('header'), '[hreflang]')
 */
export function renewLinks(ours: Element | null, theirs: Element | null, links = 'a'): void {
	const [own, others] = [ours, theirs].map((part) => [...(part?.querySelectorAll(links) ?? [])]);
	if (!own || own.length !== others?.length) return;
	own.forEach((link, i) => link.setAttribute('href', others[i]?.getAttribute('href') ?? ''));
}
