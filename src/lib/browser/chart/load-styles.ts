import address from './live.css?url';

let loading: Promise<void> | undefined;

/**
 * Fetches how the interactive chart looks, once for a page: readers who only read need not wait for it.
 *
 * @throws when it does not come; the next call tries again
 */
export function loadStyles(): Promise<void> {
	loading ??= new Promise<void>((done, fail) => {
		const link = document.createElement('link');
		link.rel = 'stylesheet';
		link.href = address;
		link.onload = () => done();
		link.onerror = () => {
			link.remove();
			loading = undefined;
			fail(new Error(`the styles of the chart: ${address}`));
		};
		document.head.append(link);
	});
	return loading;
}
