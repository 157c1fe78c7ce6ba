/** The embed builder at hand: each choice is shown at once, previews are as high as their pages, and pasted HTML is checked. */
import { initCopyButtons } from '#lib/browser/page/copy.ts';
import { navigate } from '#lib/browser/page/navigate.ts';
import { heightIn } from './messages.ts';

const FRAMES = '.preview iframe';
const SIZES = '.preview [type=radio]';
const CHECK = '#check';

/** On a narrower screen the page of a phone is seen first, in pixels. */
const PHONE = 640;

/** What stays when the page's content is replaced: how high pages were, which width is seen, and the check with its answer. */
const heights = new Map<string, string>();
let seen = document.documentElement.clientWidth < PHONE ? 'phone' : undefined;
let check: Element | null = null;

const parts = {
	inUse: () => false,
	unmount() {
		seen = document.querySelector(`${SIZES}:checked`)?.id;
		check = document.querySelector(CHECK);
	},
	init() {
		if (check) document.querySelector(CHECK)?.replaceWith(check);
		if (seen !== undefined) document.querySelector<HTMLInputElement>(`#${seen}`)?.click();
		for (const frame of document.querySelectorAll<HTMLIFrameElement>(FRAMES))
			frame.style.height = heights.get(frame.width) ?? '';
		const form = document.querySelector<HTMLFormElement>(`${CHECK} form`);
		if (form) form.hidden = false;
		// A form sends all its fields; the address keeps what was chosen.
		const address = document.querySelector<HTMLElement>('[data-address]')?.dataset.address;
		if (address !== undefined) history.replaceState(null, '', `${location.pathname}${address.replace(/^\?$/, '')}`);
	}
};

/** A page in a preview reports its height in the messages of our widgets. */
function follow({ data, source }: MessageEvent): void {
	const height = heightIn(data);
	const frame = [...document.querySelectorAll<HTMLIFrameElement>(FRAMES)].find((one) => one.contentWindow === source);
	if (!frame || height === undefined) return;
	frame.style.height = `${height}px`;
	heights.set(frame.width, frame.style.height);
}

/** Shows what was chosen. A day or a colour that is being typed is complete when its field is left. */
function submitLive({ type, target }: Event): void {
	if (!(target instanceof HTMLSelectElement || target instanceof HTMLInputElement)) return;
	const isTyped = target instanceof HTMLInputElement && target.type !== 'checkbox';
	const isComplete = isTyped ? type === 'focusout' && target.value !== target.defaultValue : type === 'change';
	if (isComplete && target.form?.closest('[data-live]')) target.form.requestSubmit();
}

function submitCheck(event: SubmitEvent): void {
	const form = event.target;
	if (!(form instanceof HTMLFormElement) || form.dataset.check === undefined) return;
	event.preventDefault();
	const status = form.querySelector('[role=status]');
	import('./check-form.ts')
		.then(({ checkForm }) => checkForm(form))
		.catch(() => status && (status.textContent = form.dataset.failed ?? ''));
}

navigate(parts);
initCopyButtons(document);
parts.init();
addEventListener('message', follow);
document.addEventListener('change', submitLive);
document.addEventListener('focusout', submitLive);
document.addEventListener('submit', submitCheck);
