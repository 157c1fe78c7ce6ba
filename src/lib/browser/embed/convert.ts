/**
 * Stands inside the converter and answers as its reader types: asks for the widget's own address and takes the answer from
 * there. It is for every frame, and the one way in a sandbox, where a form cannot be sent. Where the address cannot be had
 * the previous answer stays, and a notice says so.
 */

/** Milliseconds without a keystroke after which a reader is taken to have finished. */
const PAUSE = 300;

/** What an answer replaces. */
const RESULT_PARTS = ['.answer', '.source'];

const form = document.querySelector('form');
const note = document.createElement('p');
let asking = new AbortController();
let timer = 0;

function addressOf(fields: HTMLFormElement): string {
	const query = new URLSearchParams();
	for (const [name, value] of new FormData(fields))
		if (typeof value === 'string' && value !== '') query.set(name, value);
	return `${fields.action}?${query.toString()}`;
}

/** What was wrong in a field goes beside it, as in the answered document; where that is folded away, it is opened. */
function showFault(fault: HTMLElement, page: Document): void {
	const text = page.getElementById(fault.id)?.textContent ?? '';
	fault.textContent = text;
	const field = fault.previousElementSibling;
	if (text === '') field?.removeAttribute('aria-invalid');
	else field?.setAttribute('aria-invalid', 'true');
	if (text !== '') fault.closest('details')?.setAttribute('open', '');
}

/** A mistake is answered, too: with what is wrong and what would be right. */
async function answer(fields: HTMLFormElement): Promise<void> {
	asking.abort();
	asking = new AbortController();
	const { signal } = asking;
	try {
		const response = await fetch(addressOf(fields), { signal });
		const page = new DOMParser().parseFromString(await response.text(), 'text/html');
		if (!page.querySelector('.answer')) throw new Error(String(response.status));
		for (const part of RESULT_PARTS)
			document.querySelector(part)?.replaceChildren(...(page.querySelector(part)?.childNodes ?? []));
		for (const fault of fields.querySelectorAll<HTMLElement>('[data-fault]')) showFault(fault, page);
		note.textContent = '';
	} catch {
		if (!signal.aborted) note.textContent = fields.dataset.failed ?? '';
	}
}

function start(fields: HTMLFormElement): void {
	const now = () => {
		clearTimeout(timer);
		void answer(fields);
	};
	/** Half a day is not asked for while it is typed; a mistake in another field, which may be folded away, is answered. */
	const soon = ({ target }: Event) => {
		clearTimeout(timer);
		if (target instanceof HTMLInputElement && !target.checkValidity()) return;
		timer = window.setTimeout(() => void answer(fields), PAUSE);
	};
	note.className = 'unanswered';
	note.setAttribute('role', 'status');
	fields.after(note);
	fields.addEventListener('input', soon);
	// A sandbox would say in its console that it sends no form; so none is sent.
	for (const button of fields.querySelectorAll('button')) button.type = 'button';
	fields.addEventListener('click', ({ target }) => target instanceof HTMLButtonElement && now());
	fields.addEventListener('keydown', (event) => {
		if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
		event.preventDefault();
		now();
	});
}

if (form) start(form);
