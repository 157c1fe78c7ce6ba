/**
 * Answers in the forms of the converter's page while their reader types: the server's answer for the same address takes the
 * place of everything around the field, which keeps its focus and its caret. What is wrong in a field is shown over its label,
 * so that nothing moves, and the previous answer stays; so it does where no answer can be had.
 */
import { renewAround, renewFields, showFaults } from './renew.ts';

/** Milliseconds without a keystroke after which a reader is taken to have finished. */
const PAUSE = 300;
const FORM = 'form[data-answers]';
/** What a form answers with. */
const RESULTS = '.result, .worth';

const status = document.createElement('p');
let asking = new AbortController();
let timer = 0;
let shown = withoutPlace(location.href);

/**
 * Begins to answer in the forms of this page.
 *
 * @param form - where the reader is; what was typed before is answered at once
 */
export function answerForms(form: HTMLFormElement): void {
	addStatus();
	document.addEventListener('input', onTyped);
	document.addEventListener('change', onTyped);
	document.addEventListener('submit', (event) => void onSubmit(event));
	// The way back to an address that this page has had is a page of its own.
	addEventListener('popstate', () => {
		if (withoutPlace(location.href) !== shown) location.reload();
	});
	if ([...form.elements].some(isChanged)) answerSoon(form);
}

/** One place says everything to those who hear the page. */
function addStatus(): void {
	for (const fault of document.querySelectorAll(`${FORM} .fault`)) fault.removeAttribute('role');
	status.className = 'hidden';
	status.setAttribute('role', 'status');
	document.body.append(status);
}

function isChanged(field: Element): boolean {
	if (field instanceof HTMLSelectElement) return field.selectedOptions[0]?.defaultSelected === false;
	return field instanceof HTMLInputElement && field.value !== field.defaultValue;
}

function formOf(target: EventTarget | null): HTMLFormElement | null {
	return target instanceof Element ? target.closest<HTMLFormElement>(FORM) : null;
}

/** A field that must be filled is not asked about while it is blank, nor a day that is being typed until it is left. */
function onTyped({ type, target }: Event): void {
	const form = formOf(target);
	if (!form) return;
	stop();
	const isHalfTyped = type === 'input' && target instanceof HTMLInputElement && !target.checkValidity();
	if (!isHalfTyped && ![...form.elements].some(isBlank)) answerSoon(form);
}

function isBlank(field: Element): boolean {
	return field instanceof HTMLInputElement && field.validity.valueMissing;
}

function answerSoon(form: HTMLFormElement): void {
	setBusy(true);
	timer = window.setTimeout(() => void answer(form), PAUSE);
}

/** The button and the key answer at once, show the answer, and put a phone's keyboard away. */
async function onSubmit(event: Event): Promise<void> {
	const form = formOf(event.target);
	if (!form) return;
	event.preventDefault();
	if (!(await answer(form))) return;
	if (document.activeElement instanceof HTMLInputElement) document.activeElement.blur();
	const { hash } = new URL(form.action);
	history.replaceState(history.state, '', shown + hash);
	document.querySelector(hash)?.scrollIntoView();
}

/** Ends what is being asked: an answer that comes late is for other values. */
function stop(): void {
	clearTimeout(timer);
	asking.abort();
	setBusy(false);
}

function setBusy(isBusy: boolean): void {
	for (const part of document.querySelectorAll(RESULTS)) part.setAttribute('aria-busy', String(isBusy));
}

/** @returns whether there is an answer, and nothing was wrong in the form */
async function answer(form: HTMLFormElement): Promise<boolean> {
	stop();
	asking = new AbortController();
	const { signal } = asking;
	setBusy(true);
	try {
		const response = await fetch(addressOf(form), { signal });
		const page = new DOMParser().parseFromString(await response.text(), 'text/html');
		const answered = page.querySelector<HTMLFormElement>(`${FORM}[action="${form.getAttribute('action')}"]`);
		if (!answered) throw new Error(String(response.status));
		setBusy(false);
		return show(form, answered, page);
	} catch {
		if (signal.aborted) return false;
		setBusy(false);
		say(form.dataset.failed ?? '');
		markEarlier(form, form.dataset.failed);
		return false;
	}
}

/** The address that a form asks for, without the fields that were left blank. */
function addressOf(form: HTMLFormElement): string {
	const query = new URLSearchParams();
	for (const [name, value] of new FormData(form))
		if (typeof value === 'string' && value !== '') query.append(name, value);
	return `${location.pathname}?${query.toString()}`;
}

function show(form: HTMLFormElement, answered: HTMLFormElement, page: Document): boolean {
	const faults = showFaults(form, answered);
	markEarlier(form, faults.length > 0 && resultOf(form) ? form.dataset.earlier : undefined);
	if (faults.length > 0) {
		say(faults.join(' '));
		return false;
	}
	const place = form.getBoundingClientRect().top;
	renewFields(form, answered);
	renewPage(form, answered, page);
	scrollBy(0, form.getBoundingClientRect().top - place);
	const result = resultOf(form);
	say(result?.querySelector('[aria-label]')?.getAttribute('aria-label') ?? result?.textContent ?? '');
	return true;
}

function resultOf(form: HTMLFormElement): Element | null {
	return document.querySelector(form.dataset.answers ?? '');
}

/** Says below the form, in room that is kept for it, that what is shown is for what the form held before. */
function markEarlier(form: HTMLFormElement, text: string | undefined): void {
	if (text === undefined) delete form.dataset.said;
	else form.dataset.said = text;
	for (const part of document.querySelectorAll(form.dataset.answers ?? RESULTS))
		part.toggleAttribute('data-earlier', text !== undefined);
}

/** The page, its name and its address; the page names its shortest address itself. */
function renewPage(form: HTMLFormElement, answered: HTMLFormElement, page: Document): void {
	const [main, theirs] = [document.querySelector('main'), page.querySelector('main')];
	const isUnfolded = document.querySelector('main details')?.hasAttribute('open');
	if (main && theirs) renewAround(main, theirs, form, answered);
	document.querySelector('main details')?.toggleAttribute('open', isUnfolded);
	for (const part of ['header', 'footer']) {
		const content = page.querySelector(part);
		if (content) document.querySelector(part)?.replaceWith(document.adoptNode(content));
	}
	document.title = page.title;
	const { search } = new URL(page.querySelector<HTMLLinkElement>('[rel=canonical]')?.href ?? location.href);
	history.replaceState(history.state, '', location.pathname + search);
	shown = withoutPlace(location.href);
}

function say(text: string): void {
	if (status.textContent !== text) status.textContent = text;
}

/** An address without the place in its page. */
function withoutPlace(address: string): string {
	return address.replace(/#.*/, '');
}
