/** Makes a page equal to another answer of the server, touching only what differs: the focus, what is marked and what is open stay. */
import { Idiomorph } from 'idiomorph';
import { fieldAt, renewField, type Field } from './renew-fields.ts';

/** Lines that scripts write. */
const WRITTEN = '.earlier, #news';

/** What scripts and readers set: the browser's own words are off, and what was unfolded stays so. */
const SET = ['novalidate', 'open'];

/**
 * Makes an element equal to another one, but for the fields in use.
 *
 * @param answer - the same element in the answer; loses the parts that are taken over
 * @param isUnanswered - of a field that the answer does not know: it stays as it was typed, with what is wrong in it
 * @example renew(document.querySelector('main'), page.querySelector('main'), () => false)
 */
export function renew(shown: Element, answer: Element, isUnanswered: (field: Field) => boolean): void {
	Idiomorph.morph(shown, answer, {
		callbacks: {
			beforeNodeMorphed(node: Node, other: Node): boolean {
				if (!(node instanceof Element) || node.matches(WRITTEN)) return !(node instanceof Element);
				const [field, answered] = [fieldAt(node), fieldAt(other)];
				if (!field || !answered) return true;
				if (!isUnanswered(field)) renewField(field, answered);
				return false;
			},
			beforeNodeRemoved(node: Node): boolean {
				if (!(node instanceof Element)) return true;
				const field = fieldAt(node.previousElementSibling);
				return !node.matches(WRITTEN) && !(field && isUnanswered(field));
			},
			beforeAttributeUpdated: (name) => !SET.includes(name)
		}
	});
}

/**
 * Gives links the addresses of their counterparts, where there are as many.
 *
 * @param links - which of them
 * @example renewLinks(document.querySelector('header'), page.querySelector('header'), '[hreflang]')
 */
export function renewLinks(shown: Element | null, answer: Element | null, links: string): void {
	const [own, others] = [shown, answer].map((part) => [...(part?.querySelectorAll(links) ?? [])]);
	if (!own || own.length !== others?.length) return;
	own.forEach((link, i) => link.setAttribute('href', others[i]?.getAttribute('href') ?? ''));
}
