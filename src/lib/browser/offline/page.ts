/**
 * What every page begins with: menus close as readers expect, what an address leads to is open, an exported page says what it
 * cannot answer, the worker that keeps pages is put to work once the page is there, and a page that stays open says so, in one
 * line, when there is a newer one. It never reloads by itself.
 */
import { initMenus } from '#lib/browser/page/menu.ts';
import { initTargets } from '#lib/browser/page/unfold.ts';
import { WORKER } from '#lib/query/addresses.ts';
import { secondsToLook, type News, type PageMessage } from './words.ts';

/** A page that comes back into view looks for news after so long, in milliseconds. */
const QUIET = 300_000;

/** How long a page waits for the worker's answer, in milliseconds. */
const PATIENCE = 30_000;

const NEWS = 'news';

initMenus();
initTargets();
if ('exported' in document.documentElement.dataset) void import('#lib/browser/page/exported.ts');
if ('serviceWorker' in navigator) addEventListener('load', () => setTimeout(() => void begin(navigator.serviceWorker)));

async function begin(workers: ServiceWorkerContainer): Promise<void> {
	// This page was loaded before the worker was there, or its store was emptied by a new one.
	workers.addEventListener('controllerchange', () => workers.controller?.postMessage(pageMessage('keep')));
	try {
		await workers.register(WORKER.path);
	} catch {
		// Private windows and some settings forbid it; the page is whole without.
		return;
	}
	watch(workers);
}

function watch(workers: ServiceWorkerContainer): void {
	let [looked, looks, looking] = [Date.now(), 0, false];
	const look = async () => {
		if (looking || document.getElementById(NEWS) || document.visibilityState !== 'visible' || !workers.controller)
			return;
		[looked, looking] = [Date.now(), true];
		showNews(await askWorker(workers.controller));
		looking = false;
	};
	const again = () =>
		setTimeout(
			async () => {
				if (shownMark() !== '') await look();
				again();
			},
			1000 * secondsToLook(looks++)
		);
	addEventListener('online', () => void look());
	document.addEventListener('visibilitychange', () => {
		if (Date.now() - looked > QUIET) void look();
	});
	again();
}

/** Which version of the page is seen: the mark of a saved one, `shell`, or blank for a fresh one. */
function shownMark(): string {
	if (document.querySelector('[data-never]:not([hidden])')) return 'shell';
	return document.querySelector<HTMLElement>('[data-saved]')?.dataset.saved ?? '';
}

function pageMessage(say: PageMessage['say']): PageMessage {
	return { say, address: location.href, mark: shownMark() };
}

function askWorker(worker: ServiceWorker): Promise<News> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = ({ data }: MessageEvent<News>) => {
			port1.close();
			resolve(data);
		};
		setTimeout(() => resolve({ news: 'none', text: '', action: '' }), PATIENCE);
		worker.postMessage(pageMessage('look'), [port2]);
	});
}

function showNews({ news, text, action }: News): void {
	const banner = document.querySelector('[data-saved]');
	if (news === 'same' && banner) {
		banner.textContent = text;
		banner.removeAttribute('data-saved');
	}
	if (news === 'newer') document.querySelector('main')?.append(newsLine(text, action));
}

/** One line at the foot of the window, over nothing that moves. */
function newsLine(text: string, action: string): HTMLElement {
	const line = document.createElement('p');
	line.className = 'notice';
	line.setAttribute('role', 'status');
	line.id = NEWS;
	Object.assign(line.style, { position: 'sticky', insetBlockEnd: '0.5rem', zIndex: '1' });
	const show = document.createElement('button');
	show.textContent = action;
	show.addEventListener('click', () => location.reload());
	line.append(text, ' ', show);
	return line;
}
