/** What the converter's page shows: its answer, its address, and the words for both. */
import { renewHead, withoutFragment } from './page-answer.ts';
import type { Field } from './renew-fields.ts';
import { renew, renewLinks } from './renew.ts';
import { fieldsOf, monthsIn } from './typed-fields.ts';

export const FORM = 'form[data-result]';
/** What a form answers with. */
const RESULTS = '.result, .worth';

export function formsOf(page: Document): readonly HTMLFormElement[] {
	return [...page.querySelectorAll<HTMLFormElement>(FORM)];
}

export class ShownPage {
	/** Fields that hold what has not been answered. */
	readonly unanswered = new Set<Field>();
	/** One place says everything to those who hear the page. */
	readonly #status = document.createElement('p');
	readonly #busy = new Set<HTMLFormElement>();
	#address = withoutFragment(location.href);
	#last: Promise<unknown> = Promise.resolve();

	constructor() {
		for (const fault of document.querySelectorAll(`${FORM} .fault`)) fault.removeAttribute('role');
		this.#status.className = 'hidden';
		this.#status.setAttribute('role', 'status');
		document.body.append(this.#status);
	}

	hasUnanswered(form: HTMLFormElement): boolean {
		return fieldsOf(form).some((field) => this.unanswered.has(field));
	}

	/** Forms are answered one after the other: each begins with what the one before was answered. */
	inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
		const done = this.#last.then(work);
		this.#last = done;
		return done;
	}

	/** The way back to an address that this page has had is a page of its own. */
	reloadElsewhere(): void {
		if (withoutFragment(location.href) !== this.#address) location.reload();
	}

	/** Marks the results while the answer of a form is on its way. */
	setBusy(form: HTMLFormElement, isBusy: boolean): void {
		if (isBusy) this.#busy.add(form);
		else this.#busy.delete(form);
		for (const part of document.querySelectorAll(RESULTS)) part.setAttribute('aria-busy', String(this.#busy.size > 0));
	}

	/** Says a text to those who hear the page. */
	announce(text: string): void {
		if (this.#status.textContent !== text) this.#status.textContent = text;
	}

	/** Says that the result, if there is one, is for what the form held before. */
	markEarlier(form: HTMLFormElement): void {
		mark(form, resultOf(form) ? form.dataset.earlier : '');
	}

	/** Says that no answer can be had. */
	markFailed(form: HTMLFormElement): void {
		this.announce(form.dataset.failed ?? '');
		mark(form, form.dataset.failed);
	}

	/**
	 * Shows an answer: what differs in the page, its name and its address, and says it.
	 *
	 * @param form - what is answered; it keeps its place in the window
	 */
	show(form: HTMLFormElement, page: Document): void {
		const place = form.getBoundingClientRect().top;
		const before = noticesIn(document);
		const months = monthsIn(form);
		// Above the form it would not be seen, and would move it.
		const saved = page.querySelector('[data-saved]');
		saved?.remove();
		for (const one of formsOf(document)) if (!this.hasUnanswered(one)) mark(one);
		this.#renewParts(page);
		this.#renewAddress(page, months);
		scrollBy(0, form.getBoundingClientRect().top - place);
		const savedText = [...(saved?.children ?? [])].map(({ textContent }) => textContent).join(' ');
		mark(form, savedText);
		const news = noticesIn(document).filter((text) => !before.includes(text));
		this.announce([savedText, ...news, labelOf(resultOf(form))].filter(Boolean).join(' '));
	}

	#renewParts(page: Document): void {
		// The head has a menu and a field that may be in use; the page in other languages alone depends on the address.
		renewLinks(document.querySelector('header'), page.querySelector('header'), '[hreflang]');
		for (const part of ['main', 'footer']) {
			const [shown, answer] = [document, page].map((one) => one.querySelector(part));
			if (shown && answer) renew(shown, answer, (field) => this.unanswered.has(field));
		}
	}

	/** The page's name and its shortest address, which it names itself; months stay months there and in the forms. */
	#renewAddress(page: Document, months: readonly (readonly [string, string])[]): void {
		renewHead(page);
		const address = new URL(document.querySelector<HTMLLinkElement>('[rel=canonical]')?.href ?? location.href);
		for (const [name, month] of months) {
			if (address.searchParams.has(name)) address.searchParams.set(name, month);
			for (const field of document.querySelectorAll<HTMLInputElement>(`${FORM} input[name=${name}]`))
				if (field !== document.activeElement && !this.unanswered.has(field)) field.value = month;
		}
		history.replaceState(history.state, '', location.pathname + address.search);
		this.#address = withoutFragment(location.href);
	}
}

/** Says below a form, in room that is kept for it, for what the result is that is shown; blank for what the form holds. */
function mark(form: HTMLFormElement, text = ''): void {
	const line = form.nextElementSibling;
	if (line && line.textContent !== text) line.textContent = text;
}

function resultOf(form: HTMLFormElement): Element | null {
	return document.querySelector(form.dataset.result ?? '');
}

function noticesIn(page: Document): readonly string[] {
	return [...page.querySelectorAll('main > .notice:not(#news)')].map(({ textContent }) => textContent.trim());
}

function labelOf(result: Element | null): string {
	return result?.querySelector('[aria-label]')?.getAttribute('aria-label') ?? result?.textContent ?? '';
}
