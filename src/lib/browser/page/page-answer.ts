/** What is common to pages that answer in place: how a page is asked for, and the addresses of forms. */

/**
 * Asks for a page.
 *
 * @param options - as `fetch` takes them
 * @returns the page, and its address, which is another one where the server knows a better one
 * @throws where what comes is no page of this site, or nothing comes
 * @example (await fetchPage('/convert?amount=250', {})).page.title // '250 US dollars … – Sarraf'
 */
export async function fetchPage(address: string, options: RequestInit): Promise<{ page: Document; address: string }> {
	const response = await fetch(address, options);
	const page = new DOMParser().parseFromString(await response.text(), 'text/html');
	if (!page.querySelector('main')) throw new Error('no page');
	return { page, address: response.redirected ? response.url : address };
}

/**
 * The address that a form asks for, without the fields that were left blank.
 *
 * @example addressOf(form) // 'https://sarraf.example/convert?amount=250#answer'
 */
export function addressOf(form: HTMLFormElement): string {
	const address = new URL(form.action);
	const filled = [...new FormData(form)]
		.filter(([, value]) => value !== '')
		.map(([name, value]) => [name, String(value)]);
	address.search = new URLSearchParams(filled).toString();
	return address.href;
}

/**
 * An address without the place in its page.
 *
 * @example withoutFragment('https://sarraf.example/convert?amount=250#answer') // 'https://sarraf.example/convert?amount=250'
 */
export function withoutFragment(address: string): string {
	return address.replace(/#.*/, '');
}

/** What browsers, search engines and messengers read of a page: its title, its addresses and its picture. */
const ABOUT = 'title, [rel=canonical], [rel=alternate], [name=description], [property]';

/**
 * Takes over the title, the addresses and the picture of an answer: what a phone shares is the address of what is shown.
 *
 * @param page - the answer; loses them
 */
export function renewHead(page: Document): void {
	for (const element of document.head.querySelectorAll(ABOUT)) element.remove();
	document.head.append(...page.head.querySelectorAll(ABOUT));
}

/** Whether a click opens its link here, and not in another tab or window. */
export function isPlainClick(event: MouseEvent): boolean {
	return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}
