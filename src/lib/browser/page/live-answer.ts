/**
 * Answers in the forms of the converter's page while their reader types: the server's answer for the same address takes the
 * place of what differs from it. What is wrong in a field is shown at it, and the previous answer stays, marked as such; so it
 * does where no answer can be had.
 */
import { LiveForm } from './live-form.ts';
import { isPlainClick } from './page-answer.ts';
import { isField } from './renew-fields.ts';
import { FORM, formsOf, ShownPage } from './shown-answer.ts';

/**
 * Begins to answer in the forms of this page.
 *
 * @param entered - where the reader is; what was typed before is answered at once
 * @example answerForms(document.activeElement.form)
 */
export function answerForms(entered: HTMLFormElement): void {
	const page = new ShownPage();
	const forms = new Map<Element | null, LiveForm>();
	const settle = () => forms.forEach((form) => form.settle());
	for (const form of formsOf(document)) forms.set(form, new LiveForm(form, page, settle));
	const formAt = (target: EventTarget | null) =>
		target instanceof Element ? forms.get(target.closest(FORM)) : undefined;
	const onTyped = ({ type, target }: Event) => {
		if (isField(target)) formAt(target)?.typed(target, type === 'input');
	};
	document.addEventListener('input', onTyped);
	document.addEventListener('change', onTyped);
	document.addEventListener('click', (event) => {
		const link = event.target instanceof Element ? event.target.closest('.swap') : null;
		if (isPlainClick(event) && formAt(link)?.swap()) event.preventDefault();
	});
	document.addEventListener('submit', (event) => {
		const form = formAt(event.target);
		if (!form) return;
		event.preventDefault();
		void form.submit();
	});
	addEventListener('popstate', () => page.reloadElsewhere());
	forms.get(entered)?.begin();
}
