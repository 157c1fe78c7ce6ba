/** What the converter's page shows: its answer, its address, and the words for both. */
import { latinDigits } from '#lib/query/numbers/latin-digits.ts';
import { withoutFragment } from './page-answer.ts';
import { isField, type Field } from './renew-fields.ts';
import { renew, renewLinks } from './renew.ts';

export const FORM = 'form[data-answers]';
/** What a form answers with. */
const RESULTS = '.result, .worth';

const status = document.createElement('p');
let shown = withoutFragment(location.href);

/** One place says everything to those who hear the page. */
export function addStatus(): void {
	for (const fault of document.querySelectorAll(`${FORM} .fault`)) fault.removeAttribute('role');
	status.className = 'hidden';
	status.setAttribute('role', 'status');
	document.body.append(status);
}

/** Says a text to those who hear the page. */
export function announce(text: string): void {
	if (status.textContent !== text) status.textContent = text;
}

export function formsOf(page: Document): readonly HTMLFormElement[] {
	return [...page.querySelectorAll<HTMLFormElement>(FORM)];
}

/** The way back to an address that this page has had is a page of its own. */
export function takeBack(): void {
	if (withoutFragment(location.href) !== shown) location.reload();
}

export function setBusy(isBusy: boolean): void {
	for (const part of document.querySelectorAll(RESULTS)) part.setAttribute('aria-busy', String(isBusy));
}

/** Whether the page shows what a form answers with. */
export function hasAnswer(form: HTMLFormElement): boolean {
	return resultOf(form) !== null;
}

function resultOf(form: HTMLFormElement): Element | null {
	return document.querySelector(form.dataset.answers ?? '');
}

/** Says below a form, in room that is kept for it, for what the result is that is shown; blank for what the form holds. */
export function markEarlier(form: HTMLFormElement, text = ''): void {
	const line = form.nextElementSibling;
	if (line && line.textContent !== text) line.textContent = text;
}

/**
 * Shows an answer: what differs in the page, its name and its address, and says it.
 *
 * @param form - what is answered; it keeps its place in the window
 * @param isKept - of a field that the answer does not know
 */
export function showAnswer(form: HTMLFormElement, page: Document, isKept: (field: Field) => boolean): void {
	const place = form.getBoundingClientRect().top;
	const before = noticesOf(document);
	const months = monthsIn(form);
	// Above the form it would not be seen, and would move it.
	const saved = page.querySelector('[data-saved]');
	saved?.remove();
	for (const one of formsOf(document))
		if (![...one.elements].some((field) => isField(field) && isKept(field))) markEarlier(one);
	// The head has a menu and a field that may be in use; the page in other languages alone depends on the address.
	renewLinks(document.querySelector('header'), page.querySelector('header'), '[hreflang]');
	for (const part of ['main', 'footer']) {
		const [shown, answer] = [document, page].map((one) => one.querySelector(part));
		if (shown && answer) renew(shown, answer, isKept);
	}
	renewAddress(page, months);
	scrollBy(0, form.getBoundingClientRect().top - place);
	const savedText = [...(saved?.children ?? [])].map(({ textContent }) => textContent).join(' ');
	markEarlier(form, savedText);
	const news = noticesOf(document).filter((text) => !before.includes(text));
	announce([savedText, ...news, labelOf(resultOf(form))].filter(Boolean).join(' '));
}

function noticesOf(page: Document): readonly string[] {
	return [...page.querySelectorAll('main > .notice:not(#news)')].map(({ textContent }) => textContent.trim());
}

function labelOf(result: Element | null): string {
	return result?.querySelector('[aria-label]')?.getAttribute('aria-label') ?? result?.textContent ?? '';
}

/** The months that a form asked for: they are days in the answer, which says so of months alone. */
function monthsIn(form: HTMLFormElement): readonly (readonly [string, string])[] {
	return [...new FormData(form)].flatMap(([name, value]) => {
		const text = typeof value === 'string' ? latinDigits(value) : '';
		return /^\d{4}-\d{2}$/.test(text) ? [[name, text] as const] : [];
	});
}

/** The page's name and its shortest address, which it names itself; months stay months there and in the forms. */
function renewAddress(page: Document, months: readonly (readonly [string, string])[]): void {
	document.title = page.title;
	const address = new URL(page.querySelector<HTMLLinkElement>('[rel=canonical]')?.href ?? location.href);
	for (const [name, month] of months) {
		if (address.searchParams.has(name)) address.searchParams.set(name, month);
		for (const field of document.querySelectorAll<HTMLInputElement>(`${FORM} input[name=${name}]`))
			if (field !== document.activeElement) field.value = month;
	}
	history.replaceState(history.state, '', location.pathname + address.search);
	shown = withoutFragment(location.href);
}
