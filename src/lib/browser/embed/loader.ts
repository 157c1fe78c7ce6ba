/**
 * `/embed/v1.js`, for the pages of others: gives our frames the height that they ask for, and turns `<sarraf-rate>`,
 * `<sarraf-chart>`, `<sarraf-compare>` and `<sarraf-convert>` into frames. It acts on nothing but a height from a frame of ours, and never throws.
 */
import { WIDGETS } from '#lib/query/widgets.ts';
import { isParameter } from '#lib/view/embed/attributes.ts';
import { heightIn, isFitted } from './messages.ts';

const HEIGHT = 400;

function isOurs(frame: HTMLIFrameElement, base: string): boolean {
	return frame.src.startsWith(`${base}/`) || frame.src.startsWith(`${base.replace(/embed$/, 'ar/embed')}/`);
}

function listen(base: string): void {
	const frames = () => [...document.querySelectorAll('iframe')].filter((frame) => isOurs(frame, base));
	const { origin } = new URL(base);
	addEventListener('message', ({ data, source, origin: from }) => {
		// In a sandbox a frame's origin is "null"; its window is known all the same.
		if (from !== origin && from !== 'null') return;
		const frame = frames().find(({ contentWindow }) => contentWindow === source);
		const height = heightIn(data);
		if (!frame || (height === undefined && !isFitted(data))) return;
		if (height !== undefined) frame.style.height = `${height}px`;
		reveal(frame);
	});
	// Frames that were here before this script have already sent their heights, unheard.
	frames().forEach(({ contentWindow }) => contentWindow?.postMessage({ type: 'sarraf:ping' }, '*'));
}

/** The widget has loaded: removes its placeholder. */
function reveal(frame: HTMLIFrameElement): void {
	const { parentElement: element, style } = frame;
	if (!element?.localName.startsWith('sarraf-') || style.position !== 'absolute') return;
	style.position = style.opacity = style.pointerEvents = '';
	[...element.childNodes].forEach((node) => node !== frame && node.remove());
}

function queryOf({ attributes }: Element): string {
	const query = new URLSearchParams();
	for (const { name, value } of attributes) if (isParameter(name)) query.set(name, value || '1');
	const text = query.toString();
	return text && `?${text}`;
}

function frameFor(element: Element, src: string): HTMLIFrameElement {
	const frame = document.createElement('iframe');
	frame.src = src + queryOf(element);
	frame.title = element.getAttribute('title') ?? element.textContent?.trim() ?? '';
	frame.loading = 'lazy';
	frame.referrerPolicy = 'strict-origin-when-cross-origin';
	frame.allow = 'clipboard-write; web-share';
	const height = Number(element.getAttribute('height')) || HEIGHT;
	// Its place is taken by the element's children until the widget reports that it is there.
	frame.style.cssText = `border:0;width:100%;display:block;height:${height}px;position:absolute;top:0;left:0;opacity:0;pointer-events:none`;
	return frame;
}

function define(base: string): void {
	WIDGETS.forEach((widget) => {
		const name = `sarraf-${widget}`;
		if (customElements.get(name)) return;
		customElements.define(
			name,
			class extends HTMLElement {
				connectedCallback(): void {
					if (this.querySelector('iframe')) return;
					this.style.display = 'block';
					this.style.position = 'relative';
					this.append(frameFor(this, `${base}/${widget}`));
				}
			}
		);
	});
}

function start(): void {
	const script = document.currentScript;
	if (!(script instanceof HTMLScriptElement)) return;
	const base = new URL('.', script.src).href.slice(0, -1);
	const key = Symbol.for(`sarraf ${base}`);
	// Every snippet brings the script along; one is enough for a page.
	if (key in window) return;
	Object.defineProperty(window, key, { value: true });
	listen(base);
	define(base);
}

try {
	start();
} catch {
	// The links and pictures inside the elements stay as they are.
}
