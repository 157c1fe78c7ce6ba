/** Runs in the preview page of the builder and reports that page's height to the builder. */
function reportHeight(): void {
	const height = Math.ceil(document.body.getBoundingClientRect().height);
	parent.postMessage({ type: 'sarraf:height', v: 1, id: 'host', height }, '*');
}

if (parent !== window) {
	addEventListener('load', reportHeight);
	if ('ResizeObserver' in window) new ResizeObserver(reportHeight).observe(document.body);
	reportHeight();
}
