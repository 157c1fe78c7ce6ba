const fetched = new Map<string, Promise<void>>();

/**
 * Fetches how a part of the page looks that comes with a script, once for a page: readers who only read need not wait for it.
 *
 * @param address - of the stylesheet
 * @throws when it does not come; the next call tries again
 * @example await loadStyles(address); // the chart can be shown
 */
export function loadStyles(address: string): Promise<void> {
	const before = fetched.get(address);
	if (before) return before;
	const coming = new Promise<void>((done, fail) => {
		const link = document.createElement('link');
		link.rel = 'stylesheet';
		link.href = address;
		link.onload = () => done();
		link.onerror = () => {
			link.remove();
			fetched.delete(address);
			fail(new Error(`the styles of ${address}`));
		};
		document.head.append(link);
	});
	fetched.set(address, coming);
	return coming;
}
