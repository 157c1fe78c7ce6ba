/**
 * Answers in the forms of the converter's page while their reader types: the server's answer for the same address takes the
 * place of what differs from it. What is wrong in a field is shown at it, and the previous answer stays, marked as such; so it
 * does where no answer can be had.
 */
import { latinDigits } from '#lib/query/numbers/latin-digits.ts';
import { addressOf, fetchPage } from './page-answer.ts';
import { clearFault, isField, showFaults, type Field } from './renew-fields.ts';
import {
	addStatus,
	announce,
	FORM,
	formsOf,
	hasAnswer,
	markEarlier,
	setBusy,
	showAnswer,
	takeBack
} from './shown-answer.ts';
import { swapUnits, yieldUnit } from './units.ts';

/** Milliseconds without a keystroke after which a reader is taken to have finished; longer within a day. */
const PAUSE = 300;
const PAUSE_WITHIN_DAY = 1500;
/** Milliseconds after which no answer is taken to come. */
const PATIENCE = 15_000;
const LATE = 'late';

type Outcome = 'answered' | 'refused' | 'failed' | 'stopped';

/** What is being asked by each form, from the pause on. */
const asking = new Map<HTMLFormElement, { readonly timer: number; readonly control: AbortController }>();
/** What each form last asked for, or holds as answered. */
const asked = new Map<HTMLFormElement, string>();
/** Fields that hold what has not been answered. */
const typed = new Set<Field>();
/** Forms are answered one after the other: each begins with what the one before was answered. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Begins to answer in the forms of this page.
 *
 * @param form - where the reader is; what was typed before is answered at once
 */
export function answerForms(form: HTMLFormElement): void {
	addStatus();
	for (const one of formsOf(document)) {
		// The browser's own words would be in its language, and a second time.
		one.noValidate = true;
		const changed = [...one.elements].filter(isField).filter(isChanged);
		for (const field of changed) typed.add(field);
		if (changed.length === 0) asked.set(one, addressOf(one));
	}
	document.addEventListener('input', onTyped);
	document.addEventListener('change', onTyped);
	document.addEventListener('click', onSwap);
	document.addEventListener('submit', (event) => void onSubmit(event));
	addEventListener('popstate', takeBack);
	if (!asked.has(form)) answerSoon(form, PAUSE);
}

function isChanged(field: Field): boolean {
	if (field instanceof HTMLSelectElement) return field.selectedOptions[0]?.defaultSelected === false;
	return field.type !== 'hidden' && field.name !== '' && field.value !== field.defaultValue;
}

function formOf(target: EventTarget | null): HTMLFormElement | null {
	return target instanceof Element ? target.closest<HTMLFormElement>(FORM) : null;
}

/** Asks where the form differs from what it last asked for: a field that is left has been answered before. */
function onTyped({ type, target }: Event): void {
	const form = formOf(target);
	if (!form || !isField(target)) return;
	if (target instanceof HTMLSelectElement) yieldUnit(form, target);
	if (addressOf(form) === asked.get(form)) return;
	stop(form);
	asked.delete(form);
	typed.add(target);
	keepLists(form);
	const isWithinDay = type === 'input' && isPartOfDay(target);
	const isBlank = [...form.elements].some(isMissing);
	if (isWithinDay || isBlank) showEarlier(form, target);
	if (!isBlank) answerSoon(form, isWithinDay ? PAUSE_WITHIN_DAY : PAUSE);
}

/** A field that must be filled is not asked about while it is blank. */
function isMissing(field: Element): boolean {
	return field instanceof HTMLInputElement && field.validity.valueMissing;
}

/** Whether a date or a month can become of what is typed so far. */
function isPartOfDay(field: Field): boolean {
	if (!(field instanceof HTMLInputElement) || field.pattern === '' || field.checkValidity()) return false;
	return /^\d{0,4}(-\d{0,2}){0,2}$/.test(latinDigits(field.value));
}

/** What is shown is for what the form held before, and so is what was wrong in the field. */
function showEarlier(form: HTMLFormElement, field: Field): void {
	clearFault(field);
	markEarlier(form, hasAnswer(form) ? form.dataset.earlier : '');
}

/** Swaps what the form holds now; the link has the units of the last answer, and its amount. */
function onSwap(event: MouseEvent): void {
	const link = event.target instanceof Element ? event.target.closest('.swap') : null;
	const form = formOf(link);
	if (!form || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
	if ([...form.elements].some(isMissing) || !swapUnits(form)) return;
	event.preventDefault();
	keepLists(form);
	void answer(form);
}

/** What was chosen in lists has not been answered. */
function keepLists(form: HTMLFormElement): void {
	for (const list of form.querySelectorAll('select')) if (isChanged(list)) typed.add(list);
}

/** The button and the key answer at once, show the answer, and put a phone's keyboard away. */
async function onSubmit(event: Event): Promise<void> {
	const form = formOf(event.target);
	if (!form) return;
	event.preventDefault();
	const missing = [...form.elements].find(isMissing);
	if (missing instanceof HTMLElement) return missing.focus();
	const outcome = await answer(form);
	// The browser says what it cannot reach, or has it saved.
	if (outcome === 'failed') form.submit();
	if (outcome !== 'answered') return;
	if (document.activeElement instanceof HTMLInputElement) document.activeElement.blur();
	const { hash } = new URL(form.action);
	history.replaceState(history.state, '', hash);
	document.querySelector(hash)?.scrollIntoView();
}

/** Ends what a form is asking: an answer that comes late is for other values. */
function stop(form: HTMLFormElement): void {
	const ask = asking.get(form);
	clearTimeout(ask?.timer);
	ask?.control.abort();
	asking.delete(form);
	setBusy(asking.size > 0);
}

function answerSoon(form: HTMLFormElement, pause: number): void {
	const timer = window.setTimeout(() => void answer(form), pause);
	asking.set(form, { timer, control: new AbortController() });
	// A day that is left within its pause is asked about at once.
	if (pause === PAUSE) asked.set(form, addressOf(form));
	setBusy(pause === PAUSE || asking.size > 1);
}

/** Answers a form after those that are being answered. */
function answer(form: HTMLFormElement): Promise<Outcome> {
	stop(form);
	const control = new AbortController();
	asking.set(form, { timer: 0, control });
	setBusy(true);
	const outcome = last.then(() => (control.signal.aborted ? 'stopped' : ask(form, control)));
	last = outcome;
	return outcome;
}

async function ask(form: HTMLFormElement, control: AbortController): Promise<Outcome> {
	const { signal } = control;
	const limit = setTimeout(() => control.abort(LATE), PATIENCE);
	const address = addressOf(form);
	asked.set(form, address);
	try {
		// What is typed on the way to an amount is not a page that a reader has opened: nothing keeps it.
		const { page } = await fetchPage(address, { signal, cache: 'no-store' });
		const answered = formsOf(page).find((one) => one.getAttribute('action') === form.getAttribute('action'));
		if (!answered) throw new Error('no form');
		stop(form);
		return show(form, answered, page);
	} catch {
		if (signal.aborted && signal.reason !== LATE) return 'stopped';
		stop(form);
		asked.delete(form);
		announce(form.dataset.failed ?? '');
		markEarlier(form, form.dataset.failed);
		return 'failed';
	} finally {
		clearTimeout(limit);
	}
}

function show(form: HTMLFormElement, answered: HTMLFormElement, page: Document): Outcome {
	const faults = showFaults(form, answered);
	if (faults.length > 0) {
		markEarlier(form, hasAnswer(form) ? form.dataset.earlier : '');
		announce(faults.join(' '));
		return 'refused';
	}
	for (const field of [...form.elements].filter(isField)) typed.delete(field);
	showAnswer(form, page, (field) => typed.has(field));
	for (const one of formsOf(document)) {
		if ([...one.elements].filter(isField).some((field) => typed.has(field))) continue;
		asked.set(one, addressOf(one));
	}
	setBusy(asking.size > 0);
	return 'answered';
}
