/** What the converter's page begins with: texts to copy, and forms that wait for a reader before they fetch what answers in them. */
import { initCopyButtons } from './copy.ts';

const FORM = 'form[data-result]';

/** A file has one answer for every query. */
const isLive = !('exported' in document.documentElement.dataset);

/** The form that a reader has come to. */
function begin(target: EventTarget | null): void {
	const form = target instanceof Element ? target.closest<HTMLFormElement>(FORM) : null;
	if (!form) return;
	removeEventListener('focusin', onFocus);
	// Without it the button still leads to the answer; when the reader comes back to a field it is tried again.
	import('./live-answer.ts').then(
		({ answerForms }) => answerForms(form),
		() => addEventListener('focusin', onFocus)
	);
}

const onFocus = ({ target }: Event): void => begin(target);

initCopyButtons(document);
if (isLive) {
	addEventListener('focusin', onFocus);
	begin(document.activeElement);
}
