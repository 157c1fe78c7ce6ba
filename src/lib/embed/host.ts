/** Stands in the page that stands in for somebody else's, and tells the builder around it how high that page is. */
function tell(): void {
	parent.postMessage({ type: 'sarraf:height', v: 1, id: 'host', height: Math.ceil(document.body.offsetHeight) }, '*');
}

if (parent !== window) {
	addEventListener('load', tell);
	if ('ResizeObserver' in window) new ResizeObserver(tell).observe(document.body);
	tell();
}
