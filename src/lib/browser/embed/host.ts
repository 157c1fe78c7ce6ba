/** Runs in the preview page of the builder and reports that page's height to the builder. */
function tell(): void {
	const height = Math.ceil(document.body.getBoundingClientRect().height);
	parent.postMessage({ type: 'sarraf:height', v: 1, id: 'host', height }, '*');
}

if (parent !== window) {
	addEventListener('load', tell);
	if ('ResizeObserver' in window) new ResizeObserver(tell).observe(document.body);
	tell();
}
