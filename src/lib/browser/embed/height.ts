/**
 * Runs inside every widget and sends its height to the page around it, in the messages of each kind of page that
 * listens: our loader, Datawrapper's, AMP, Medium, Pym.js and WordPress. A widget that fills its frame only reports that it is
 * there.
 */
import { heightMessages, readySecret, secretOf, wantsHeight } from './messages.ts';

function send(message: unknown): void {
	// The height of a public widget is no secret, and in a sandbox the page's origin is not known.
	parent.postMessage(message, '*');
}

/** WordPress lets a frame open an address of the same site when its reader has clicked in it; a new window it does not. */
function followLinks(secret: string): void {
	document.addEventListener('click', (event) => {
		const link = event.target instanceof Element ? event.target.closest('a') : null;
		if (!link) return;
		event.preventDefault();
		send({ message: 'link', value: link.href, secret });
	});
}

/** @returns what reports the height of a widget; unless `always`, only when it has changed since the last message */
function heightReporter(widget: Element): (always: boolean) => void {
	const { href, pathname, search, hash } = location;
	let sent = 0;
	return (always) => {
		const height = Math.ceil(widget.getBoundingClientRect().height);
		if (!always && Math.abs(height - sent) <= 1) return;
		sent = height;
		heightMessages({ href, pathname, search, hash }, height).forEach(send);
	};
}

function start(): void {
	if ('fit' in document.documentElement.dataset) return send({ type: 'sarraf:fit', v: 1 });
	const widget = document.querySelector('main');
	if (!widget) return;
	const report = heightReporter(widget);
	const secret = secretOf(location.hash);
	const again = () => report(true);
	addEventListener('message', ({ data, source }) => {
		if (source === parent && (wantsHeight(data) || readySecret(data, secret))) again();
	});
	addEventListener('load', again);
	void document.fonts?.ready.then(again);
	if ('ResizeObserver' in window) new ResizeObserver(() => report(false)).observe(widget);
	if (secret) followLinks(secret);
	again();
}

// Looks at nothing of the document where nobody listens: that alone delays the first frame of a slow phone.
if (parent !== window) start();
