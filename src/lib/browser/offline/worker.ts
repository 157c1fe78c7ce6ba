/**
 * The service worker: pages come from the network, and from the saved copy when the reader is offline. It
 * touches pages, their scripts and their charts' data; everything else goes its way as if there were no worker.
 */
import { m } from '#i18n/compiled/messages.js';
import { splitPath } from '#i18n/language.ts';
import { storeKey, kindOf, scriptsOf, SHELL, type Kind } from './address.ts';
import { outdated, PAGE_LIMITS, PART_LIMITS, storesOf } from './bounds.ts';
import { offlineNotice, withBanner } from '#lib/view/offline/last-known.ts';
import type { LatestRates } from '#lib/view/offline/latest.ts';
import { ask, isOpened, mayBeSaved, PATIENCE, within } from './line.ts';
import { readLatest, type Newest } from '#lib/view/offline/read-latest.ts';
import type { FetchEvent, PageMessageEvent, WorkerScope } from './scope.ts';
import { fetchedAt, markIn, markOf } from './stamp.ts';
import { LATEST, shellOf } from './shell.ts';
import { Store } from './store.ts';
import { readPageMessage, type News, type PageMessage } from './words.ts';

declare const self: WorkerScope;

const { origin } = location;
const names = storesOf(self.build);
const shell = new Store(names.shell);
const pages = new Store(names.pages, PAGE_LIMITS);
const parts = new Store(names.parts, PART_LIMITS);

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
self.addEventListener('fetch', answer);
self.addEventListener('message', listen);

/** A new worker takes over at once: it shows what the server answers, whichever build a page is of. */
async function install(): Promise<void> {
	for (const path of SHELL) {
		const html = await take(shell, new URL(path, origin));
		for (const script of scriptsOf(html)) await take(shell, new URL(script, origin));
	}
	await self.skipWaiting();
}

async function takeOver(): Promise<void> {
	for (const name of outdated(await caches.keys(), self.build)) await caches.delete(name);
	await self.clients.claim();
}

/** Fetches and keeps an answer. */
async function take(store: Store, url: URL): Promise<string> {
	const response = await fetch(url.href, { cache: 'no-cache' });
	if (!mayBeSaved(response)) throw new Error(`${url.href} answered ${response.status}`);
	const body = await response.text();
	await store.keep(storeKey(url), response, body);
	return body;
}

type RequestHandler = (event: FetchEvent, url: URL) => Promise<Response>;

const HANDLERS: Readonly<Record<Exclude<Kind, 'other'>, RequestHandler>> = {
	page: answerPage,
	chart: answerData(pages),
	latest: answerData(shell),
	part: answerPart
};

function answer(event: FetchEvent): void {
	const { method, url: address, destination } = event.request;
	const url = new URL(address);
	// A page of ours in a frame belongs to the page around it.
	if (method !== 'GET' || url.origin !== origin || destination === 'iframe') return;
	const kind = kindOf(url.pathname);
	// A query for a past day does not get the newest figures.
	if (kind === 'latest' && url.search !== '') return;
	if (kind !== 'other') event.respondWith(HANDLERS[kind](event, url));
}

/** A part of the program: its address changes with its content, so the stored one is right. Stored on first use. */
async function answerPart(event: FetchEvent, url: URL): Promise<Response> {
	const key = storeKey(url);
	const saved = (await shell.find(key)) ?? (await parts.find(key));
	if (saved) return saved;
	const response = await fetch(event.request);
	if (mayBeSaved(response)) event.waitUntil(keepIn(parts, key, response.clone()));
	return response;
}

/** Figures from the network; falls back to the saved ones. */
function answerData(store: Store): RequestHandler {
	return async (event, url) => {
		const key = storeKey(url);
		const answer = ask(key);
		event.waitUntil(answer.then((response) => keepIn(store, key, response?.clone())));
		const saved = await store.find(key);
		return (await (saved ? within(answer, PATIENCE) : answer)) ?? saved ?? Response.error();
	};
}

/** A page from the network; falls back to the saved copy, then to the offline page. */
async function answerPage(event: FetchEvent, url: URL): Promise<Response> {
	const { mode, redirect, signal } = event.request;
	const standIn = await shell.find(new URL(shellOf(url.pathname), origin).href);
	if (url.pathname === shellOf(url.pathname) && standIn) return standIn;
	const key = storeKey(url);
	const answer = ask(key, { redirect, signal });
	if (isOpened(event.request)) event.waitUntil(answer.then((response) => keepPage(key, response?.clone())));
	const saved = await pages.find(key);
	const live = await (saved ? within(answer, PATIENCE) : answer);
	if (live) return live;
	if (saved) event.waitUntil(pages.use(key));
	return saved ? withOfflineNotice(saved, url) : (mode === 'navigate' && standIn) || Response.error();
}

async function withOfflineNotice(saved: Response, { pathname, searchParams }: URL): Promise<Response> {
	const now = Date.now();
	const visit = {
		language: splitPath(pathname).language,
		digits: searchParams.get('digits') === 'arab' ? 'arab' : 'latn',
		defaults: self.defaults,
		now
	} as const;
	const sentences = offlineNotice(fetchedAt(saved) ?? now, await newest(), visit);
	return new Response(withBanner(await saved.text(), sentences, markIn(saved)), { headers: saved.headers });
}

async function newest(): Promise<Newest | undefined> {
	const saved = await shell.find(origin + LATEST);
	if (!saved) return undefined;
	const latest: LatestRates = await saved.json();
	return readLatest(latest);
}

async function keepIn(store: Store, key: string, response: Response | undefined): Promise<void> {
	if (response && mayBeSaved(response)) await store.keep(key, response, await response.text());
}

/** Stores a page with the figures that go with it. */
async function keepPage(key: string, response: Response | undefined): Promise<void> {
	if (!response || !mayBeSaved(response)) return;
	await keepIn(pages, key, response);
	await keepIn(shell, origin + LATEST, await ask(origin + LATEST));
}

function listen(event: PageMessageEvent): void {
	const message = readPageMessage(event.data, origin);
	const [port] = event.ports;
	if (!message || kindOf(new URL(message.address).pathname) !== 'page') return;
	event.waitUntil(
		message.say === 'keep'
			? keepWithParts(message)
			: checkForNews(event, message).then((news) => port?.postMessage(news))
	);
}

/** Keeps a page that was there before the worker, and the scripts that it began with. */
async function keepWithParts({ address }: PageMessage): Promise<void> {
	const key = storeKey(new URL(address));
	const response = await ask(key);
	if (!response || !mayBeSaved(response)) return;
	const html = await response.clone().text();
	await keepPage(key, response);
	for (const script of scriptsOf(html)) {
		const part = new URL(script, origin);
		if (kindOf(part.pathname) === 'part' && !(await shell.find(part.href))) await take(parts, part);
	}
}

/** Whether there is a newer page than the one that is shown. */
async function checkForNews(event: PageMessageEvent, { address, mark: shownMark }: PageMessage): Promise<News> {
	const url = new URL(address);
	const words = { locale: splitPath(url.pathname).language };
	const key = storeKey(url);
	const response = await ask(key);
	if (!response) return { news: 'none', text: '', action: '' };
	if (shownMark === 'shell')
		return { news: 'newer', text: m.offline_back_online({}, words), action: m.offline_open({}, words) };
	const before = await pages.find(key);
	const mark = shownMark || (before ? markIn(before) : '');
	const now = mayBeSaved(response) ? await markOf(await response.clone().text()) : mark;
	event.waitUntil(keepPage(key, response));
	if (mark === '' || mark === now) return { news: 'same', text: m.offline_unchanged({}, words), action: '' };
	return { news: 'newer', text: m.offline_newer({}, words), action: m.offline_update({}, words) };
}
