/**
 * Runs inside every widget and sends its height to the page around it, in the messages of each kind of page that
 * listens: our loader, Datawrapper's, AMP, Medium, Pym.js and WordPress. A widget that fills its frame only reports that it is
 * there.
 */
import { heightMessages, readySecret, secretOf, wantsHeight } from './messages.ts';

const widget = document.querySelector<HTMLElement>('main');
const place = { href: location.href, pathname: location.pathname, search: location.search, hash: location.hash };
let sentHeight = 0;

function send(message: unknown): void {
	// The height of a public widget is no secret, and in a sandbox the page's origin is not known.
	parent.postMessage(message, '*');
}

/** @param always - send the height even if it has not changed since the last message */
function tell(always: boolean): void {
	if (!widget) return;
	const height = Math.ceil(widget.getBoundingClientRect().height);
	if (!always && Math.abs(height - sentHeight) <= 1) return;
	sentHeight = height;
	heightMessages(place, height).forEach(send);
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

function start({ dataset }: HTMLElement): void {
	if ('fit' in dataset) return send({ type: 'sarraf:fit', v: 1 });
	const secret = secretOf(place.hash);
	const again = () => tell(true);
	addEventListener('message', ({ data, source }) => {
		if (source === parent && (wantsHeight(data) || readySecret(data, secret))) again();
	});
	addEventListener('load', again);
	void document.fonts?.ready.then(again);
	if (widget && 'ResizeObserver' in window) new ResizeObserver(() => tell(false)).observe(widget);
	if (secret) followLinks(secret);
	again();
}

if (parent !== window) start(document.documentElement);
