/**
 * Answers in the converter of the front page while its reader types, at the rates that the page has with it, and keeps the
 * address in step. Where it does not come, the form's button opens the converter's own page.
 */
import { splitPath } from '#i18n/language.ts';
import { parseAmount, type NotAnAmount, type TypedAmount } from '#lib/query/numbers/parse-amount.ts';
import { quickAnswer, type QuickUnits } from '#lib/view/front/quick-answer.ts';
import { amountFault } from '#lib/wording/problems/amount-fault.ts';

/** Not a part of the address. */
const DEFAULT_AMOUNT = 100;

/** The parts of the form. */
interface Parts {
	readonly form: HTMLFormElement;
	readonly amount: HTMLInputElement;
	readonly of: HTMLSelectElement;
	readonly units: QuickUnits;
}

/**
 * Begins to answer in a form; what was typed before is answered at once.
 *
 * @param form - with the rates as JSON in its template, and in `data-quick` the unit that a word for pounds means
 */
export function answerIn(form: HTMLFormElement): void {
	const [amount, of] = [form.elements.namedItem('amount'), form.elements.namedItem('from_unit')];
	if (!(amount instanceof HTMLInputElement) || !(of instanceof HTMLSelectElement)) return;
	const units: QuickUnits = JSON.parse(form.querySelector('template')?.content.textContent ?? '{}');
	const parts = { form, amount, of, units };
	const answer = () => {
		const typed = read(parts);
		showAnswer(parts, typed);
		if (!('fault' in typed)) keepInAddresses(typed, of.options[0]?.value);
	};
	form.addEventListener('input', answer);
	// Enter puts a phone's keyboard away: the answer stands there already.
	form.addEventListener('keydown', (event) => {
		if (event.key !== 'Enter' || event.target !== amount) return;
		event.preventDefault();
		amount.blur();
	});
	answer();
}

function read({ form, amount, of, units }: Parts): TypedAmount | NotAnAmount {
	const pounds = form.dataset.quick ?? '';
	return parseAmount(amount.value, { units: Object.keys(units), chosen: of.value, pounds, otherwise: of.value });
}

function showAnswer({ form, amount, units }: Parts, typed: TypedAmount | NotAnAmount): void {
	const { language } = splitPath(location.pathname);
	const digits = new URLSearchParams(location.search).get('digits') === 'arab' ? 'arab' : 'latn';
	const words = { locale: language, digits } as const;
	const isWrong = 'fault' in typed && typed.fault !== 'empty';
	amount.setAttribute('aria-invalid', String(isWrong));
	write(form, '.fault', isWrong ? amountFault(typed, amount.value, words) : '');
	const unit = 'fault' in typed ? undefined : units[typed.unit];
	const results = unit && !('fault' in typed) ? quickAnswer(typed.value, unit, { language, digits }) : [];
	form.querySelectorAll('output > span').forEach((line, i) => {
		write(line, 'b', results[i]?.figure ?? '');
		write(line, 'i', results[i]?.unit ?? '');
	});
	write(form, '.note', unit?.note ?? '');
}

function write(within: Element, selector: string, text: string): void {
	const part = within.querySelector(selector);
	if (part && part.textContent !== text) part.textContent = text;
}

/** The address, the links back to the page, and its forms say what was typed, without what an address means anyway. */
function keepInAddresses({ value, unit }: TypedAmount, defaultUnit: string | undefined): void {
	const query = { amount: value === DEFAULT_AMOUNT ? '' : String(value), from_unit: unit === defaultUnit ? '' : unit };
	history.replaceState(history.state, '', withQuery(location.href, query));
	for (const link of document.querySelectorAll<HTMLAnchorElement>('main a, a[hreflang]'))
		if ((link.hreflang || link.pathname === location.pathname) && !link.closest('.examples'))
			link.href = withQuery(link.href, query);
	for (const form of document.querySelectorAll<HTMLFormElement>('[data-live] form'))
		for (const [name, text] of Object.entries(query)) keepInForm(form, name, text);
}

function withQuery(address: string, query: Readonly<Record<string, string>>): string {
	const url = new URL(address);
	for (const [name, text] of Object.entries(query)) {
		if (text === '') url.searchParams.delete(name);
		else url.searchParams.set(name, text);
	}
	return url.href;
}

/** A form sends no field that is disabled. */
function keepInForm(form: HTMLFormElement, name: string, text: string): void {
	const found = form.elements.namedItem(name);
	const field = found instanceof HTMLInputElement ? found : document.createElement('input');
	Object.assign(field, { type: 'hidden', name, value: text, disabled: text === '' });
	form.append(field);
}
